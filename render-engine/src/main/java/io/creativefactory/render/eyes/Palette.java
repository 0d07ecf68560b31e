package io.creativefactory.render.eyes;

import io.creativefactory.domain.Colour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The colours of thumbnails.
final class Palette {
  private static final int MOST = 5;
  private static final int ROUNDS = 8;
  private static final int PIXELS = 4000;
  private static final double LEAST = 0.05;
  private static final double TWINS = 30;

  private Palette() {}

  /// The main colours by k-means, the greatest first.
  ///
  /// @param thumbs `0xrrggbb`, at least one
  static List<Seen.Swatch> of(List<int[]> thumbs) {
    int all = thumbs.size() * thumbs.getFirst().length;
    int stride = Math.max(1, all / PIXELS);
    List<double[]> pixels = new ArrayList<>();
    for (int i = 0; i < all; i += stride) {
      int rgb = thumbs.get(i / thumbs.getFirst().length)[i % thumbs.getFirst().length];
      pixels.add(new double[] {rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff});
    }
    List<double[]> centres = centres(pixels);
    List<Group> groups = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      groups = groups(pixels, centres);
      centres = groups.stream().map(Group::centre).toList();
    }
    return groups.stream()
        .sorted(Comparator.comparingInt((Group group) -> group.count).reversed())
        .filter(group -> group.count >= LEAST * pixels.size())
        .map(group ->
            new Seen.Swatch(
                colour(group.centre()), Measuring.rounded(group.count / (double) pixels.size())))
        .toList();
  }

  /// Begins with the mean and goes on with what is farthest from all before, so that the same
  /// pixels always give the same colours.
  private static List<double[]> centres(List<double[]> pixels) {
    Group whole = new Group();
    pixels.forEach(whole::add);
    List<double[]> centres = new ArrayList<>(List.of(whole.centre()));
    while (centres.size() < MOST) {
      List<double[]> so = List.copyOf(centres);
      double[] farthest =
          pixels.stream()
              .max(Comparator.comparingDouble(pixel -> nearest(pixel, so)))
              .orElseThrow();
      if (nearest(farthest, so) < TWINS) {
        break;
      }
      centres.add(farthest);
    }
    return centres;
  }

  private static double nearest(double[] pixel, List<double[]> centres) {
    return centres.stream().mapToDouble(centre -> distance(pixel, centre)).min().orElseThrow();
  }

  private static List<Group> groups(List<double[]> pixels, List<double[]> centres) {
    List<Group> groups = new ArrayList<>();
    centres.forEach(_ -> groups.add(new Group()));
    for (double[] pixel : pixels) {
      int best = 0;
      for (int i = 1; i < centres.size(); i++) {
        best = distance(pixel, centres.get(i)) < distance(pixel, centres.get(best)) ? i : best;
      }
      groups.get(best).add(pixel);
    }
    return groups.stream().filter(group -> group.count > 0).toList();
  }

  private static double distance(double[] one, double[] other) {
    return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
  }

  private static Colour colour(double[] rgb) {
    return new Colour(
        (int) Math.round(rgb[0]) << 16 | (int) Math.round(rgb[1]) << 8 | (int) Math.round(rgb[2]));
  }

  private static final class Group {
    private final double[] sum = new double[3];
    private int count;

    void add(double[] pixel) {
      for (int i = 0; i < 3; i++) {
        sum[i] += pixel[i];
      }
      count++;
    }

    double[] centre() {
      return new double[] {sum[0] / count, sum[1] / count, sum[2] / count};
    }
  }

  /// Mean HSV saturation, 0 to 1.
  static double saturation(int[] thumb) {
    double sum = 0;
    for (int rgb : thumb) {
      int most = Math.max(rgb >> 16, Math.max(rgb >> 8 & 0xff, rgb & 0xff));
      int least = Math.min(rgb >> 16, Math.min(rgb >> 8 & 0xff, rgb & 0xff));
      sum += most == 0 ? 0 : (most - least) / (double) most;
    }
    return sum / thumb.length;
  }

  /// Hasler and Süsstrunk, "Measuring colourfulness in natural images", 2003.
  static double colourfulness(int[] thumb) {
    double[] sums = new double[4];
    for (int rgb : thumb) {
      double red = rgb >> 16;
      double green = rgb >> 8 & 0xff;
      double one = red - green;
      double other = (red + green) / 2 - (rgb & 0xff);
      sums[0] += one;
      sums[1] += one * one;
      sums[2] += other;
      sums[3] += other * other;
    }
    double meanOne = sums[0] / thumb.length;
    double meanOther = sums[2] / thumb.length;
    double spread =
        Math.sqrt(
            Math.max(0, sums[1] / thumb.length - meanOne * meanOne)
                + Math.max(0, sums[3] / thumb.length - meanOther * meanOther));
    return spread + 0.3 * Math.hypot(meanOne, meanOther);
  }
}
