package io.creativefactory.domain.testing;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import java.util.List;
import java.util.function.Predicate;

/// One ad held against the rubric, criterion by criterion. What rules cannot see is unknown, never
/// met by default.
///
/// @param version of the rubric
/// @param form which list was asked
/// @param language ISO 639-1 of the ad's words, or `unknown`
public record RubricReport(String version, Form form, String language, List<Answer> answers) {
  public RubricReport {
    Checks.text("version", version);
    Checks.text("language", language);
    answers = List.copyOf(answers);
  }

  public Share share(Group group) {
    return count(answer -> answer.group() == group);
  }

  /// Over all criteria that count.
  public Share total() {
    return count(Answer::counts);
  }

  private Share count(Predicate<Answer> wanted) {
    List<Answer> asked = answers.stream().filter(wanted).toList();
    int met = (int) asked.stream().filter(a -> a.finding() instanceof Finding.Met).count();
    int unknown = (int) asked.stream().filter(a -> a.finding() instanceof Finding.Unknown).count();
    return new Share(met, asked.size() - unknown, unknown);
  }

  /// How long an ad is, and so which criteria are asked.
  public enum Form {
    LONG,
    SHORT
  }

  /// What a criterion is about. The first four are those of ABCD.
  public enum Group {
    ATTRACT,
    BRAND,
    CONNECT,
    DIRECT,
    SHORT_FORM,
    DRIVER,
    HOOK
  }

  /// A share of the criteria that could be decided.
  ///
  /// @param decided how many were met or not met
  /// @param undecided how many are unknown
  public record Share(int met, int decided, int undecided) {
    public Share {
      if (met < 0 || met > decided || undecided < 0) {
        throw new IllegalArgumentException(
            met + " of " + decided + " met, " + undecided + " undecided");
      }
    }

    public boolean isKnown() {
      return decided > 0;
    }

    /// As a ratio.
    ///
    /// @throws IllegalStateException when nothing was decided
    public double value() {
      if (decided == 0) {
        throw new IllegalStateException("none of " + undecided + " criteria could be decided");
      }
      return (double) met / decided;
    }
  }

  /// The answer to one criterion.
  ///
  /// @param criterion stable id
  /// @param counts whether it counts for the total; the others only tell what the ad does
  /// @param advice what to do about it, naming the scene; empty unless not met
  public record Answer(
      String criterion,
      Group group,
      String question,
      boolean counts,
      Finding finding,
      String advice) {
    public Answer {
      Checks.text("criterion", criterion);
      Checks.text("question", question);
      if (finding instanceof Finding.NotMet == advice.isBlank()) {
        throw new IllegalArgumentException(
            criterion + ": advice belongs to what is not met and to nothing else");
      }
    }
  }

  /// What was found out about a criterion, and by what.
  public sealed interface Finding {

    /// @param evidence at least one piece
    record Met(List<Evidence> evidence) implements Finding {
      public Met {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
          throw new IllegalArgumentException("met without evidence");
        }
      }
    }

    /// @param evidence what speaks against it; may be empty when it is an absence
    record NotMet(String reason, List<Evidence> evidence) implements Finding {
      public NotMet {
        Checks.text("reason", reason);
        evidence = List.copyOf(evidence);
      }
    }

    record Unknown(String reason) implements Finding {
      public Unknown {
        Checks.text("reason", reason);
      }
    }
  }

  /// What a finding stands on.
  public sealed interface Evidence {

    /// The very words.
    ///
    /// @param place where the line stands, for example `scene s1`
    /// @param line the whole line
    /// @param from where the words begin in the line
    /// @param to behind their last character
    /// @param startMs when the line begins, from the ad's start
    /// @param endMs when it ends at the latest
    record Words(String place, String line, int from, int to, long startMs, long endMs)
        implements Evidence {
      public Words {
        Checks.text("place", place);
        if (from < 0 || to <= from || to > line.length() || startMs < 0 || endMs < startMs) {
          throw new IllegalArgumentException(
              "words " + from + " to " + to + " of '" + line + "', " + startMs + "–" + endMs);
        }
      }

      /// The words alone.
      public String quote() {
        return line.substring(from, to);
      }
    }

    /// A stretch of the ad that shows or sounds it.
    ///
    /// @param place for example `scene s1` or `the file`
    record Moment(String place, String what, long startMs, long endMs) implements Evidence {
      public Moment {
        Checks.text("place", place);
        Checks.text("what", what);
        if (startMs < 0 || endMs < startMs) {
          throw new IllegalArgumentException(what + " from " + startMs + " to " + endMs);
        }
      }
    }

    /// A feature's figure.
    record Measure(String feature, Figure figure) implements Evidence {
      public Measure {
        Checks.text("feature", feature);
      }
    }
  }
}
