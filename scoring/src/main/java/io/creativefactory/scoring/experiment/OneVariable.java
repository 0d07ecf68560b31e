package io.creativefactory.scoring.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds among variants that differ in several things those that differ in one.
public final class OneVariable {
  private OneVariable() {}

  /// The places of the most variants that all differ in the same one thing; of equally many the
  /// earliest. Of two that are alike in everything the first counts. None when no two differ in one
  /// thing alone.
  ///
  /// @param arms the traits of each, the best first
  public static List<Integer> most(List<SortedMap<String, String>> arms) {
    List<Integer> most = List.of();
    for (String kind : AbPlanner.variables(arms)) {
      Map<SortedMap<String, String>, Map<String, Integer>> groups = new LinkedHashMap<>();
      for (int place = 0; place < arms.size(); place++) {
        SortedMap<String, String> rest = new TreeMap<>(arms.get(place));
        rest.remove(kind);
        groups
            .computeIfAbsent(rest, _ -> new LinkedHashMap<>())
            .putIfAbsent(arms.get(place).getOrDefault(kind, ""), place);
      }
      for (Map<String, Integer> group : groups.values()) {
        List<Integer> places = new ArrayList<>(group.values());
        if (places.size() > 1 && (places.size() > most.size() || earlier(places, most))) {
          most = places;
        }
      }
    }
    return most;
  }

  private static boolean earlier(List<Integer> some, List<Integer> others) {
    return some.size() == others.size() && some.getFirst() < others.getFirst();
  }
}
