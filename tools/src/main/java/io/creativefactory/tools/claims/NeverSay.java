package io.creativefactory.tools.claims;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that a brand never says, in any case and with the usual endings. Names are exempt, or
/// a brand could forbid its own.
final class NeverSay implements Policy {
  private final List<Pattern> words;

  NeverSay(List<String> words) {
    this.words =
        words.stream()
            .map(Plain::of)
            .filter(word -> !word.isEmpty())
            .map(word ->
                Plain.words(
                    Pattern.quote(word) + "(?:s|es|er|est|ly|d|ed|ing)?", Pattern.CASE_INSENSITIVE))
            .collect(Collectors.toUnmodifiableList());
  }

  @Override
  public List<Finding> judge(Line line) {
    return words.stream()
        .flatMap(word -> word.matcher(line.text()).results())
        .map(MatchResult::group)
        .distinct()
        .map(found ->
            line.blocked(Finding.Rule.NEVER_SAY, found, "the brand never says '" + found + "'"))
        .toList();
  }
}
