package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The limits that no agent and no approval can pass. An operator writes them; [GuardrailPolicies]
/// holds every proposed change against them, once when it is proposed and again when it is applied.
/// All amounts are in one currency, that of the ad account.
///
/// @param hysteresis what keeps budgets from moving back and forth
/// @param learning how long a campaign is left alone while its platform learns
/// @param approval who must agree to what
public record Guardrails(
    Caps caps,
    Pace pace,
    MinimumEvidence evidence,
    IgnoranceZone ignorance,
    Hysteresis hysteresis,
    LearningPhase learning,
    Approval approval,
    KillSwitch killSwitch) {

  public Guardrails {
    requireCurrency("evidence.spend", evidence.spend(), caps);
    requireCurrency("ignorance.spend", ignorance.spend(), caps);
    requireCurrency("approval.secondAbove", approval.secondAbove(), caps);
  }

  private static void requireCurrency(String name, Money amount, Caps caps) {
    if (!caps.currency().equals(amount.currency())) {
      throw new IllegalArgumentException(
          name + " is in " + amount.currency() + " and the caps are in " + caps.currency());
    }
  }

  /// Limits under which every change is refused: what holds while the operator's own limits cannot
  /// be read.
  ///
  /// @param reason shown with every refusal
  public static Guardrails denying(String reason) {
    Money nothing = new Money(0, Currency.getInstance("XXX"));
    return new Guardrails(
        new Caps(nothing, nothing, nothing, nothing),
        new Pace(0, Duration.ofHours(1), 0, Duration.ZERO),
        new MinimumEvidence(0, 0, nothing, 0, Duration.ZERO),
        new IgnoranceZone(0, nothing),
        new Hysteresis(0, 0, Duration.ZERO),
        new LearningPhase(Duration.ZERO, 0, Duration.ZERO),
        new Approval(nothing, List.of(), Set.of(), null),
        KillSwitch.thrown(reason));
  }

  public Currency currency() {
    return caps.currency();
  }

  /// How much may be spent a day.
  ///
  /// @param account all campaigns on all platforms together
  /// @param platform all campaigns on one platform's ad account
  /// @param campaign one campaign
  /// @param floor the least that a running campaign keeps; zero or more
  public record Caps(Money account, Money platform, Money campaign, Money floor) {
    public Caps {
      if (floor.minor() < 0) {
        throw new IllegalArgumentException("caps.floor is " + floor + ", negative");
      }
      if (campaign.compareTo(floor) < 0) {
        throw new IllegalArgumentException(
            "caps.campaign is " + campaign + ", below the floor of " + floor);
      }
      if (platform.compareTo(campaign) < 0) {
        throw new IllegalArgumentException(
            "caps.platform is " + platform + ", below caps.campaign of " + campaign);
      }
      if (account.compareTo(platform) < 0) {
        throw new IllegalArgumentException(
            "caps.account is " + account + ", below caps.platform of " + platform);
      }
    }

    public Currency currency() {
      return account.currency();
    }
  }

  /// How fast things may change.
  ///
  /// @param maxShare the most that a budget may move within `window`, as a share of what it was; 0
  ///   to 1
  /// @param window more than zero
  /// @param actionsPerHour changes of one campaign and its ads within an hour; zero or more
  /// @param jitter an approved change is carried out at a random moment within this span, so that
  ///   changes do not come at the stroke of a clock; zero for at once, not longer than `window`
  public record Pace(double maxShare, Duration window, int actionsPerHour, Duration jitter) {
    public Pace {
      Checks.between("pace.maxShare", maxShare, 0, 1);
      Checks.atLeast("pace.actionsPerHour", actionsPerHour, 0);
      if (window.isNegative() || window.isZero()) {
        throw new IllegalArgumentException("pace.window is " + window + ", not positive");
      }
      if (jitter.isNegative() || jitter.compareTo(window) > 0) {
        throw new IllegalArgumentException(
            "pace.jitter is " + jitter + ", not between nothing and pace.window of " + window);
      }
    }
  }

  /// What must be known of an object before any verdict on it; all four.
  ///
  /// @param days whole days with a row
  /// @param attribution how long after a day its conversions still come in: so long it counts for
  ///   nothing, and today never does
  public record MinimumEvidence(
      long impressions, long clicks, Money spend, int days, Duration attribution) {
    public MinimumEvidence {
      requireSpan("evidence.attribution", attribution);
      if (impressions < 0 || clicks < 0 || spend.minor() < 0 || days < 0) {
        throw new IllegalArgumentException(
            "evidence asks for less than nothing: %d impressions, %d clicks, %s, %d days"
                .formatted(impressions, clicks, spend, days));
      }
    }

    /// Age in days of the youngest day that counts: 1 is yesterday.
    public int matureAge() {
      return 1 + (int) attribution.plusDays(1).minusNanos(1).toDays();
    }

    /// Whether a verdict may rest on it.
    ///
    /// @throws IllegalArgumentException when its spend is in another currency
    public boolean isMetBy(ChangeContext.Evidence has) {
      return has.impressions() >= impressions
          && has.clicks() >= clicks
          && has.spend().compareTo(spend) >= 0
          && has.days() >= days;
    }
  }

  /// As long as an ad has run for fewer days, or for less money, its figures are luck: nothing is
  /// concluded from them, however clear they look. The amount is in the currency of the account and
  /// is never converted: who pays in yen writes yen.
  ///
  /// @param days whole days with a row
  public record IgnoranceZone(int days, Money spend) {
    public IgnoranceZone {
      Checks.atLeast("ignorance.days", days, 0);
      if (spend.minor() < 0) {
        throw new IllegalArgumentException("ignorance.spend is " + spend + ", negative");
      }
    }

    /// Whether nothing may be concluded yet.
    ///
    /// @throws IllegalArgumentException when the spend is in another currency
    public boolean holds(int ranDays, Money spent) {
      return ranDays < days || spent.compareTo(spend) < 0;
    }
  }

  /// What keeps a budget from moving back and forth.
  ///
  /// @param deadBand a budget is not moved by less than this share of it; 0 to 1
  /// @param gain what a reallocation must promise, as a share of the conversions of the same money;
  ///   0 to 1
  /// @param rest so long nothing is turned back that was changed: no cut after a raise, no pause
  ///   after a revival, nor the other way round
  public record Hysteresis(double deadBand, double gain, Duration rest) {
    public Hysteresis {
      Checks.between("hysteresis.deadBand", deadBand, 0, 1);
      Checks.between("hysteresis.gain", gain, 0, 1);
      requireSpan("hysteresis.rest", rest);
    }
  }

  /// How long a campaign is left alone after its first delivery: always for `least`, and then until
  /// it has its conversions, but never longer than `most`.
  ///
  /// @param conversions after which a platform has learned; 0 for not to wait for any
  public record LearningPhase(Duration least, long conversions, Duration most) {
    public LearningPhase {
      requireSpan("learning.least", least);
      if (conversions < 0) {
        throw new IllegalArgumentException("learning.conversions is " + conversions);
      }
      if (most.compareTo(least) < 0) {
        throw new IllegalArgumentException(
            "learning.most is " + most + ", shorter than learning.least of " + least);
      }
    }
  }

  /// Who must agree before a change is carried out. Whatever spends more needs a person, always;
  /// what else may go by itself is only what the operator names.
  ///
  /// @param secondAbove a change that would spend more than this a day beyond today needs a second
  ///   person, or one of `alone`
  /// @param alone names that suffice for any amount
  /// @param automatic changes that need nobody
  /// @param until last day on which anything is automatic; null exactly when nothing is
  public record Approval(
      Money secondAbove, List<String> alone, Set<Automatic> automatic, @Nullable LocalDate until) {
    public Approval {
      alone = List.copyOf(alone);
      automatic = Set.copyOf(automatic);
      if (secondAbove.minor() < 0) {
        throw new IllegalArgumentException("approval.secondAbove is " + secondAbove + ", negative");
      }
      if (automatic.isEmpty() != (until == null)) {
        throw new IllegalArgumentException(
            "approval.automatic and approval.until go together: name both or neither");
      }
    }

    /// How many people must agree to a change. More money in a currency that the limit is not in
    /// cannot be held against it and takes two.
    ///
    /// @param daily budget of its campaign
    /// @param today when it is asked
    public int people(ProposedChange change, Money daily, LocalDate today) {
      List<Money> each = change.parts().stream().map(part -> more(part, daily)).toList();
      boolean foreign = each.stream().anyMatch(sum -> sum.isPositive() && !comparable(sum));
      Money more =
          each.stream()
              .filter(this::comparable)
              .reduce(new Money(0, secondAbove.currency()), Money::plus);
      if (foreign || more.compareTo(secondAbove) > 0) {
        return 2;
      }
      boolean freed = until != null && !today.isAfter(until);
      return freed && !more.isPositive() && change.parts().stream().allMatch(this::isAutomatic)
          ? 0
          : 1;
    }

    private boolean comparable(Money money) {
      return money.currency().equals(secondAbove.currency());
    }

    private boolean isAutomatic(ProposedChange.Single change) {
      return switch (change) {
        case ProposedChange.SetDailyBudget budget ->
            !budget.raises() && automatic.contains(Automatic.CUT);
        case ProposedChange.PauseAd _ -> automatic.contains(Automatic.PAUSE);
        case ProposedChange.ActivateAd _, ProposedChange.ReviveAd _, ProposedChange.RefreshAd _ ->
            false;
      };
    }

    /// What a day would cost beyond today. An ad that starts may spend its campaign's budget; one
    /// that comes back shares what its campaign spends already.
    private static Money more(ProposedChange.Single change, Money daily) {
      Money nothing = new Money(0, daily.currency());
      return switch (change) {
        case ProposedChange.SetDailyBudget budget ->
            budget.raises() ? budget.to().minus(budget.from()) : nothing;
        case ProposedChange.ActivateAd _ -> daily;
        case ProposedChange.PauseAd _, ProposedChange.ReviveAd _, ProposedChange.RefreshAd _ ->
            nothing;
      };
    }
  }

  /// What may be carried out without a person: never anything that spends.
  public enum Automatic {
    PAUSE,
    CUT
  }

  private static void requireSpan(String name, Duration span) {
    if (span.isNegative()) {
      throw new IllegalArgumentException(name + " is " + span + ", negative");
    }
  }

  /// Stops every change at once.
  ///
  /// @param reason why it was thrown; empty while it is not
  public record KillSwitch(boolean on, String reason) {
    public KillSwitch {
      if (on) {
        Checks.text("killSwitch.reason", reason);
      }
    }

    public static KillSwitch off() {
      return new KillSwitch(false, "");
    }

    public static KillSwitch thrown(String reason) {
      return new KillSwitch(true, reason);
    }
  }
}
