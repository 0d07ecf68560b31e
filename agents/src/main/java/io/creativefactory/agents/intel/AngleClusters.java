package io.creativefactory.agents.intel;

import io.creativefactory.tools.library.AdLibrary.KnownAd;
import io.creativefactory.tools.memory.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Groups ads that argue alike: agglomerative clustering by average linkage on the cosine of their
/// embeddings, until no two groups are nearer than [#NEAR]. What all ads of a field have in common
/// is the goods, so their common direction is taken out first; what is left is the argument. No
/// seed and no chance: the same ads in the same order give the same groups. Cubic in the number of
/// ads, meant for at most 500.
final class AngleClusters {
  /// Mean cosine, without the common direction, from which two groups are one angle. Among twelve
  /// shirt ads MiniLM put those that argue alike at 0.09 to 0.35 and the others at -0.33 to 0.10,
  /// nearly all below zero (measured 2026-11-20).
  static final double NEAR = 0.06;

  private AngleClusters() {}

  /// @param label its most typical phrase, in an advertiser's words
  record Angle(String label, List<KnownAd> ads) {}

  /// Angles that at least two ads share, the largest first; none for no ads.
  static List<Angle> of(List<KnownAd> ads) {
    if (ads.isEmpty()) {
      return List.of();
    }
    List<List<KnownAd>> groups = groups(ads);
    List<Angle> angles = new ArrayList<>();
    for (List<KnownAd> group : groups) {
      if (group.size() > 1) {
        angles.add(new Angle(AngleName.of(group, ads), group));
      }
    }
    angles.sort(Comparator.comparingInt((Angle angle) -> angle.ads().size()).reversed());
    return angles;
  }

  private static List<List<KnownAd>> groups(List<KnownAd> ads) {
    List<List<KnownAd>> groups = new ArrayList<>();
    ads.forEach(ad -> groups.add(new ArrayList<>(List.of(ad))));
    double[][] near = nearness(ads);
    while (true) {
      int[] pair = nearest(near, groups);
      if (pair.length == 0) {
        groups.removeIf(List::isEmpty);
        return groups;
      }
      merge(pair, near, groups);
    }
  }

  private static double[][] nearness(List<KnownAd> ads) {
    double[][] near = new double[ads.size()][ads.size()];
    Vector goods = Vector.mean(ads.stream().map(KnownAd::embedding).toList());
    List<Vector> arguments = ads.stream().map(ad -> ad.embedding().without(goods)).toList();
    for (int i = 0; i < ads.size(); i++) {
      for (int j = 0; j < i; j++) {
        near[i][j] = arguments.get(i).cosine(arguments.get(j));
        near[j][i] = near[i][j];
      }
    }
    return near;
  }

  /// The two nearest groups, or nothing when none are near enough. An empty group is one that was
  /// merged into another.
  private static int[] nearest(double[][] near, List<List<KnownAd>> groups) {
    int[] pair = {};
    double best = NEAR;
    for (int i = 0; i < groups.size(); i++) {
      for (int j = 0; j < i && !groups.get(i).isEmpty(); j++) {
        if (!groups.get(j).isEmpty() && near[i][j] > best) {
          best = near[i][j];
          pair = new int[] {j, i};
        }
      }
    }
    return pair;
  }

  private static void merge(int[] pair, double[][] near, List<List<KnownAd>> groups) {
    int into = pair[0];
    int from = pair[1];
    double a = groups.get(into).size();
    double b = groups.get(from).size();
    for (int k = 0; k < groups.size(); k++) {
      near[into][k] = (a * near[into][k] + b * near[from][k]) / (a + b);
      near[k][into] = near[into][k];
    }
    groups.get(into).addAll(groups.get(from));
    groups.get(from).clear();
  }
}
