package io.creativefactory.scoring.attribution;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.scoring.experiment.BetaBinomial;
import io.creativefactory.scoring.experiment.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What deals that are still open are worth, from how earlier ones went.
///
/// A deal that stands at a stage is worth the value of the last one times the chance of every step
/// that is still ahead of it: at 15 % from appointment to show-up, 60 % from there to a sale and
/// 15,000 a sale, an appointment is worth 1,350. Each chance is the mean of Beta(½ + went on, ½ +
/// lost); a chain of them gets its interval from the Beta distribution with the product's mean and
/// variance (Fan, "The distribution of the product of independent beta variables", 1991).
///
/// @param chances from each stage to the next, one fewer than there are stages
public record Pipeline(Funnel funnel, List<StageChance> chances) {
  /// Deals that must be over at a stage before their share says more than what somebody states.
  public static final int ENOUGH = 20;

  static final double LEVEL = 0.95;
  private static final BetaBinomial JEFFREYS = new BetaBinomial(0.5, 0.5);

  public Pipeline {
    chances = List.copyOf(chances);
  }

  /// @param now deals that stood still for longer than the funnel allows are lost by then
  public static Pipeline learn(Funnel funnel, List<Walk> walks, Instant now) {
    List<StageChance> chances = new ArrayList<>();
    for (int stage = 0; stage < funnel.last(); stage++) {
      chances.add(chance(funnel, stage, walks, now));
    }
    return new Pipeline(funnel, chances);
  }

  private static StageChance chance(Funnel funnel, int stage, List<Walk> walks, Instant now) {
    long went = walks.stream().filter(walk -> walk.reached() > stage).count();
    long lost =
        walks.stream().filter(walk -> walk.reached() == stage && gone(funnel, walk, now)).count();
    long ended = went + lost;
    Funnel.Stage at = funnel.stages().get(stage);
    if (ended >= ENOUGH) {
      BetaBinomial belief = JEFFREYS.after(new Proportion(went, ended));
      Proportion.Interval range = belief.interval(LEVEL);
      String model = "beta of deals that left " + at.name();
      return new StageChance.Learned(
          new Figure.Modelled(
              belief.mean(), range.low(), range.high(), LEVEL, "ratio", model, ended),
          went,
          ended);
    }
    BigDecimal stated = at.chance();
    return stated == null
        ? new StageChance.Unknown(
            "%d of %d deals needed have left '%s', and no chance is stated for it"
                .formatted(ended, ENOUGH, at.name()))
        : new StageChance.Stated(stated, ended);
  }

  static boolean gone(Funnel funnel, Walk walk, Instant now) {
    return walk.reached() < funnel.last()
        && (walk.lost()
            || (funnel.lostAfter() != null && walk.moved().plus(funnel.lostAfter()).isBefore(now)));
  }

  /// Whether it may still be won.
  public boolean open(Walk walk, Instant now) {
    return walk.reached() < funnel.last() && !gone(funnel, walk, now);
  }

  /// What a deal is worth.
  public sealed interface Worth {
    /// @param chance that it will be won, with interval
    record Learned(Money value, Money low, Money high, Figure.Modelled chance) implements Worth {}

    /// At least one chance is the operator's word.
    ///
    /// @param words which
    record Stated(Money value, String words) implements Worth {}

    record Unknown(String reason) implements Worth {}
  }

  /// @param stage place of the stage that the deal stands at, before the last
  /// @param won what it will pay when it is won
  public Worth worth(int stage, Money won) {
    List<StageChance> ahead = chances.subList(stage, chances.size());
    if (ahead.isEmpty()) {
      throw new IllegalArgumentException("a deal that is won has no chance ahead of it");
    }
    for (StageChance each : ahead) {
      if (each instanceof StageChance.Unknown(String reason)) {
        return new Worth.Unknown(reason);
      }
    }
    return ahead.stream().allMatch(StageChance.Learned.class::isInstance)
        ? learned(ahead, won)
        : stated(stage, ahead, won);
  }

  private Worth stated(int stage, List<StageChance> ahead, Money won) {
    BigDecimal chance = BigDecimal.ONE;
    List<String> words = new ArrayList<>();
    for (int i = 0; i < ahead.size(); i++) {
      if (ahead.get(i) instanceof StageChance.Stated(BigDecimal told, long ended)) {
        chance = chance.multiply(told);
        words.add(
            "%s %s %%, stated, %d deals seen"
                .formatted(
                    funnel.stages().get(stage + i).name(),
                    told.movePointRight(2).stripTrailingZeros().toPlainString(),
                    ended));
      } else if (ahead.get(i) instanceof StageChance.Learned known) {
        chance = chance.multiply(BigDecimal.valueOf(known.chance().value()));
      }
    }
    return new Worth.Stated(times(won, chance), String.join("; ", words));
  }

  private static Worth learned(List<StageChance> ahead, Money won) {
    double mean = 1;
    double square = 1;
    long least = Long.MAX_VALUE;
    for (StageChance each : ahead) {
      if (each instanceof StageChance.Learned known) {
        double hits = known.went() + 0.5;
        double all = known.ended() + 1.0;
        mean *= hits / all;
        square *= hits * (hits + 1) / (all * (all + 1));
        least = Math.min(least, known.ended());
      }
    }
    double variance = square - mean * mean;
    double size = mean * (1 - mean) / variance - 1;
    Proportion.Interval range = new BetaBinomial(mean * size, (1 - mean) * size).interval(LEVEL);
    Figure.Modelled chance =
        new Figure.Modelled(
            mean,
            Math.min(mean, range.low()),
            Math.max(mean, range.high()),
            LEVEL,
            "ratio",
            String.format(Locale.ROOT, "beta of %d steps", ahead.size()),
            least);
    return new Worth.Learned(
        times(won, chance.value()), times(won, chance.low()), times(won, chance.high()), chance);
  }

  private static Money times(Money won, double chance) {
    return times(won, BigDecimal.valueOf(chance));
  }

  private static Money times(Money won, BigDecimal chance) {
    BigDecimal minor = BigDecimal.valueOf(won.minor()).multiply(chance);
    return new Money(minor.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), won.currency());
  }
}
