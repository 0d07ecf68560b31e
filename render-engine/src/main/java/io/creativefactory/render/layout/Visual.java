package io.creativefactory.render.layout;

import io.creativefactory.domain.PixelSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is seen in a scene: it takes the room that words leave.
interface Visual {
  /// Of footage, what may lie below: its middle stays above.
  double FOOTAGE_DIPS = 0.44;

  /// The height below which the scene is not worth seeing.
  ///
  /// @param tight whether the words have already been made small
  int leastHeight(boolean tight);

  /// Whether words may stand beside it in a frame that is not wide.
  default boolean standsBeside() {
    return false;
  }

  /// The share of its height that may lie where platforms put their own buttons: much of footage,
  /// the foot of a product, nothing of what labels stand under.
  default double dips() {
    return 0;
  }

  /// @param area the room that is left
  List<Element> in(Box area) throws Misfit;

  /// The product alone.
  record PackVisual(int shot, Seen seen, Frame frame) implements Visual {
    private static final double LARGEST = 0.70;
    private static final double SHADOW = 0.05;

    /// Room above the product for the disc behind it, which keeps clear of words.
    private static final double AIR = 0.05;

    private static final double ROOMY = 0.58;

    /// What is so slim leaves room for words beside it in any frame.
    private static final double SLIM = 0.6;

    /// Of a product, what may go below: its label stays above.
    private static final double FOOT = 0.15;

    @Override
    public int leastHeight(boolean tight) {
      return frame.share(tight ? 0.34 : 0.56);
    }

    @Override
    public boolean standsBeside() {
      return frame.isSquarish() || seen.aspect() < SLIM;
    }

    @Override
    public double dips() {
      return FOOT;
    }

    @Override
    public List<Element> in(Box whole) {
      int shadow = frame.share(SHADOW);
      int air = whole.height() < frame.share(ROOMY + AIR + SHADOW) ? 0 : frame.share(AIR);
      Box area = whole.below(whole.y() + air);
      double most = frame.share(LARGEST);
      double room = Math.max(1, area.height() - shadow);
      double scale =
          Math.min(
              Math.min(most / seen.size().width(), area.width() / (double) seen.size().width()),
              Math.min(most / seen.size().height(), room / seen.size().height()));
      int width = even(seen.size().width() * scale);
      int height = even(seen.size().height() * scale);
      Box box = area.centred(width, height + shadow);
      return List.of(new Element.Pack(shot, new Box(box.x(), box.y(), width, height)));
    }
  }

  /// An opaque picture in a rounded card; a product on transparency gets a tinted panel.
  ///
  /// @param banded whether it accompanies a number: an upright picture may become a band then, and
  ///   any may stand beside it
  record CardVisual(int shot, Seen seen, Frame frame, boolean banded) implements Visual {
    private static final double PRODUCT = 0.12;

    @Override
    public int leastHeight(boolean tight) {
      return below() + frame.share(tight ? 0.28 : frame.isDeep() ? 0.62 : 0.4);
    }

    /// What of a stage no card reaches.
    private int below() {
      return seen.isCutOut()
          ? 0
          : Math.max(0, frame.stage(frame.content(), 0).bottom() - frame.foot());
    }

    @Override
    public boolean standsBeside() {
      return frame.isSquarish() && (banded || seen.aspect() < 1);
    }

    @Override
    public List<Element> in(Box area) {
      int radius = frame.share(0.035);
      if (seen.isCutOut()) {
        return Tiles.tile(shot, seen, area, frame);
      }
      // A card's edge shows, so it keeps to the margin; a product's shadow may run out below it.
      Box room = area.above(Math.min(area.bottom(), frame.foot()));
      Box box = banded ? Tiles.band(room, seen) : Tiles.crop(room, seen);
      boolean below = area.x() <= frame.content().x() || frame.mirrored();
      Element.Align align = below && !frame.isWide() ? frame.align() : Element.Align.CENTRE;
      // Under words a card hangs from them and shares their edge instead of floating in the middle.
      int y = align == Element.Align.CENTRE && frame.isWide() ? box.y() : area.y();
      int x = area.from(align, 0, box.width());
      return List.of(new Element.Picture(shot, new Box(x, y, box.width(), box.height()), radius));
    }

    @Override
    public double dips() {
      return seen.isCutOut() ? PRODUCT : FOOTAGE_DIPS;
    }
  }

  /// One picture wiped over another.
  record WipedVisual(List<Seen> seen, Frame frame) implements Visual {
    @Override
    public double dips() {
      return FOOTAGE_DIPS;
    }

    @Override
    public int leastHeight(boolean tight) {
      return frame.share(tight ? 0.28 : 0.46);
    }

    @Override
    public List<Element> in(Box area) {
      Box box = Tiles.crop(area, seen.get(0));
      Box fits = Tiles.crop(box, seen.get(1));
      return List.of(new Element.Wiped(0, 1, fits, frame.share(0.035)));
    }
  }

  /// Two or three pictures.
  record Mosaic(List<Seen> seen, Frame frame, boolean besides) implements Visual {
    @Override
    public double dips() {
      return seen.stream().noneMatch(Seen::isCutOut) ? FOOTAGE_DIPS : 0;
    }

    @Override
    public int leastHeight(boolean tight) {
      return frame.share(tight ? 0.3 : 0.5);
    }

    @Override
    public List<Element> in(Box area) {
      int gap = frame.share(0.022);
      List<Box> best = List.of();
      double least = Double.MAX_VALUE;
      for (List<Box> tiling : Tiles.tilings(area, seen.size(), gap, besides)) {
        double loss = 0;
        for (int i = 0; i < tiling.size(); i++) {
          Box box = tiling.get(i);
          loss += Math.abs(Math.log((double) box.width() / box.height() / seen.get(i).aspect()));
        }
        if (loss < least) {
          least = loss;
          best = tiling;
        }
      }
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < best.size(); i++) {
        elements.addAll(Tiles.tile(i, seen.get(i), best.get(i), frame));
      }
      return elements;
    }
  }

  /// Pictures with a row of labels under them.
  record Labelled(Visual pictures, Block.Row row, Frame frame) implements Visual {
    private static final double GAP = 0.022;

    /// Pictures have even sides and may be that much larger than their room.
    private static final int ROUNDING = 4;

    @Override
    public int leastHeight(boolean tight) {
      return pictures.leastHeight(tight) + frame.share(0.08);
    }

    @Override
    public List<Element> in(Box area) throws Misfit {
      Box room = area.above(Math.min(area.bottom(), frame.content().bottom()));
      Block.Cut cut = cut(room.width());
      int gap = frame.share(GAP);
      List<Element> elements =
          new ArrayList<>(pictures.in(room.above(room.bottom() - cut.height() - gap - ROUNDING)));
      int left = elements.stream().mapToInt(e -> e.box().x()).min().orElse(room.x());
      int right = elements.stream().mapToInt(e -> e.box().right()).max().orElse(room.right());
      int bottom = elements.stream().mapToInt(e -> e.box().bottom()).max().orElse(room.y());
      Block.Cut fitted = cut(right - left);
      elements.addAll(fitted.at(new Box(left, bottom + gap, right - left, fitted.height())));
      return elements;
    }

    private Block.Cut cut(int width) throws Misfit {
      for (double scale : new double[] {1, 0.9, 0.8}) {
        Optional<Block.Cut> cut = row.cut(scale, width);
        if (cut.isPresent()) {
          return cut.get();
        }
      }
      throw new Misfit("its labels do not fit below their pictures");
    }
  }

  /// A picture that stands behind a number: the number is what is looked at and keeps its size.
  record Backing(Visual picture) implements Visual {
    private static final double ENOUGH = 0.6;

    @Override
    public int leastHeight(boolean tight) {
      return (int) (picture.leastHeight(tight) * ENOUGH);
    }

    @Override
    public boolean standsBeside() {
      return picture.standsBeside();
    }

    @Override
    public double dips() {
      return picture.dips();
    }

    @Override
    public List<Element> in(Box area) throws Misfit {
      return picture.in(area);
    }
  }

  static int even(double length) {
    return Math.max(2, (int) Math.round(length / 2) * 2);
  }

  /// How many pixels a picture would be stretched over, as a share it can fill.
  static double coverage(PixelSize source, PixelSize target) {
    double scale =
        Math.max(
            (double) target.width() / source.width(), (double) target.height() / source.height());
    return 1 / (scale * scale);
  }
}
