package io.creativefactory.agents.creative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the one short unit of a claim that an accent may mark: a number with what it counts, or
/// what the claim is free of. Half a unit is worse than none, so `Six` alone is never marked.
final class Key {
  /// A unit of more characters breaks over two lines of a hook.
  static final int LONGEST = 16;

  static final int MOST_WORDS = 2;

  private static final String COUNT =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|\\p{Nd}[\\p{Nd}.,]*)";
  private static final Pattern DEAL = pattern("\\b" + COUNT + " for " + COUNT + "\\b");
  private static final Pattern WHOLE =
      pattern("[€$£¥]\\s?\\p{Nd}[\\p{Nd}.,]*|\\p{Nd}[\\p{Nd}.,]*(?:\\s?%|\\s?[€$£¥])");
  private static final Pattern COUNTED =
      pattern("(?<![\\p{L}\\p{N}])" + COUNT + "(?![\\p{L}\\p{N}%])((?: [\\p{L}][\\p{L}'-]*)*)");
  private static final Pattern FREE =
      pattern("\\b(?:without|free of|free from|zero|no|free) \\p{L}+");

  /// Words that end what a number counts.
  private static final Set<String> ENDS =
      Set.of(
          "for", "of", "per", "in", "to", "and", "or", "by", "until", "till", "at", "from", "a",
          "an", "the", "with", "on", "only", "out", "is", "are", "less", "more", "off", "this",
          "that", "each", "every");

  private Key() {}

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// @return a part of the text, not all of it; empty when nothing in it is such a unit
  static String of(String text) {
    return List.of(first(DEAL, text), first(WHOLE, text), counted(text), first(FREE, text)).stream()
        .flatMap(Optional::stream)
        .filter(unit -> unit.length() <= LONGEST && unit.length() < text.length())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    return match.find() ? Optional.of(bare(match.group())) : Optional.empty();
  }

  private static Optional<String> counted(String text) {
    Matcher match = COUNTED.matcher(text);
    while (match.find()) {
      List<String> things = things(match.group(1).strip());
      String number = bare(text.substring(match.start(), match.start(1)));
      boolean digits = Character.isDigit(number.charAt(0));
      if (things.size() == 1) {
        return Optional.of(number + " " + things.getFirst());
      }
      if (digits) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  private static List<String> things(String following) {
    List<String> things = new ArrayList<>();
    for (String word : following.split(" ", -1)) {
      if (word.isEmpty() || ENDS.contains(word.toLowerCase(Locale.ROOT))) {
        break;
      }
      things.add(word);
    }
    return things;
  }

  private static String bare(String unit) {
    return unit.replaceAll("[.,]+$", "");
  }
}
