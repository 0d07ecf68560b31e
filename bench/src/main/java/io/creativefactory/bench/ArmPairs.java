package io.creativefactory.bench;

import io.creativefactory.scoring.copy.HeadlinePair;
import io.creativefactory.tools.copy.Arm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Arms of one test with one picture, two by two: who had the higher rate. Arms with the same
/// headline or the same rate are no pair.
final class ArmPairs {
  private ArmPairs() {}

  static List<HeadlinePair> all(List<Arm> arms) {
    return apart(arms, 0);
  }

  /// @param least standard errors between the two rates
  static List<HeadlinePair> apart(List<Arm> arms, double least) {
    List<HeadlinePair> pairs = new ArrayList<>();
    for (List<Arm> group : groups(arms)) {
      for (int i = 0; i < group.size(); i++) {
        for (Arm other : group.subList(i + 1, group.size())) {
          Arm arm = group.get(i);
          boolean differ = !arm.headline().equals(other.headline()) && arm.rate() != other.rate();
          if (differ && Math.abs(arm.above(other)) >= least) {
            boolean first = arm.rate() > other.rate();
            pairs.add(
                new HeadlinePair(
                    arm.test(),
                    first ? arm.headline() : other.headline(),
                    first ? other.headline() : arm.headline()));
          }
        }
      }
    }
    return pairs;
  }

  /// By test and picture.
  static List<List<Arm>> groups(List<Arm> arms) {
    Map<List<String>, List<Arm>> groups = new LinkedHashMap<>();
    for (Arm arm : arms) {
      groups.computeIfAbsent(List.of(arm.test(), arm.picture()), _ -> new ArrayList<>()).add(arm);
    }
    return List.copyOf(groups.values());
  }
}
