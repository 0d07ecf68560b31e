package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;

/// What an agent would like to change on a platform. It changes nothing by itself: guardrails and a
/// person turn it into a job.
public sealed interface ProposedChange {

  /// The platform's id of what would change.
  String objectId();

  /// One sentence with its figures.
  String reason();

  /// @param from daily budget today
  /// @param to daily budget proposed
  record SetDailyBudget(String objectId, Money from, Money to, String reason)
      implements ProposedChange {
    public SetDailyBudget {
      Checks.text("reason", reason);
    }
  }

  record PauseAd(String objectId, String reason) implements ProposedChange {
    public PauseAd {
      Checks.text("reason", reason);
    }
  }

  record ActivateAd(String objectId, String reason) implements ProposedChange {
    public ActivateAd {
      Checks.text("reason", reason);
    }
  }
}
