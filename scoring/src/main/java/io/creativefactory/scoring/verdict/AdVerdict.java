package io.creativefactory.scoring.verdict;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails.IgnoranceZone;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.scoring.experiment.OrderValue;
import io.creativefactory.scoring.experiment.Proportion;
import io.creativefactory.scoring.experiment.Proportion.Interval;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether an ad is better or worse than the ads of its account, by a blend of click-through rate
/// and return whose weights follow its age ([LagBlend]). Relative to the account's own figures,
/// never to a fixed rate. The interval bears being looked at every day: clicks and return have half
/// of the level each, and the blend of two intervals holds whatever the weights.
///
/// @param relative the blend over the account's, less 1; unknown when it is too early
/// @param reason one sentence with its figures
public record AdVerdict(Judgement kind, Figure relative, String reason) {
  /// The chance ever to call an ad a winner or a loser that is neither.
  public static final double LEVEL = 0.05;

  private static final String MODEL = "lag-aware blend against the account";

  /// What an ad, or all ads of an account, did over days whose figures no longer change.
  ///
  /// @param days with figures
  /// @param orders conversions and their revenue, one for each day that had any
  public record Standing(
      Proportion clicks, long conversions, Money spend, int days, List<OrderValue.Day> orders) {
    public Standing {
      orders = List.copyOf(orders);
      if (conversions < 0 || spend.minor() < 0 || days < 0) {
        throw new IllegalArgumentException(
            conversions + " conversions for " + spend + " over " + days + " days");
      }
    }
  }

  /// When a verdict may fall.
  ///
  /// @param age since the ad was first shown
  /// @param attribution how long conversions of a day still come in
  public record Patience(Duration age, Duration attribution, IgnoranceZone zone) {}

  /// A rate over the account's, in logarithms.
  ///
  /// @param low may be infinite: of what never happened nothing is too rare
  private record Apart(double log, double low, double high) {
    /// @param counted events, of which so many were expected at the account's rate
    /// @param worth logarithm of what one is worth over what one of the account is
    /// @param error standard error of all but the count
    static Apart of(Counted counted, double worth, double error, double level) {
      Interval times = LookedAt.times(counted.events(), counted.expected(), level / 2);
      double reach = LookedAt.reach(error, level / 2);
      double log = Math.log((counted.events() + 0.5) / (counted.expected() + 0.5)) + worth;
      return new Apart(
          log,
          Math.min(log, Math.log(times.low()) + worth - reach),
          Math.max(log, Math.log(times.high()) + worth + reach));
    }

    Apart times(double weight) {
      return new Apart(weight * log, weight * low, weight * high);
    }

    Apart plus(Apart other) {
      return new Apart(log + other.log, low + other.low, high + other.high);
    }
  }

  private record Counted(long events, double expected) {}

  /// @param account all of its ads, this one among them
  public static AdVerdict of(Standing ad, Standing account, Patience patience) {
    if (patience.age().compareTo(patience.attribution()) <= 0) {
      return early(
          String.format(
              Locale.ROOT,
              "it runs for %d hours, and conversions come in for %d",
              patience.age().toHours(),
              patience.attribution().toHours()));
    }
    if (patience.zone().holds(ad.days(), ad.spend())) {
      return early(
          "%s over %d days; nothing is concluded below %s and %d days"
              .formatted(ad.spend(), ad.days(), patience.zone().spend(), patience.zone().days()));
    }
    if (account.clicks().successes() == 0 || ad.clicks().trials() == 0) {
      return early("there is no click-through rate to hold it against");
    }
    Optional<OrderValue> usual = OrderValue.of(account.orders());
    return usual.isPresent() && account.conversions() > 0 && ad.spend().isPositive()
        ? blended(ad, account, usual.get(), LagBlend.clickWeight(patience.age()))
        : told(
            ad, clicks(ad, account, LEVEL), "by CTR alone, for no return is known of the account");
  }

  private static AdVerdict early(String reason) {
    return new AdVerdict(Judgement.TOO_EARLY, new Figure.Unknown(reason), "too early: " + reason);
  }

  private static AdVerdict blended(Standing ad, Standing account, OrderValue usual, double weight) {
    Apart blend =
        clicks(ad, account, LEVEL / 2)
            .times(weight)
            .plus(returns(ad, account, usual).times(1 - weight));
    return told(
        ad,
        blend,
        String.format(Locale.ROOT, "CTR counting %.2f and return %.2f", weight, 1 - weight));
  }

  private static AdVerdict told(Standing ad, Apart blend, String how) {
    Judgement kind =
        blend.low() > 0 ? Judgement.WINNER : blend.high() < 0 ? Judgement.LOSER : Judgement.KEEP;
    Figure.Modelled relative =
        new Figure.Modelled(
            Math.expm1(blend.log()),
            Math.expm1(blend.low()),
            Math.expm1(blend.high()),
            1 - LEVEL,
            "ratio",
            MODEL,
            ad.clicks().trials());
    return new AdVerdict(
        kind,
        relative,
        String.format(
            Locale.ROOT,
            "%+.0f %% against the account (%+.0f to %+.0f), %s",
            100 * relative.value(),
            100 * relative.low(),
            100 * relative.high(),
            how));
  }

  private static Apart clicks(Standing ad, Standing account, double level) {
    Proportion clicks = ad.clicks();
    double expected = clicks.trials() * account.clicks().rate();
    double error = Math.sqrt(1.0 / account.clicks().successes());
    return Apart.of(new Counted(clicks.successes(), expected), 0, error, level);
  }

  /// Conversions per money spent and what one is worth, each by its own model; an ad with too few
  /// orders is taken to sell what the account sells.
  private static Apart returns(Standing ad, Standing account, OrderValue usual) {
    OrderValue value = OrderValue.of(ad.orders()).orElse(usual);
    double expected = (double) ad.spend().minor() / account.spend().minor() * account.conversions();
    double squares =
        1.0 / account.conversions()
            + value.deviation() * value.deviation()
            + usual.deviation() * usual.deviation();
    return Apart.of(
        new Counted(ad.conversions(), expected),
        Math.log(value.mean() / usual.mean()),
        Math.sqrt(squares),
        LEVEL / 2);
  }
}
