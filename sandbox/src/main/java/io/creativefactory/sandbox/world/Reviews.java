package io.creativefactory.sandbox.world;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the vendors' reviewers refuse: words that promise too much, and what they were asked to.
public final class Reviews {
  private static final Set<String> BANNED =
      Set.of("guaranteed", "miracle", "risk-free", "cure for");
  private final Map<String, Integer> asked = new HashMap<>();

  /// Lets the next reviews end in a refusal, whatever the ads say.
  ///
  /// @param vendor whose; empty for whoever reviews next
  public void refuseNext(String vendor, int reviews) {
    asked.merge(vendor, reviews, Integer::sum);
  }

  /// Why an ad is refused; empty when it is approved.
  ///
  /// @param text all that it says
  public Optional<String> fault(String vendor, String text) {
    if (take(vendor) || take("")) {
      return Optional.of("a refusal was asked for");
    }
    String said = text.toLowerCase(Locale.ROOT);
    return BANNED.stream().filter(said::contains).sorted().findFirst();
  }

  private boolean take(String vendor) {
    int left = asked.getOrDefault(vendor, 0);
    asked.put(vendor, Math.max(0, left - 1));
    return left > 0;
  }
}
