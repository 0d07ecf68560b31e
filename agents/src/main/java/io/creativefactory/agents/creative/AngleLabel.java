package io.creativefactory.agents.creative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names an angle in a few words of its claim, and finds what a claim says is absent.
final class AngleLabel {
  private static final Pattern ABSENT =
      Pattern.compile(
          "(?i:\\b(?:without|free of|free from|zero|no))\\s+(?:any\\s+)?([\\p{L}-]+(?: [\\p{L}-]+)?)"
              + "|(?i:\\b([\\p{L}]+)-free\\b)",
          Pattern.UNICODE_CASE);

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "for", "from", "with", "at", "in", "on", "by", "to", "and", "or",
          "per", "your", "our", "is", "are", "made");

  private static final int LONGEST = 26;

  private AngleLabel() {}

  /// A label outlives the week that an offer names.
  private static String timeless(String label) {
    return label.replaceFirst(" (?:this|until|till|only)\\b.*$", "");
  }

  static String of(String claim) {
    Optional<String> absent = absent(claim);
    if (absent.isPresent()) {
      return "no " + absent.get();
    }
    String whole = claim.strip().toLowerCase(Locale.ROOT);
    if (whole.length() <= LONGEST && whole.matches("[\\p{L}' -]+")) {
      return timeless(whole);
    }
    List<String> kept = new ArrayList<>();
    List<String> words = List.of(claim.strip().split("\\s+", -1));
    List<String> lettered =
        words.stream().filter(w -> w.matches("\\p{L}[\\p{L}'-]*[.,:]?")).toList();
    int from = madeOf(lettered);
    for (String word : lettered.subList(from, lettered.size())) {
      boolean small = SMALL.contains(word.toLowerCase(Locale.ROOT));
      if (small && !kept.isEmpty()) {
        break;
      }
      if (!small) {
        kept.add(word.replaceAll("[.,:]$", ""));
      }
      if (kept.size() == 3) {
        break;
      }
    }
    String label = String.join(" ", kept).toLowerCase(Locale.ROOT);
    return label.isBlank() ? claim.strip() : label;
  }

  /// `Bottle made from 100% recycled plastic` is about the plastic.
  private static int madeOf(List<String> words) {
    for (int i = 0; i + 2 < words.size(); i++) {
      if (words.get(i).equalsIgnoreCase("made")) {
        return i + 2;
      }
    }
    return 0;
  }

  /// `bleach` of `Dyed without bleach`; short enough to be said.
  static Optional<String> absent(String claim) {
    Matcher match = ABSENT.matcher(claim);
    if (!match.find()) {
      return Optional.empty();
    }
    String thing = match.group(1) == null ? match.group(2) : match.group(1);
    String[] words = thing.toLowerCase(Locale.ROOT).split(" ", -1);
    boolean dangling = words.length == 2 && SMALL.contains(words[1]);
    String said = dangling ? words[0] : String.join(" ", words);
    return said.length() <= 14 ? Optional.of(said) : Optional.empty();
  }
}
