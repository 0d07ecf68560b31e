package io.creativefactory.graph.scaling;

import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;

/// Changes as people say them.
final class Words {
  private Words() {}

  static String of(ProposedChange change, String subject) {
    return switch (change) {
      case SetDailyBudget budget ->
          "daily budget of " + subject + " from " + budget.from() + " to " + budget.to();
      case PauseAd _ -> "pause " + subject;
      case ActivateAd _ -> "activate " + subject;
    };
  }
}
