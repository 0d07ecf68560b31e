package io.creativefactory.domain.testing;

import io.creativefactory.domain.Checks;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/// What all judges together say of one cut of a variant. It is advice: no ruling lets an ad pass a
/// person by.
///
/// @param rubric version of the rubric in force
/// @param seats every judge that was asked, in the order of asking
public record CouncilVerdict(String rubric, Ruling ruling, List<Seat> seats, Instant at) {
  public CouncilVerdict {
    Checks.text("rubric", rubric);
    seats = List.copyOf(seats);
  }

  /// The common score, where there is one.
  public OptionalDouble score() {
    return switch (ruling) {
      case Ruling.Agreed agreed -> OptionalDouble.of(agreed.score());
      case Ruling.Disputed disputed -> OptionalDouble.of(disputed.score());
      case Ruling.NoQuorum _, Ruling.Vetoed _ -> OptionalDouble.empty();
    };
  }

  public boolean vetoed() {
    return ruling instanceof Ruling.Vetoed;
  }

  /// Whether a person should look at this one before others: everything but agreement.
  public boolean needsEyes() {
    return !(ruling instanceof Ruling.Agreed);
  }

  /// How it ended.
  public sealed interface Ruling {

    /// @param score mean of the votes that count, by their shares, 0 to 1
    /// @param spread greatest less least of those votes
    record Agreed(double score, double spread) implements Ruling {
      public Agreed {
        Checks.between("score", score, 0, 1);
        Checks.between("spread", spread, 0, 1);
      }
    }

    /// The judges disagree; a person decides between them.
    record Disputed(double score, double spread, String reason) implements Ruling {
      public Disputed {
        Checks.between("score", score, 0, 1);
        Checks.between("spread", spread, 0, 1);
        Checks.text("reason", reason);
      }
    }

    /// Too few judges voted; the reason names those who did not.
    record NoQuorum(String reason) implements Ruling {
      public NoQuorum {
        Checks.text("reason", reason);
      }
    }

    /// The rules forbid it, whatever the judges think.
    ///
    /// @param findings at least one, each a sentence
    record Vetoed(List<String> findings) implements Ruling {
      public Vetoed {
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
          throw new IllegalArgumentException("a veto without a finding");
        }
      }
    }
  }

  /// One judge's place.
  ///
  /// @param share of the common score, 0 to 1; 0 for a judge that is absent or set aside
  /// @param setAside why the vote does not count although it was cast; empty when it does
  public record Seat(Vote vote, double share, String setAside) {
    public Seat {
      Checks.between("share", share, 0, 1);
    }
  }
}
