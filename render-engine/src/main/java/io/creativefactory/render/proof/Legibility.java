package io.creativefactory.render.proof;

import io.creativefactory.domain.Colour;
import io.creativefactory.render.layout.Box;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// Measures on a decoded frame whether letters stand where they were painted, and how well they
/// stand out from the pixels right around them.
///
/// @param stencil of the letters, in pixels of the layout
/// @param letters their colours
/// @param struck whether a line crosses them on purpose: it is no ground that they stand on
record Legibility(Stencil stencil, Set<Colour> letters, boolean struck) {
  /// Pixels beside a letter that its soft edge and the halved colour reach.
  private static final int EDGE = 2;

  /// How far around a letter is looked, as a share of the frame's short side.
  private static final double RING = 0.006;

  private static final double WORST_SHARE = 0.05;
  private static final int ENOUGH = 40;

  /// @param ratio contrast by WCAG 2.2 of the letters to the worst twentieth of what is around
  ///   them, 1 to 21; of several colours the lowest
  /// @param presence how alike painted and decoded letters are, -1 to 1; of several colours the
  ///   lowest
  record Reading(double ratio, double presence) {
    Reading worse(Reading other) {
      return new Reading(Math.min(ratio, other.ratio), Math.min(presence, other.presence));
    }
  }

  /// Where the letters really are, in pixels of the layout; empty where there are none.
  Optional<Box> bounds() {
    Box box = stencil.box();
    int left = box.width();
    int right = -1;
    int top = box.height();
    int bottom = -1;
    for (int y = 0; y < box.height(); y++) {
      for (int x = 0; x < box.width(); x++) {
        if (isLetter(x, y)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return right < 0
        ? Optional.empty()
        : Optional.of(new Box(box.x() + left, box.y() + top, right - left + 1, bottom - top + 1));
  }

  private boolean isLetter(int x, int y) {
    for (Colour colour : letters) {
      if (stencil.isLetter(x, y, colour)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a pixel belongs to a letter of one colour. The soft edge of another letter on its
  /// plate may pass through that colour too.
  private boolean isOf(Colour colour, int x, int y) {
    if (!stencil.isLetter(x, y, colour)) {
      return false;
    }
    Box box = stencil.box();
    for (int ny = Math.max(0, y - 1); ny <= Math.min(box.height() - 1, y + 1); ny++) {
      for (int nx = Math.max(0, x - 1); nx <= Math.min(box.width() - 1, x + 1); nx++) {
        if (isLetter(nx, ny) && !stencil.isLetter(nx, ny, colour)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isPainted(int x, int y) {
    return isLetter(x, y) || (struck && stencil.isSolid(x, y));
  }

  /// @param step pixels of the layout to one of the frame; 1 for a final render
  /// @return nothing when no letter is there to be measured
  Optional<Reading> in(Still frame, double step) {
    View view = View.of(stencil.box(), frame, step);
    if (view.width() < 1 || view.height() < 1) {
      return Optional.empty();
    }
    return Shift.of(step).stream()
        .flatMap(shift -> read(view.moved(shift)).stream())
        .max(Comparator.comparingDouble(Reading::presence));
  }

  private Optional<Reading> read(View view) {
    Plane near = view.cover(this::isPainted).spread(EDGE);
    Reading worst = null;
    for (Colour colour : letters) {
      Plane cover = view.cover((x, y) -> isOf(colour, x, y));
      Optional<Reading> reading = new Letters(view, cover, near).read(colour);
      if (reading.isPresent()) {
        worst = worst == null ? reading.get() : worst.worse(reading.get());
      }
    }
    return Optional.ofNullable(worst);
  }

  /// The letters of one colour and what is around them.
  ///
  /// @param cover share of each pixel that they cover
  /// @param near where any letter's edge may reach
  private record Letters(View view, Plane cover, Plane near) {
    Optional<Reading> read(Colour colour) {
      int side = Math.min(view.frame().width(), view.frame().height());
      Plane around = cover.spread(Math.max(EDGE + 2, (int) Math.round(side * RING)));
      double[] inside = luminances((x, y) -> cover.at(x, y) > 0.99f);
      double[] outside = luminances((x, y) -> around.at(x, y) > 0 && near.at(x, y) == 0);
      boolean any = luminances((x, y) -> cover.at(x, y) > 0.2f).length > 0;
      if (!any || outside.length < ENOUGH) {
        return Optional.empty();
      }
      // Letters as thin as a pixel or two, as all are in a draft, never show their whole colour;
      // then the painted one counts.
      boolean thin = inside.length < ENOUGH || view.step() > 1;
      double ink = thin ? colour.luminance() : inside[inside.length / 2];
      return Optional.of(new Reading(contrast(ink, outside), presence(around, inside.length, ink)));
    }

    private double[] luminances(Where where) {
      double[] found = new double[view.width() * view.height()];
      int count = 0;
      for (int y = 0; y < view.height(); y++) {
        for (int x = 0; x < view.width(); x++) {
          if (where.holds(x, y)) {
            found[count++] = view.luminance(x, y);
          }
        }
      }
      double[] sorted = Arrays.copyOf(found, count);
      Arrays.sort(sorted);
      return sorted;
    }

    private static double contrast(double ink, double[] outside) {
      double[] ratios =
          Arrays.stream(outside)
              .map(l -> (Math.max(l, ink) + 0.05) / (Math.min(l, ink) + 0.05))
              .sorted()
              .toArray();
      return ratios[(int) (ratios.length * WORST_SHARE)];
    }

    private double presence(Plane around, int insides, double ink) {
      boolean thin = insides < ENOUGH;
      Likeness likeness = new Likeness();
      double lighter = 0;
      int count = 0;
      for (int y = 0; y < view.height(); y++) {
        for (int x = 0; x < view.width(); x++) {
          boolean inside = cover.at(x, y) > (thin ? 0.2f : 0.99f);
          boolean outside = around.at(x, y) > 0 && near.at(x, y) == 0;
          if (inside || outside) {
            likeness.add(cover.at(x, y), Math.cbrt(view.luminance(x, y)));
          }
          if (outside) {
            lighter += view.luminance(x, y);
            count++;
          }
        }
      }
      return ink >= lighter / count ? likeness.value() : -likeness.value();
    }
  }

  /// A question about a pixel.
  @FunctionalInterface
  interface Where {
    boolean holds(int x, int y);
  }

  /// The part of a frame that a stencil lies over.
  ///
  /// @param left and `top`: in pixels of the frame
  private record View(Still frame, Box box, double step, int left, int top) {
    static View of(Box box, Still frame, double step) {
      return new View(
          frame, box, step, (int) Math.round(box.x() / step), (int) Math.round(box.y() / step));
    }

    View moved(Shift shift) {
      return new View(frame, box, step, left + shift.x(), top + shift.y());
    }

    int width() {
      return (int) Math.round(box.width() / step);
    }

    int height() {
      return (int) Math.round(box.height() / step);
    }

    /// Outside of the frame nothing is seen.
    double luminance(int x, int y) {
      int px = Math.clamp(left + x, 0, frame.width() - 1);
      int py = Math.clamp(top + y, 0, frame.height() - 1);
      return frame.luminance(px, py);
    }

    Plane cover(Where where) {
      Plane full = new Plane(box.width(), box.height());
      for (int y = 0; y < box.height(); y++) {
        for (int x = 0; x < box.width(); x++) {
          full.set(x, y, where.holds(x, y) ? 1 : 0);
        }
      }
      return full.shrunk(step, width(), height());
    }
  }
}
