package io.creativefactory.render.layout;

import io.creativefactory.domain.editor.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A picture over the whole frame. The middle stays free; the hook stands at the top and everything
/// else at the foot, unless the picture is calmer at one end or its focus lies there: then the
/// words gather at the other.
///
/// @param seen the picture
record Bleed(Frame frame, Element.Mark mark, Seen seen) {
  /// How much calmer another arrangement must be before the usual one is left.
  private static final double HABIT = 0.12;

  private static final double ON_FOCUS = 3;
  private static final double NEAR_FOCUS = 0.08;

  /// Mean difference of neighbouring pixels from which on something is to be seen.
  private static final double THING = 6.6;

  private enum Arrangement {
    USUAL,
    ALL_AT_FOOT,
    ALL_AT_TOP
  }

  List<Element> over(List<Block.Wording> words) throws Misfit {
    List<Element> best = laid(words, Arrangement.USUAL);
    double least = cost(best) - HABIT;
    for (Arrangement other : List.of(Arrangement.ALL_AT_FOOT, Arrangement.ALL_AT_TOP)) {
      Optional<List<Element>> elements = fitting(words, other);
      if (elements.isPresent() && cost(elements.get()) < least) {
        best = elements.get();
        least = cost(best);
      }
    }
    return best;
  }

  /// Whether words lie on a thing that stands on a calm ground: no part of the ground is left that
  /// could bear them, so the picture is better seen beside them. A picture that is busy everywhere
  /// hides nothing under a plate.
  boolean hides(List<Element> elements) {
    return seen.detail().hasCalm() && behind(elements) * seen.detail().mean() > THING;
  }

  /// Empty when all words together find no room at one end.
  private Optional<List<Element>> fitting(List<Block.Wording> words, Arrangement arrangement) {
    try {
      return Optional.of(laid(words, arrangement));
    } catch (Misfit crowded) {
      return Optional.empty();
    }
  }

  private List<Element> laid(List<Block.Wording> words, Arrangement arrangement) throws Misfit {
    List<Block> top = new ArrayList<>();
    List<Block> bottom = new ArrayList<>();
    List<Block> foot = new ArrayList<>();
    for (Block.Wording wording : words) {
      Text.Role role = wording.text().role();
      if (role == Text.Role.LEGAL) {
        foot.add(wording);
      } else {
        (leads(role, arrangement) ? top : bottom).add(wording);
      }
    }
    List<Element> elements = new ArrayList<>();
    elements.add(new Element.Picture(0, frame.whole(), 0));
    elements.addAll(new Column(top, new Window(frame), bottom, foot).stackedOnly(column(), frame));
    elements.add(mark);
    return elements;
  }

  private static boolean leads(Text.Role role, Arrangement arrangement) {
    return switch (arrangement) {
      case USUAL -> role == Text.Role.HOOK;
      case ALL_AT_FOOT -> false;
      case ALL_AT_TOP -> role != Text.Role.BUTTON && role != Text.Role.URL;
    };
  }

  private Box column() {
    // Plates behind the words reach beyond them; they must stay clear of the mark and the margin.
    int inset = frame.share(0.036);
    Box under = frame.content().below(mark.box().bottom() + frame.share(0.06));
    Box body =
        Box.between(
            under.x() + inset,
            under.y(),
            under.right() - inset,
            under.bottom() - frame.share(0.02));
    return frame.isWide()
        ? Box.between(body.x(), body.y(), body.x() + body.width() * 3 / 5, body.bottom())
        : body;
  }

  /// How busy the picture is behind the words, and whether they hide its focus.
  private double cost(List<Element> elements) {
    Box crop = crop();
    double scale = (double) crop.width() / frame.size().width();
    double focusX = (seen.focus().x() * seen.size().width() - crop.x()) / scale;
    double focusY = (seen.focus().y() * seen.size().height() - crop.y()) / scale;
    double hidden = 0;
    for (Element element : elements) {
      if (element instanceof Element.Words words) {
        Box box = words.box();
        Box near = box.grown(frame.share(NEAR_FOCUS));
        hidden = near.holds(new Box((int) focusX, (int) focusY, 0, 0)) ? ON_FOCUS : hidden;
      }
    }
    return behind(elements) + hidden;
  }

  private Box crop() {
    double aspect = (double) frame.size().width() / frame.size().height();
    return Cover.of(seen.size(), aspect, seen.focus());
  }

  /// How busy the picture is behind all words, against its mean.
  private double behind(List<Element> elements) {
    Box crop = crop();
    double scale = (double) crop.width() / frame.size().width();
    double busy = 0;
    double area = 0;
    for (Element element : elements) {
      if (element instanceof Element.Words words) {
        Box box = words.box();
        double share = (double) box.width() * box.height();
        busy += share * behind(box, crop, scale);
        area += share;
      }
    }
    return area == 0 ? 0 : busy / area;
  }

  private double behind(Box box, Box crop, double scale) {
    double width = seen.size().width();
    double height = seen.size().height();
    return seen.detail()
        .in(
            (crop.x() + box.x() * scale) / width,
            (crop.y() + box.y() * scale) / height,
            box.width() * scale / width,
            box.height() * scale / height);
  }

  /// The part of the picture that words leave free; it draws nothing itself.
  private record Window(Frame frame) implements Visual {
    @Override
    public int leastHeight(boolean tight) {
      return frame.share(tight ? 0.2 : 0.36);
    }

    @Override
    public List<Element> in(Box area) {
      return List.of();
    }
  }
}
