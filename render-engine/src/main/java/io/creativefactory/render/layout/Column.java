package io.creativefactory.render.layout;

import io.creativefactory.render.layout.Block.Cut;
import java.util.ArrayList;
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

  private record Sized(List<Cut> above, List<Cut> below, List<Cut> foot) {}

  Column {
    above = Turns.shared(above);
    below = Turns.shared(below);
    foot = List.copyOf(foot);
  }

  /// The part of an area that words take when a picture stands beside them.
  static Box beside(Box area) {
    return Box.between(area.x(), area.y(), area.x() + area.width() * 12 / 25, area.bottom());
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
      return beside(area, frame, visual);
    }
    Optional<List<Element>> roomy = stacked(area, frame, false);
    if (roomy.isPresent()) {
      return roomy.get();
    }
    if (frame.isSquarish() && visual.standsBeside()) {
      try {
        return beside(area, frame, visual);
      } catch (Misfit narrow) {
        // Too long for half the width; above and below a smaller picture they may fit.
        return stackedIn(area, frame);
      }
    }
    return stackedIn(area, frame);
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
        int room = area.height() - wordsHeight(sized.get(), frame) + overhang(area, frame);
        if (room >= (visual == null ? 0 : visual.leastHeight(tight))) {
          return Optional.of(place(sized.get(), area, frame));
        }
      }
    }
    return Optional.empty();
  }

  /// How far a picture at the foot may reach below the margin of words.
  private int overhang(Box area, Frame frame) {
    boolean last = visual != null && below.isEmpty() && foot.isEmpty();
    return last ? frame.stage(area, false).bottom() - area.bottom() : 0;
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
            + Block.Stack.height(sized.foot(), gap);
    height += sized.foot().isEmpty() ? 0 : frame.share(PICTURE_GAP);
    if (visual == null) {
      return height + (sized.above().isEmpty() || sized.below().isEmpty() ? 0 : gap);
    }
    int gaps = (sized.above().isEmpty() ? 0 : 1) + (sized.below().isEmpty() ? 0 : 1);
    return height + gaps * frame.share(PICTURE_GAP);
  }

  private List<Element> place(Sized sized, Box area, Frame frame) throws Misfit {
    int gap = frame.share(GAP);
    List<Element> words = new ArrayList<>(foot(sized.foot(), area, gap));
    int reserved =
        sized.foot().isEmpty()
            ? 0
            : Block.Stack.height(sized.foot(), gap) + frame.share(PICTURE_GAP);
    Box body = area.above(area.bottom() - reserved);
    if (visual == null) {
      List<Cut> all = new ArrayList<>(sized.above());
      all.addAll(sized.below());
      int free = body.height() - Block.Stack.height(all, gap);
      words.addAll(Block.Stack.place(all, gap, body.below(body.y() + free * 9 / 20)));
      return words;
    }
    int pictureGap = frame.share(PICTURE_GAP);
    int top = Block.Stack.height(sized.above(), gap);
    int bottom = Block.Stack.height(sized.below(), gap);
    int from = body.y() + top + (sized.above().isEmpty() ? 0 : pictureGap);
    int to = body.bottom() - bottom - (sized.below().isEmpty() ? 0 : pictureGap);
    Box room = Box.between(body.x(), from, body.right(), to);
    boolean free = sized.below().isEmpty() && sized.foot().isEmpty();
    Box stage = frame.stage(room, free && visual.sinks());
    List<Element> elements = new ArrayList<>(visual.in(free ? stage : stage.above(to)));
    words.addAll(Block.Stack.place(sized.above(), gap, body));
    words.addAll(Block.Stack.place(sized.below(), gap, body.below(body.bottom() - bottom)));
    elements.addAll(words);
    return elements;
  }

  private static List<Element> foot(List<Cut> foot, Box area, int gap) {
    int height = Block.Stack.height(foot, gap);
    return Block.Stack.place(foot, gap, area.below(area.bottom() - height));
  }

  private List<Element> beside(Box area, Frame frame, Visual picture) throws Misfit {
    int middle = beside(area).right();
    Column words = new Column(above, null, below, foot);
    List<Element> elements = new ArrayList<>();
    boolean wordless = above.isEmpty() && below.isEmpty() && foot.isEmpty();
    int left = wordless ? area.x() : middle + frame.share(0.04);
    int side = frame.share(0.06);
    Box stage =
        Box.between(
            left,
            wordless || !frame.isWide() ? area.y() : Math.max(frame.safe().y(), side),
            Math.max(area.right(), frame.size().width() - side),
            Math.min(frame.safe().bottom(), frame.size().height() - side));
    elements.addAll(picture.in(stage));
    elements.addAll(words.stackedIn(Box.between(area.x(), area.y(), middle, area.bottom()), frame));
    return elements;
  }
}
