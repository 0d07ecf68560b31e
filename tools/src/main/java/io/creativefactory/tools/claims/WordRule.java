package io.creativefactory.tools.claims;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rule that finds words in what no claim covers.
///
/// @param words what to look for
/// @param reason continues the sentence `'<words>' …`
record WordRule(Finding.Rule rule, Pattern words, String reason) implements Policy {

  /// @param alternatives regular expression of whole words, in lower case
  static WordRule of(Finding.Rule rule, String alternatives, String reason) {
    return new WordRule(rule, Plain.words(alternatives, Pattern.CASE_INSENSITIVE), reason);
  }

  @Override
  public List<Finding> judge(Line line) {
    return words
        .matcher(line.rest())
        .results()
        .map(java.util.regex.MatchResult::group)
        .map(String::strip)
        .filter(found -> !found.isEmpty())
        .distinct()
        .map(found -> line.blocked(rule, found, "'" + found + "' " + reason))
        .toList();
  }

  boolean finds(String text) {
    Matcher matcher = words.matcher(text);
    return matcher.find();
  }
}
