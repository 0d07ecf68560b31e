package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.testing.RubricReport.Evidence;
import io.creativefactory.domain.testing.RubricReport.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds words in lines, never inside of other words.
final class Words {
  /// The beginning of an ad that ABCD speaks of.
  static final long FIRST = 5000;

  private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String BEHIND = "(?![\\p{L}\\p{N}])";

  /// Evidence is for reading; more of the same adds nothing.
  private static final int ENOUGH = 3;

  private Words() {}

  /// Any of these, as words of their own. Each is a regular expression without anchors.
  static Pattern any(String... words) {
    return Pattern.compile(
        BEFORE + "(?:" + String.join("|", words) + ")" + BEHIND,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// These very names; blanks stand for any space.
  static Pattern names(List<String> names) {
    return any(
        names.stream()
            .map(name ->
                Arrays.stream(name.strip().split("\\s+"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("\\s+")))
            .toArray(String[]::new));
  }

  /// @param missing why there may be more lines than these; empty when these are all
  /// @param absent what is said when there are none
  static Finding find(Pattern words, List<Line> lines, String missing, String absent) {
    List<Evidence> found =
        lines.stream().flatMap(line -> line.find(words).stream()).limit(ENOUGH).toList();
    return found.isEmpty() ? nothing(missing, absent) : new Finding.Met(found);
  }

  /// The same in the first five seconds.
  static Finding early(Pattern words, List<Line> lines, String missing, String absent) {
    List<Evidence> found =
        lines.stream()
            .flatMap(line -> line.find(words).stream().filter(e -> latest(line, e) < FIRST))
            .limit(ENOUGH)
            .toList();
    if (!found.isEmpty()) {
      return new Finding.Met(found);
    }
    for (Line line : lines) {
      for (Evidence evidence : line.find(words)) {
        if (earliest(line, evidence) < FIRST) {
          return new Finding.Unknown(
              "it stands in the line '%s' from %d ms; when its words are spoken is not known"
                  .formatted(line.text(), line.startMs()));
        }
      }
    }
    return nothing(missing, absent);
  }

  private static Finding nothing(String missing, String absent) {
    return missing.isEmpty() ? new Finding.NotMet(absent, List.of()) : new Finding.Unknown(missing);
  }

  private static long latest(Line line, Evidence evidence) {
    return line.when(((Evidence.Words) evidence).from()).endMs();
  }

  private static long earliest(Line line, Evidence evidence) {
    return line.when(((Evidence.Words) evidence).from()).startMs();
  }
}
