package io.creativefactory.render.eyes;

import java.util.Arrays;
import java.util.List;

/// Means over the glimpses of a shot: what draws the eye, and how busy the picture is there and
/// elsewhere.
final class Details {
  private static final String PIXELS = "pixels at 480, five frames a second";

  private Details() {}

  static Gaze.Saliency saliency(List<Glimpse> glimpses) {
    List<Integer> values =
        Arrays.stream(sums(glimpses))
            .mapToObj(sum -> Math.round(sum * 100f / 255 / glimpses.size()))
            .toList();
    return new Gaze.Saliency(Glimpse.WIDTH, Glimpse.HEIGHT, values);
  }

  /// @param glimpses at least one
  static Seen.Detail of(List<Glimpse> glimpses, Measuring measuring) {
    int[] drawn = sums(glimpses);
    int most = Arrays.stream(drawn).max().orElseThrow();
    double edges = 0;
    double background = 0;
    int behind = 0;
    for (int cell = 0; cell < drawn.length; cell++) {
      double busy = busy(glimpses, cell);
      boolean subject = most > 0 && 2 * drawn[cell] >= most;
      edges += busy / drawn.length;
      background += subject ? 0 : busy;
      behind += subject ? 0 : 1;
    }
    return new Seen.Detail(
        measuring.of(edges, "ratio", PIXELS),
        measuring.of(behind == 0 ? 0 : background / behind, "ratio", PIXELS),
        measuring.of(
            glimpses.stream().mapToDouble(each -> each.texture.lit()).average().orElseThrow(),
            "ratio",
            PIXELS),
        measuring.of(
            glimpses.stream()
                .mapToDouble(each -> Palette.saturation(each.thumb))
                .average()
                .orElseThrow(),
            "ratio",
            "thumbnails, five a second"));
  }

  private static double busy(List<Glimpse> glimpses, int cell) {
    return glimpses.stream().mapToDouble(each -> each.texture.busy(cell)).average().orElseThrow();
  }

  private static int[] sums(List<Glimpse> glimpses) {
    int[] sums = new int[Glimpse.WIDTH * Glimpse.HEIGHT];
    for (Glimpse glimpse : glimpses) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += glimpse.saliency[i] & 0xff;
      }
    }
    return sums;
  }
}
