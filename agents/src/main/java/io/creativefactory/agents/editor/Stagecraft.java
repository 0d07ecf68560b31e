package io.creativefactory.agents.editor;

import io.creativefactory.agents.editor.Casting.Need;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.tools.assets.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which layouts a cut may take, best first. Ten hooks, ten looks.
///
/// @param formats of the brief, to tell whether a picture can fill a frame
/// @param turn steers which of several looks a hook takes
record Stagecraft(HookType hook, List<Ratio> formats, Casting casting, int turn) {
  private static final int SHORT_SIDE = 1080;
  private static final double BLEEDS_FROM = 0.6;

  /// A layout and what its pictures should be.
  ///
  /// @param shots how many pictures it gets
  record Stage(Layout layout, Need need, int shots) {}

  List<Stage> stages(Cut cut) {
    return switch (cut.kind()) {
      case OPENING -> turned(opening());
      case JOLT ->
          List.of(
              new Stage(Layout.STATEMENT, Need.PRODUCT, 1),
              new Stage(Layout.PACKSHOT, Need.PRODUCT, 1));
      case SUMMARY ->
          List.of(
              new Stage(Layout.CHECKLIST, Need.EVIDENCE, 1),
              new Stage(Layout.CHECKLIST, Need.EVIDENCE, 0));
      case END -> List.of(new Stage(Layout.END_CARD, Need.PRODUCT, 1));
      case ARGUMENT -> argument(cut);
    };
  }

  /// An opening always shows something that moves. Each hook has a layout of its own, so that no
  /// two ads of a campaign open alike; the further ones are for other attempts.
  private List<Stage> opening() {
    return switch (hook) {
      case QUESTION ->
          List.of(
              new Stage(Layout.STATEMENT, Need.SITUATION, 1),
              new Stage(Layout.STATEMENT, Need.PRODUCT, 1));
      case STATISTIC_HOOK ->
          List.of(
              new Stage(Layout.BIG_NUMBER, Need.SITUATION, 1),
              new Stage(Layout.BIG_NUMBER, Need.PRODUCT, 1));
      case SOCIAL_PROOF ->
          List.of(
              new Stage(Layout.QUOTE, Need.PRODUCT, 1), new Stage(Layout.QUOTE, Need.SITUATION, 1));
      case NEGATIVE_HOOK ->
          casting.views() > 1
              ? List.of(new Stage(Layout.SPLIT, Need.SITUATION, 2))
              : List.of(new Stage(Layout.PACKSHOT, Need.PRODUCT, 1));
      case URGENCY_SCARCITY ->
          List.of(
              new Stage(Layout.PRICE, Need.PRODUCT, 1), new Stage(Layout.PRICE, Need.EVIDENCE, 1));
      case STORY_HOOK -> story();
      case CURIOSITY_GAP ->
          List.of(
              new Stage(Layout.CARD, Need.PRODUCT, 1), new Stage(Layout.CARD, Need.EVIDENCE, 1));
      case TRANSFORMATION -> transformation();
      case PATTERN_INTERRUPT ->
          List.of(
              new Stage(Layout.FULL_BLEED, Need.SURPRISE, 1),
              new Stage(Layout.CARD, Need.SURPRISE, 1));
      case CONTROVERSY_HOOK ->
          List.of(
              new Stage(Layout.PACKSHOT, Need.PRODUCT, 1),
              new Stage(Layout.STATEMENT, Need.EVIDENCE, 1));
    };
  }

  private List<Stage> story() {
    return casting.opaque() > 2
        ? List.of(
            new Stage(Layout.TRIO, Need.OPAQUE, 3), new Stage(Layout.FULL_BLEED, Need.SITUATION, 1))
        : List.of(
            new Stage(Layout.FULL_BLEED, Need.SITUATION, 1),
            new Stage(Layout.CARD, Need.SITUATION, 1));
  }

  /// A change is wiped from one fitting picture to another; what has nothing to do with the product
  /// is no "before" of it.
  private List<Stage> transformation() {
    return casting.opaque() > 1
        ? List.of(
            new Stage(Layout.BEFORE_AFTER, Need.OPAQUE, 2),
            new Stage(Layout.SPLIT, Need.SITUATION, 2))
        : List.of(
            new Stage(Layout.PACKSHOT, Need.PRODUCT, 1), new Stage(Layout.CARD, Need.PRODUCT, 1));
  }

  private List<Stage> argument(Cut cut) {
    boolean number = Wording.leadsWithNumber(cut.words()) && hook != HookType.STATISTIC_HOOK;
    return switch (cut.beat().role()) {
      case HOOK, SOLUTION ->
          List.of(
              new Stage(Layout.PACKSHOT, Need.PRODUCT, 1),
              new Stage(Layout.CARD, Need.PRODUCT, 1),
              new Stage(Layout.STATEMENT, Need.PRODUCT, 1));
      case PROBLEM, AGITATION, BEFORE -> situation(cut);
      case AFTER ->
          List.of(
              new Stage(Layout.CARD, Need.PRODUCT, 1),
              new Stage(Layout.STATEMENT, Need.PRODUCT, 1));
      case OFFER, PRICE, CALL_TO_ACTION ->
          List.of(
              new Stage(Layout.PRICE, Need.PRODUCT, 1),
              new Stage(Layout.PRICE, Need.EVIDENCE, 1),
              new Stage(Layout.PRICE, Need.PRODUCT, 0));
      case PROOF ->
          number
              ? List.of(
                  new Stage(Layout.BIG_NUMBER, Need.EVIDENCE, 1),
                  new Stage(Layout.CARD, Need.EVIDENCE, 1))
              : proof();
    };
  }

  private List<Stage> situation(Cut cut) {
    Stage alone = new Stage(Layout.STATEMENT, Need.SITUATION, 0);
    Stage shown = new Stage(Layout.FULL_BLEED, Need.SITUATION, 1);
    Stage set = new Stage(Layout.STATEMENT, Need.SITUATION, 1);
    boolean asks = cut.words().endsWith("?");
    return asks || casting.views() == 1 ? List.of(alone, shown, set) : List.of(shown, set, alone);
  }

  private List<Stage> proof() {
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage(Layout.FULL_BLEED, Need.EVIDENCE, 1));
    stages.add(new Stage(Layout.STATEMENT, Need.EVIDENCE, 1));
    stages.add(new Stage(Layout.CARD, Need.EVIDENCE, 1));
    if (casting.views() > 2) {
      stages.add(new Stage(Layout.SPLIT, Need.EVIDENCE, 2));
    }
    if (casting.opaque() > 4) {
      stages.add(new Stage(Layout.TRIO, Need.OPAQUE, 3));
    }
    List<Stage> turned = new ArrayList<>(turned(stages));
    turned.add(new Stage(Layout.STATEMENT, Need.EVIDENCE, 0));
    return List.copyOf(turned);
  }

  /// Whether a scene would be the product cut out on the field, which is strong once and dull when
  /// it comes again.
  static boolean isPackOnField(Layout layout, Asset asset) {
    return Casting.isCutOut(asset)
        && switch (layout) {
          case PACKSHOT, FULL_BLEED, CHECKLIST, PRICE, STATEMENT, BIG_NUMBER, QUOTE, END_CARD ->
              true;
          case CARD, SPLIT, TRIO, BEFORE_AFTER -> false;
        };
  }

  private List<Stage> turned(List<Stage> stages) {
    int by = Math.floorMod(turn, stages.size());
    return Stream.concat(stages.subList(by, stages.size()).stream(), stages.subList(0, by).stream())
        .toList();
  }

  /// What a layout becomes with the picture that was found for it: a cut-out is a packshot, a
  /// picture too small for every frame of the brief gets a card.
  Layout fitting(Layout layout, Asset asset) {
    boolean cutOut = asset instanceof Asset.Picture picture && picture.alpha();
    return switch (layout) {
      case FULL_BLEED -> cutOut ? Layout.PACKSHOT : bleeds(asset.size()) ? layout : Layout.CARD;
      case PACKSHOT -> asset instanceof Asset.Picture ? layout : fitting(Layout.FULL_BLEED, asset);
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
          layout;
    };
  }

  private boolean bleeds(PixelSize size) {
    return formats.stream().anyMatch(format -> coverage(size, format) >= BLEEDS_FROM);
  }

  /// The share of a frame's pixels that the picture brings when it fills the frame.
  private static double coverage(PixelSize size, Ratio format) {
    double width = format.isPortrait() ? SHORT_SIDE : SHORT_SIDE * format.value();
    double height = format.isPortrait() ? SHORT_SIDE / format.value() : SHORT_SIDE;
    double scale = Math.min(size.width() / width, size.height() / height);
    return scale * scale;
  }

  /// A script's role whose scene may come in by a wipe.
  static boolean wipes(Script.Role role) {
    return role == Script.Role.AFTER;
  }
}
