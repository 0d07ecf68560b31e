package io.creativefactory.graph.scaling;

import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import java.util.stream.Collectors;

/// Changes as people say them.
final class Words {
  private Words() {}

  static String of(ProposedChange change, String subject) {
    return switch (change) {
      case SetDailyBudget budget ->
          "daily budget of " + subject + " from " + budget.from() + " to " + budget.to();
      case PauseAd _ -> "pause " + subject;
      case ActivateAd _ -> "activate " + subject;
      case ReviveAd _ -> "start again " + subject;
      case RefreshAd _ -> "make another ad in the place of " + subject;
      case Reallocate moved -> moves(moved);
    };
  }

  private static String moves(Reallocate moved) {
    return moved.moves().stream()
        .map(move -> "%s from %s to %s".formatted(move.objectId(), move.from(), move.to()))
        .collect(Collectors.joining(", ", "daily budgets of ", ""));
  }
}
