package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import java.util.List;
import java.util.Locale;

/// What an agent, or a person, would like to change on a platform. It changes nothing by itself:
/// guardrails and a person turn it into a job.
public sealed interface ProposedChange {

  /// The platform's id of what would change; of several the first.
  String objectId();

  /// One sentence with its figures.
  String reason();

  /// What would come of it, with its interval, or why that cannot be said.
  Figure effect();

  /// The single changes that it is made of, in the order in which they are carried out.
  List<Single> parts();

  /// A change of one object.
  sealed interface Single extends ProposedChange {
    @Override
    default List<Single> parts() {
      return List.of(this);
    }
  }

  /// @param from daily budget today
  /// @param to daily budget proposed
  record SetDailyBudget(String objectId, Money from, Money to, String reason, Figure effect)
      implements Single {
    public SetDailyBudget {
      Checks.text("reason", reason);
    }

    public SetDailyBudget(String objectId, Money from, Money to, String reason) {
      this(objectId, from, to, reason, nobody());
    }

    /// Whether more would be spent.
    public boolean raises() {
      return to.compareTo(from) > 0;
    }
  }

  record PauseAd(String objectId, String reason, Figure effect) implements Single {
    public PauseAd {
      Checks.text("reason", reason);
    }

    public PauseAd(String objectId, String reason) {
      this(objectId, reason, nobody());
    }
  }

  record ActivateAd(String objectId, String reason) implements Single {
    public ActivateAd {
      Checks.text("reason", reason);
    }

    @Override
    public Figure effect() {
      return new Figure.Unknown("it never ran, so it has no figures");
    }
  }

  /// Starts an ad again whose pause its matured figures no longer bear.
  record ReviveAd(String objectId, String reason, Figure effect) implements Single {
    public ReviveAd {
      Checks.text("reason", reason);
    }
  }

  /// Has another ad made in the place of one that wears out; nothing changes on the platform until
  /// that one is approved and activated.
  record RefreshAd(String objectId, String reason, Figure effect) implements Single {
    public RefreshAd {
      Checks.text("reason", reason);
    }
  }

  /// Moves money between campaigns: what some get, others give, to the last minor unit.
  ///
  /// @param moves of different campaigns, in one currency, at least two; kept with the cuts first,
  ///   so that at no moment more is out than before
  record Reallocate(List<SetDailyBudget> moves, String reason, Figure effect)
      implements ProposedChange {
    public Reallocate {
      Checks.text("reason", reason);
      moves =
          moves.stream()
              .sorted((one, other) -> Boolean.compare(one.raises(), other.raises()))
              .toList();
      long campaigns = moves.stream().map(SetDailyBudget::objectId).distinct().count();
      if (moves.size() < 2 || campaigns < moves.size()) {
        throw new IllegalArgumentException(
            moves.size() + " moves between " + campaigns + " campaigns are no reallocation");
      }
      Money rest =
          moves.stream()
              .map(move -> move.to().minus(move.from()))
              .reduce(Money::plus)
              .orElseThrow();
      if (rest.minor() != 0) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "moves that do not add up: %s would be left over", rest));
      }
    }

    @Override
    public String objectId() {
      return moves.getFirst().objectId();
    }

    @Override
    public List<Single> parts() {
      return List.copyOf(moves);
    }
  }

  private static Figure nobody() {
    return new Figure.Unknown("nobody estimated it");
  }
}
