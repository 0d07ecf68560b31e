package io.creativefactory.render.layout;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.layout.Block.Wording;
import io.creativefactory.render.type.Face;
import io.creativefactory.render.type.Script;
import io.creativefactory.render.type.TypeStyle;
import io.creativefactory.render.type.Typesetter;
import io.creativefactory.render.type.Writing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays scenes out on one frame. Words are set anew for each frame, never scaled with the picture.
///
/// @param markAspect width to height of the logo, or of the brand's name where there is none
public record Composer(Frame frame, Face face, double markAspect) {
  private static final Set<Text.Role> LEADING =
      EnumSet.of(
          Text.Role.HOOK, Text.Role.SUPER, Text.Role.NUMBER, Text.Role.QUOTE, Text.Role.ITEM);
  private static final double BLEEDS_FROM = 0.6;
  private static final double MARK = 0.062;
  private static final double END_MARK = 0.08;

  /// Below this size two lines of larger type are read better than one.
  private static final double EVEN = 0.05;

  private static final double LONG = 2;
  private static final double MOST = 1.35;
  private static final double MARK_GAP = 0.038;

  /// The layout that a scene's pictures allow: full bleed needs 60 % of its pixels, a packshot
  /// needs transparency, everything else stays. A full picture that leaves its words no calm place
  /// still becomes a card.
  public Layout chosen(Scene scene, List<Seen> seen) {
    return switch (scene.layout()) {
      case FULL_BLEED -> {
        Seen only = seen.getFirst();
        if (only.isCutOut()) {
          yield Layout.PACKSHOT;
        }
        yield Visual.coverage(only.size(), frame.size()) < BLEEDS_FROM
            ? Layout.CARD
            : Layout.FULL_BLEED;
      }
      case PACKSHOT -> seen.getFirst().isCutOut() ? Layout.PACKSHOT : Layout.CARD;
      case CARD,
          SPLIT,
          TRIO,
          BEFORE_AFTER,
          CHECKLIST,
          PRICE,
          STATEMENT,
          BIG_NUMBER,
          QUOTE,
          END_CARD ->
          scene.layout();
    };
  }

  /// @param seen one for each shot of the scene
  /// @return elements back to front; words lie inside [Frame#content] and overlap nothing
  /// @throws FactoryException STORYBOARD_INVALID naming the scene when its words do not fit or
  ///   cannot be written
  public List<Element> compose(Scene scene, List<Seen> seen) {
    boolean mirrored =
        scene.texts().stream()
            .map(Text::words)
            .filter(Script::hasDirection)
            .findFirst()
            .filter(Script::isRightToLeft)
            .isPresent();
    return mirrored == frame.mirrored()
        ? composed(scene, seen)
        : new Composer(frame.mirrored(mirrored), face, markAspect).composed(scene, seen);
  }

  private List<Element> composed(Scene scene, List<Seen> seen) {
    List<Wording> words = scene.texts().stream().flatMap(t -> wording(scene, t).stream()).toList();
    try {
      return elements(scene, seen, evenItems(words));
    } catch (Misfit misfit) {
      throw new FactoryException(
          ErrorCode.STORYBOARD_INVALID,
          "scene "
              + scene.id()
              + " at "
              + frame.size()
              + ": "
              + misfit.getMessage()
              + " even at the smallest legible size; shorten its texts",
          misfit);
    }
  }

  private Optional<Wording> wording(Scene scene, Text text) {
    Writing.unwritable(text.words(), face)
        .ifPresent(letter -> {
          throw new FactoryException(
              ErrorCode.STORYBOARD_INVALID,
              "scene "
                  + scene.id()
                  + ": no font on this machine can write "
                  + letter
                  + "; install one for that script or name a brand font that holds it");
        });
    String drawable = Writing.drawable(text.words(), face);
    if (drawable.isEmpty()) {
      return Optional.empty();
    }
    TypeStyle style = new Sizes(frame, scene).of(text.role());
    Typesetter setter =
        new Typesetter(
            drawable, Writing.drawable(text.emphasis(), face), new Writing(face, style, false));
    return Optional.of(new Wording(text, setter, style, frame));
  }

  /// All lines of a list have one size: the largest at which none breaks, if that is large enough.
  private List<Wording> evenItems(List<Wording> words) {
    int width = frame.isWide() ? Column.beside(frame.content()).width() : frame.content().width();
    double share =
        words.stream()
            .filter(w -> w.text().role() == Text.Role.ITEM)
            .mapToDouble(w -> w.shareFor(width))
            .min()
            .orElse(1);
    TypeStyle style =
        words.stream()
            .filter(w -> w.text().role() == Text.Role.ITEM)
            .map(Wording::style)
            .findFirst()
            .orElse(TypeStyle.of(Text.Role.ITEM));
    if (share >= style.largest() || share < Math.max(style.floor(), EVEN)) {
      return words;
    }
    return words.stream()
        .map(w -> w.text().role() == Text.Role.ITEM ? w.withLargest(share) : w)
        .toList();
  }

  private List<Element> elements(Scene scene, List<Seen> seen, List<Wording> words) throws Misfit {
    Layout layout = chosen(scene, seen);
    if (layout == Layout.FULL_BLEED) {
      Bleed bleed = new Bleed(frame, mark(MARK, false), seen.getFirst());
      List<Element> over = bleed.over(words);
      if (!bleed.hides(over)) {
        return over;
      }
      layout = Layout.CARD;
    }
    boolean ends = layout == Layout.END_CARD;
    Element.Mark mark = mark(ends ? END_MARK : MARK, !seen.isEmpty());
    Box body = frame.content().below(mark.box().bottom() + frame.share(MARK_GAP));
    List<Element> elements = new ArrayList<>();
    elements.addAll(body(layout, seen, words, body));
    elements.add(mark);
    return elements;
  }

  private List<Element> body(Layout layout, List<Seen> seen, List<Wording> words, Box body)
      throws Misfit {
    Visual visual = visual(layout, seen, words);
    Column column = column(layout, visual, words);
    if (visual == null || layout.minShots() > 0) {
      return column.in(body, frame);
    }
    try {
      return column.in(body, frame);
    } catch (Misfit tooLong) {
      // Here the picture is an extra: words that need its room take it.
      return column(layout, null, words).in(body, frame);
    }
  }

  private @Nullable Visual visual(Layout layout, List<Seen> seen, List<Wording> words) {
    if (seen.isEmpty()) {
      return null;
    }
    Seen first = seen.getFirst();
    return switch (layout) {
      case SPLIT, TRIO ->
          labelled(new Visual.Mosaic(seen, frame, labels(words).size() == seen.size()), words);
      case BEFORE_AFTER ->
          labelled(
              seen.stream().anyMatch(Seen::isCutOut)
                  ? new Visual.Mosaic(seen, frame, true)
                  : new Visual.WipedVisual(seen, frame),
              words);
      case BIG_NUMBER -> new Visual.Backing(single(layout, first));
      case PACKSHOT, FULL_BLEED, CARD, CHECKLIST, PRICE, STATEMENT, QUOTE, END_CARD ->
          single(layout, first);
    };
  }

  private Visual single(Layout layout, Seen seen) {
    return seen.isCutOut() && layout != Layout.CARD
        ? new Visual.PackVisual(0, seen, frame)
        : new Visual.CardVisual(0, seen, frame, layout == Layout.BIG_NUMBER);
  }

  private Visual labelled(Visual pictures, List<Wording> words) {
    List<Wording> labels = labels(words);
    return labels.size() < 2
        ? pictures
        : new Visual.Labelled(pictures, new Block.Row(labels, frame.share(0.022)), frame);
  }

  private Column column(Layout layout, @Nullable Visual visual, List<Wording> words) {
    List<Block> above = new ArrayList<>();
    List<Block> below = new ArrayList<>();
    List<Block> foot = new ArrayList<>();
    List<Wording> labels = labels(words);
    boolean paired =
        labels.size() > 1
            && (layout == Layout.SPLIT || layout == Layout.TRIO || layout == Layout.BEFORE_AFTER);
    boolean hooked = words.stream().anyMatch(w -> w.text().role() == Text.Role.HOOK);
    boolean pictureFirst = layout == Layout.CARD && !hooked && !frame.isDeep();
    boolean wordsFirst = frame.isDeep() && visual != null;
    List<Wording> read = called(layout, words);
    for (Wording wording : read) {
      Text.Role role = wording.text().role();
      if (role == Text.Role.LEGAL) {
        foot.add(wording);
      } else if (role != Text.Role.LABEL || !paired) {
        boolean leads =
            LEADING.contains(role)
                || (role == Text.Role.PRICE && layout == Layout.PRICE)
                || (role == Text.Role.CAPTION && visual != null && hooked);
        (wordsFirst || (leads && !pictureFirst) ? above : below).add(wording);
      }
    }
    call(layout, words).ifPresent((wordsFirst ? above : below)::add);
    if (layout == Layout.QUOTE) {
      return new Column(quoted(above, below), visual, List.of(), foot);
    }
    return new Column(above, visual, below, foot);
  }

  private static boolean isCall(Text.Role role) {
    return role == Text.Role.BUTTON || role == Text.Role.URL || role == Text.Role.LABEL;
  }

  /// The button of an end card with what belongs to it; empty when it stands alone.
  private Optional<Block> call(Layout layout, List<Wording> words) {
    List<Wording> all = words.stream().filter(w -> isCall(w.text().role())).toList();
    List<Wording> lines = all.stream().filter(w -> w.text().role() != Text.Role.BUTTON).toList();
    return layout == Layout.END_CARD && all.size() == lines.size() + 1 && !lines.isEmpty()
        ? all.stream()
            .filter(w -> w.text().role() == Text.Role.BUTTON)
            .findFirst()
            .map(button -> new Call(button, lines, frame))
        : Optional.empty();
  }

  /// What remains to be read when the call has taken its part.
  private List<Wording> called(Layout layout, List<Wording> words) {
    return call(layout, words).isEmpty()
        ? words
        : words.stream().filter(w -> !isCall(w.text().role())).toList();
  }

  private List<Block> quoted(List<Block> above, List<Block> below) {
    List<Block> inside = new ArrayList<>();
    inside.add(new QuoteSign(frame));
    inside.addAll(above);
    inside.addAll(below);
    return List.of(new Block.Card(inside, frame.share(0.06), frame.share(0.028)));
  }

  private static List<Wording> labels(List<Wording> words) {
    return words.stream().filter(w -> w.text().role() == Text.Role.LABEL).toList();
  }

  private Element.Mark mark(double share, boolean besidePicture) {
    // A logo as high as wide needs more height to be seen as well as a long one.
    int height = frame.share(share * Math.clamp(Math.sqrt(LONG / markAspect), 1, MOST));
    int width = (int) Math.min(frame.content().width() * 0.6, Math.ceil(height * markAspect));
    Box content =
        besidePicture && frame.isWide() ? Column.beside(frame.content()) : frame.content();
    int x = content.from(frame.align(), 0, width);
    boolean centred = frame.align() == Element.Align.CENTRE;
    return new Element.Mark(new Box(x, content.y(), width, height), centred);
  }
}
