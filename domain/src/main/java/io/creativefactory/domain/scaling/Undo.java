package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The reverse of a change that was carried out. A budget goes back as far as the pace allows in
/// one step; money that moved goes back with the same share of every move, so that the sum stays.
public final class Undo {
  private static final Figure BACK = new Figure.Unknown("it goes back to what was before");

  private final Function<String, Money> now;
  private final Guardrails limits;

  /// @param now daily budgets of campaigns by their ids
  public Undo(Function<String, Money> now, Guardrails limits) {
    this.now = now;
    this.limits = limits;
  }

  /// @throws IllegalArgumentException when there is nothing to go back to, with the reason
  public ProposedChange of(ProposedChange applied) {
    return switch (applied) {
      case Single single -> of(single);
      case Reallocate moved -> of(moved);
    };
  }

  private ProposedChange of(Single applied) {
    String reason = "taken back: " + applied.reason();
    return switch (applied) {
      case SetDailyBudget set -> back(set, reason, 1);
      case PauseAd pause -> new ReviveAd(pause.objectId(), reason, BACK);
      case ActivateAd start -> new PauseAd(start.objectId(), reason, BACK);
      case ReviveAd start -> new PauseAd(start.objectId(), reason, BACK);
      case RefreshAd refresh ->
          throw new IllegalArgumentException(
              "another ad for "
                  + refresh.objectId()
                  + " is being made by a run of its own; refuse it in its review instead");
    };
  }

  private SetDailyBudget back(SetDailyBudget set, String reason, double share) {
    Money from = now(set);
    long whole = set.from().minor() - from.minor();
    long most = most(from);
    long step = Math.clamp(Math.round(whole * share), -most, most);
    if (step == 0) {
      throw new IllegalArgumentException(
          "campaign %s has %s a day already".formatted(set.objectId(), from));
    }
    Money to = new Money(from.minor() + step, from.currency());
    String told = step == whole ? reason : reason + "; for now to " + to + ", as the pace allows";
    return new SetDailyBudget(set.objectId(), from, to, told, BACK);
  }

  private Money now(SetDailyBudget set) {
    return now.apply(set.objectId());
  }

  /// Rounded down, so that it never passes the share allowed.
  private long most(Money from) {
    return BigDecimal.valueOf(from.minor())
        .multiply(BigDecimal.valueOf(limits.pace().maxShare()))
        .setScale(0, RoundingMode.DOWN)
        .longValueExact();
  }

  private Reallocate of(Reallocate moved) {
    List<SetDailyBudget> moves = moved.moves();
    long[] steps = moves.stream().mapToLong(m -> m.from().minor() - now(m).minor()).toArray();
    if (Arrays.stream(steps).sum() != 0) {
      throw new IllegalArgumentException(
          "budgets were changed since, so that the moves back would not add up; change them one by"
              + " one");
    }
    double share = 1;
    for (int i = 0; i < steps.length; i++) {
      double most = most(now(moves.get(i)));
      share = steps[i] == 0 ? share : Math.min(share, most / Math.abs(steps[i]));
    }
    long[] parts = new long[steps.length];
    for (int i = 0; i < steps.length; i++) {
      parts[i] = (long) (steps[i] * share);
    }
    level(parts);
    List<SetDailyBudget> back = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] != 0) {
        Money from = now(moves.get(i));
        Money to = new Money(from.minor() + parts[i], from.currency());
        back.add(
            new SetDailyBudget(
                moves.get(i).objectId(), from, to, "taken back: " + moves.get(i).reason(), BACK));
      }
    }
    return new Reallocate(back, "taken back: " + moved.reason(), BACK);
  }

  /// Rounding towards nothing may leave a few minor units; they are taken from the larger side.
  private static void level(long[] parts) {
    long rest = Arrays.stream(parts).sum();
    while (rest != 0) {
      int widest = 0;
      for (int i = 1; i < parts.length; i++) {
        boolean wider = Long.signum(rest) * parts[i] > Long.signum(rest) * parts[widest];
        widest = wider ? i : widest;
      }
      parts[widest] -= Long.signum(rest);
      rest -= Long.signum(rest);
    }
  }
}
