package io.creativefactory.scoring.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parts tests into folds so that no test stands in two of them, nor do two tests that share a
/// headline: the archive ran many headlines again.
final class Folds {
  private final Map<String, String> parents = new HashMap<>();

  private Folds() {}

  /// @return for each pair the number of its fold, 0 to `count` - 1; the same for the same pairs
  static int[] of(List<HeadlinePair> pairs, int count) {
    Folds folds = new Folds();
    for (HeadlinePair pair : pairs) {
      String test = "test " + pair.test();
      folds.join(test, "text " + String.join(" ", Terms.tokens(pair.winner())));
      folds.join(test, "text " + String.join(" ", Terms.tokens(pair.loser())));
    }
    int[] sizes = new int[count];
    int[] fold = new int[pairs.size()];
    for (List<Integer> group : folds.groups(pairs)) {
      int smallest = 0;
      for (int i = 1; i < count; i++) {
        smallest = sizes[i] < sizes[smallest] ? i : smallest;
      }
      sizes[smallest] += group.size();
      for (int pair : group) {
        fold[pair] = smallest;
      }
    }
    return fold;
  }

  /// Large groups first, so that the folds come out alike in size.
  private List<List<Integer>> groups(List<HeadlinePair> pairs) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      String root = root("test " + pairs.get(i).test());
      groups.computeIfAbsent(root, _ -> new ArrayList<>()).add(i);
    }
    return groups.values().stream().sorted((a, b) -> b.size() - a.size()).toList();
  }

  private void join(String one, String other) {
    String first = root(one);
    String second = root(other);
    if (!first.equals(second)) {
      parents.put(second, first);
    }
  }

  private String root(String name) {
    String at = name;
    for (String up = parents.get(at); up != null; up = parents.get(at)) {
      at = up;
    }
    return at;
  }
}
