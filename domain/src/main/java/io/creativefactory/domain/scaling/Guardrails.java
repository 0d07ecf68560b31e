package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import java.time.Duration;
import java.util.Currency;

/// The limits that no agent and no approval can pass. An operator writes them; [GuardrailPolicies]
/// holds every proposed change against them, once when it is proposed and again when it is applied.
/// All amounts are in one currency, that of the ad account.
///
/// @param learningPhase how long a campaign is left alone after its first delivery; zero for not at
///   all
public record Guardrails(
    Caps caps,
    Pace pace,
    MinimumEvidence evidence,
    IgnoranceZone ignorance,
    Duration learningPhase,
    KillSwitch killSwitch) {

  public Guardrails {
    if (learningPhase.isNegative()) {
      throw new IllegalArgumentException("learningPhase is " + learningPhase + ", negative");
    }
    requireCurrency("evidence.spend", evidence.spend(), caps);
    requireCurrency("ignorance.spend", ignorance.spend(), caps);
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
        new Caps(nothing, nothing, nothing),
        new Pace(0, Duration.ofHours(1), 0),
        new MinimumEvidence(0, 0, nothing, 0),
        new IgnoranceZone(0, nothing),
        Duration.ZERO,
        KillSwitch.thrown(reason));
  }

  public Currency currency() {
    return caps.currency();
  }

  /// How much may be spent a day.
  ///
  /// @param account all campaigns of the account together
  /// @param campaign one campaign
  /// @param floor the least that a running campaign keeps; zero or more
  public record Caps(Money account, Money campaign, Money floor) {
    public Caps {
      if (floor.minor() < 0) {
        throw new IllegalArgumentException("caps.floor is " + floor + ", negative");
      }
      if (campaign.compareTo(floor) < 0) {
        throw new IllegalArgumentException(
            "caps.campaign is " + campaign + ", below the floor of " + floor);
      }
      if (account.compareTo(campaign) < 0) {
        throw new IllegalArgumentException(
            "caps.account is " + account + ", below caps.campaign of " + campaign);
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
  public record Pace(double maxShare, Duration window, int actionsPerHour) {
    public Pace {
      Checks.between("pace.maxShare", maxShare, 0, 1);
      Checks.atLeast("pace.actionsPerHour", actionsPerHour, 0);
      if (window.isNegative() || window.isZero()) {
        throw new IllegalArgumentException("pace.window is " + window + ", not positive");
      }
    }
  }

  /// What must be known of an object before any verdict on it; all four.
  ///
  /// @param days whole days with a row
  public record MinimumEvidence(long impressions, long clicks, Money spend, int days) {
    public MinimumEvidence {
      if (impressions < 0 || clicks < 0 || spend.minor() < 0 || days < 0) {
        throw new IllegalArgumentException(
            "evidence asks for less than nothing: %d impressions, %d clicks, %s, %d days"
                .formatted(impressions, clicks, spend, days));
      }
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
