package io.creativefactory.render.layout;

import io.creativefactory.render.layout.Block.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words above and below one picture, or beside it. Words shrink step by step until the picture has
/// room; then the picture gives; then it is a misfit.
///
/// @param above words before the picture
/// @param visual the picture, or null for words alone
/// @param below words after the picture
/// @param foot the legal line at the very bottom, or empty
record Column(List<Block> above, @Nullable Visual visual, List<Block> below, List<Block> foot) {
  private static final double STEP = 0.03;
  private static final double SMALLEST = 0.3;
  private static final double GAP = 0.028;
  private static final double PICTURE_GAP = 0.042;

  /// The share of a frame's width that words get beside a picture, the usual one first; what is
  /// slim leaves them more, a short offer takes less.
  private static final double[] SPLITS = {0.48, 0.4, 0.58};

  /// How much better words beside a picture must be than words over it.
  private static final double HABIT = 1.12;

  /// Where what is left over goes: this share of it above.
  private static final double RAISED = 0.45;

  private record Sized(List<Cut> above, List<Cut> below, List<Cut> foot) {}

  Column {
    above = Turns.shared(above);
    below = Turns.shared(below);
    foot = List.copyOf(foot);
  }

  /// The part of an area that words take when a picture stands beside them.
  static Box beside(Box area) {
    return beside(area, SPLITS[0]);
  }

  private static Box beside(Box area, double share) {
    return Box.between(area.x(), area.y(), area.x() + (int) (area.width() * share), area.bottom());
  }

  List<Element> in(Box area, Frame frame) throws Misfit {
    try {
      return strictlyIn(area, frame);
    } catch (Misfit tooLong) {
      return loosened().strictlyIn(area, frame);
    }
  }

  /// As [#in], never side by side.
  List<Element> stackedOnly(Box area, Frame frame) throws Misfit {
    try {
      return stackedIn(area, frame);
    } catch (Misfit tooLong) {
      return loosened().stackedIn(area, frame);
    }
  }

  private Column loosened() {
    return new Column(loose(above), visual, loose(below), loose(foot));
  }

  private static List<Block> loose(List<Block> blocks) {
    return blocks.stream().map(Block::loosened).toList();
  }

  private List<Element> strictlyIn(Box area, Frame frame) throws Misfit {
    if (visual == null) {
      return stackedIn(area, frame);
    }
    if (frame.isWide()) {
      return beside(area, frame, SPLITS[0]);
    }
    Optional<List<Element>> roomy = stacked(area, frame, false);
    Optional<List<Element>> best = visual.standsBeside() ? besides(area, frame) : Optional.empty();
    if (best.isEmpty()) {
      return roomy.isPresent() ? roomy.get() : stackedIn(area, frame);
    }
    if (roomy.isEmpty()) {
      return best.get();
    }
    boolean better = worth(best.get(), frame) > HABIT * worth(roomy.get(), frame);
    return better ? best.get() : roomy.get();
  }

  /// The best of the ways in which words and picture stand side by side, if there is one.
  private Optional<List<Element>> besides(Box area, Frame frame) {
    List<List<Element>> ways = new ArrayList<>();
    for (double split : SPLITS) {
      way(area, frame, split).ifPresent(ways::add);
    }
    return ways.stream().max(Comparator.comparingDouble(way -> worth(way, frame)));
  }

  /// Empty when the words are too long for that part of the width.
  private Optional<List<Element>> way(Box area, Frame frame, double split) {
    try {
      return Optional.of(beside(area, frame, split));
    } catch (Misfit narrow) {
      return Optional.empty();
    }
  }

  /// How large picture and words came out, 0 to 1.
  private static double worth(List<Element> elements, Frame frame) {
    double unit = frame.size().shortSide();
    double picture = 0;
    double words = 0;
    for (Element element : elements) {
      Box box = element.box();
      switch (element) {
        case Element.Pack _ ->
            picture = Math.max(picture, Math.max(box.width(), box.height()) / unit / 0.62);
        case Element.Picture _ ->
            picture =
                Math.max(picture, Math.sqrt((double) box.width() * box.height()) / unit / 0.75);
        case Element.Words set -> words = Math.max(words, set.setting().px() / unit / 0.09);
        case Element.Tick _,
            Element.Mark _,
            Element.Plate _,
            Element.QuoteMark _,
            Element.Wiped _,
            Element.Sticker _,
            Element.Panel _ -> {}
      }
    }
    return Math.min(1, picture) * (0.4 + 0.6 * Math.min(1, words));
  }

  private List<Element> stackedIn(Box area, Frame frame) throws Misfit {
    Optional<List<Element>> roomy = stacked(area, frame, false);
    Optional<List<Element>> placed = roomy.isPresent() ? roomy : stacked(area, frame, true);
    return placed.orElseThrow(
        () -> new Misfit("its words do not fit a column of " + area.width() + "x" + area.height()));
  }

  private Optional<List<Element>> stacked(Box area, Frame frame, boolean tight) throws Misfit {
    for (double scale = 1; scale > SMALLEST; scale -= STEP) {
      Optional<Sized> sized = sized(scale, area.width());
      if (sized.isPresent()) {
        int words = wordsHeight(sized.get(), frame);
        boolean fits =
            visual == null
                ? words <= area.height()
                : words <= area.height()
                    && stage(sized.get(), area, frame).height() >= visual.leastHeight(tight);
        if (fits) {
          return Optional.of(place(sized.get(), area, frame));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Sized> sized(double scale, int width) {
    Optional<List<Cut>> top = cut(above, scale, width);
    Optional<List<Cut>> bottom = cut(below, scale, width);
    Optional<List<Cut>> last = cut(foot, scale, width);
    if (top.isEmpty() || bottom.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Sized(top.get(), bottom.get(), last.get()));
  }

  private static Optional<List<Cut>> cut(List<Block> blocks, double scale, int width) {
    List<Cut> cuts = new ArrayList<>();
    for (Block block : blocks) {
      Optional<Cut> cut = block.cut(scale, width);
      if (cut.isEmpty()) {
        return Optional.empty();
      }
      cuts.add(cut.get());
    }
    return Optional.of(cuts);
  }

  private int wordsHeight(Sized sized, Frame frame) {
    int gap = frame.share(GAP);
    int height =
        Block.Stack.height(sized.above(), gap)
            + Block.Stack.height(sized.below(), gap)
            + footHeight(sized, frame);
    if (visual == null) {
      return height + (sized.above().isEmpty() || sized.below().isEmpty() ? 0 : gap);
    }
    int gaps = (sized.above().isEmpty() ? 0 : 1) + (sized.below().isEmpty() ? 0 : 1);
    return height + gaps * frame.share(PICTURE_GAP);
  }

  private static int footHeight(Sized sized, Frame frame) {
    return sized.foot().isEmpty()
        ? 0
        : Block.Stack.height(sized.foot(), frame.share(GAP)) + frame.share(PICTURE_GAP);
  }

  /// The room that words leave for the picture.
  private Box stage(Sized sized, Box area, Frame frame) {
    int gap = frame.share(GAP);
    int pictureGap = frame.share(PICTURE_GAP);
    int top = Block.Stack.height(sized.above(), gap) + (sized.above().isEmpty() ? 0 : pictureGap);
    int bottom =
        Block.Stack.height(sized.below(), gap) + (sized.below().isEmpty() ? 0 : pictureGap);
    int end = area.bottom() - footHeight(sized, frame) - bottom;
    Box room = Box.between(area.x(), area.y() + top, area.right(), end);
    boolean last = sized.below().isEmpty() && sized.foot().isEmpty();
    return last
        ? frame.stage(room, visual == null ? 0 : visual.dips())
        : frame.stage(room, 0).above(end);
  }

  private List<Element> place(Sized sized, Box area, Frame frame) throws Misfit {
    int gap = frame.share(GAP);
    List<Element> words = new ArrayList<>();
    int foot = Block.Stack.height(sized.foot(), gap);
    words.addAll(Block.Stack.place(sized.foot(), gap, area.below(area.bottom() - foot)));
    Box body = area.above(area.bottom() - footHeight(sized, frame));
    if (visual == null) {
      List<Cut> all = new ArrayList<>(sized.above());
      all.addAll(sized.below());
      int free = body.height() - Block.Stack.height(all, gap);
      words.addAll(Block.Stack.place(all, gap, body.below(body.y() + free * 9 / 20)));
      return words;
    }
    Box stage = stage(sized, area, frame);
    List<Element> elements = new ArrayList<>(visual.in(stage));
    int top = Block.Stack.height(sized.above(), gap);
    int bottom = Block.Stack.height(sized.below(), gap);
    int free = stage.bottom() - end(elements, stage);
    int lowered = Math.clamp((int) (free * RAISED), 0, Math.max(0, body.height() - top));
    if (lowered > 0) {
      elements = new ArrayList<>(visual.in(stage.below(stage.y() + lowered)));
      body = body.below(body.y() + lowered);
    }
    words.addAll(Block.Stack.place(sized.above(), gap, body));
    int raised = Math.max(0, stage.bottom() - end(elements, stage));
    int last = body.bottom() - bottom - raised;
    words.addAll(Block.Stack.place(sized.below(), gap, body.below(last)));
    elements.addAll(words);
    return elements;
  }

  /// Words and picture stay together, so that what is left over does not part them nor gather at
  /// the foot.
  private static int end(List<Element> pictures, Box stage) {
    return pictures.stream().mapToInt(e -> e.box().bottom()).max().orElse(stage.bottom());
  }

  private List<Element> beside(Box area, Frame frame, double split) throws Misfit {
    if (visual == null) {
      return stackedIn(area, frame);
    }
    Box column = beside(area, split);
    Column words = new Column(above, null, below, foot);
    boolean wordless = above.isEmpty() && below.isEmpty() && foot.isEmpty();
    int left = wordless ? area.x() : column.right() + frame.share(0.04);
    int side = frame.share(0.06);
    Box stage =
        Box.between(
            left,
            wordless || !frame.isWide() ? area.y() : Math.max(frame.safe().y(), side),
            Math.max(area.right(), frame.size().width() - side),
            Math.min(frame.safe().bottom(), frame.size().height() - side));
    List<Element> elements = new ArrayList<>(visual.in(stage));
    elements.addAll(words.stackedIn(column, frame));
    return elements;
  }
}
