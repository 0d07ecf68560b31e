package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.testing.RubricReport.Group;

/// One question of the rubric, as `rubric.yaml` words it.
///
/// @param id stable for ever
/// @param shortOnly whether only short ads are asked
/// @param counts whether it counts for the total; the others only tell what an ad does
/// @param answer how it is decided, or why it cannot be
public record Criterion(
    String id, Group group, boolean shortOnly, boolean counts, String question, Way answer) {
  public Criterion {
    Checks.text("id", id);
    Checks.text("question", question);
  }

  /// How an answer comes about.
  public sealed interface Way {

    /// By a rule of the same id.
    ///
    /// @param how in words
    /// @param needs what must be at hand
    /// @param advice what to do when it is not met; places stand in braces
    record Decided(String how, String needs, String advice) implements Way {
      public Decided {
        Checks.text("how", how);
        Checks.text("needs", needs);
        Checks.text("advice", advice);
      }
    }

    /// Not at all.
    ///
    /// @param what is missing to decide it
    record Lacking(String what) implements Way {
      public Lacking {
        Checks.text("what", what);
      }
    }
  }
}
