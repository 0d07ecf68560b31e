package io.creativefactory.scoring.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds texts that a model has as good as seen: at least half of all words that either has, a
/// headline of the training has too (Jaccard). Calling those rightly is memory, not judgement.
public final class NearDuplicates {
  private static final double ALIKE = 0.5;

  private final List<Integer> sizes = new ArrayList<>();
  private final Map<String, List<Integer>> holders = new HashMap<>();

  /// @param learned what the model learned from
  public NearDuplicates(List<HeadlinePair> learned) {
    Set<String> texts = new TreeSet<>();
    learned.forEach(pair -> texts.addAll(List.of(pair.winner(), pair.loser())));
    for (String text : texts) {
      Set<String> words = words(text);
      for (String word : words) {
        holders.computeIfAbsent(word, _ -> new ArrayList<>()).add(sizes.size());
      }
      sizes.add(words.size());
    }
  }

  /// Whether neither side of a pair was as good as seen.
  public boolean isNew(HeadlinePair pair) {
    return !seen(pair.winner()) && !seen(pair.loser());
  }

  private boolean seen(String text) {
    Set<String> words = words(text);
    Map<Integer, Integer> shared = new HashMap<>();
    for (String word : words) {
      holders.getOrDefault(word, List.of()).forEach(id -> shared.merge(id, 1, Integer::sum));
    }
    return shared.entrySet().stream()
        .anyMatch(entry -> {
          int either = words.size() + sizes.get(entry.getKey()) - entry.getValue();
          return entry.getValue() >= ALIKE * either;
        });
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(Terms.tokens(text));
  }
}
