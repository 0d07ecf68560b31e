package io.creativefactory.scoring.experiment;

import io.creativefactory.domain.Checks;
import io.creativefactory.scoring.pooling.Effects;
import io.creativefactory.scoring.pooling.WeightedSums;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What earlier arms teach of a new one by the traits that they share: hook, angle, format. The
/// logarithm of an arm's rate is a common level plus an effect of each trait plus what only the arm
/// has; effects are drawn together as far as their data are thin (partial pooling), and how far
/// they differ is learned from the arms themselves. So a new variant of a known hook starts from
/// what the hook did, shrunk, and one of an unknown hook from what ads do, with less certainty.
///
/// Fitted by iterated weighted least squares on the counts, with variances by expectation and
/// maximisation. Deterministic.
public final class SharedArms {
  /// Every variance starts here and is held there as by two arms: arms differ by about a fifth.
  private static final double USUAL = 0.04;

  private static final double HOLD = 2;
  private static final double WEAK = 1e-4;
  private static final int ROUNDS = 40;

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, Double> variances = new TreeMap<>();
  private final List<Arm> arms;
  private Effects effects;
  private double own = USUAL;

  /// An arm that was shown.
  ///
  /// @param traits kind to value, for example `hook` to `question`
  /// @param events that happened, 0 or more
  /// @param exposure that could have brought them and is known by now, more than 0
  public record Arm(SortedMap<String, String> traits, double events, double exposure) {
    public Arm {
      traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
      Checks.between("events", events, 0, Double.MAX_VALUE);
      Checks.between("exposure", exposure, Double.MIN_NORMAL, Double.MAX_VALUE);
    }
  }

  /// @param sharing how many earlier arms have at least one trait with the new one
  public record Expected(GammaPoisson belief, long sharing) {}

  private SharedArms(List<Arm> arms, double start) {
    this.arms = List.copyOf(arms);
    for (Arm arm : arms) {
      arm.traits()
          .forEach((kind, value) -> {
            places.putIfAbsent(place(kind, value), places.size() + 1);
            variances.put(kind, USUAL);
          });
    }
    this.effects = Effects.from(start, places.size() + 1);
  }

  /// @param arms at least one, at least one event among them
  /// @throws IllegalArgumentException when nothing ever happened: there is no rate to start from
  public static SharedArms learned(List<Arm> arms) {
    double events = arms.stream().mapToDouble(Arm::events).sum();
    double exposure = arms.stream().mapToDouble(Arm::exposure).sum();
    if (!(events > 0)) {
      throw new IllegalArgumentException(arms.size() + " arms without a single event");
    }
    SharedArms shared = new SharedArms(arms, Math.log(events / exposure));
    for (int round = 0; round < ROUNDS; round++) {
      shared.refit();
      shared.reweigh();
    }
    return shared;
  }

  private static String place(String kind, String value) {
    return kind + "\t" + value;
  }

  /// What is believed of an arm with these traits before it was shown.
  public Expected of(SortedMap<String, String> traits) {
    int[] known = known(traits);
    double variance = own;
    for (Map.Entry<String, String> trait : traits.entrySet()) {
      if (!places.containsKey(place(trait.getKey(), trait.getValue()))) {
        variance += variances.getOrDefault(trait.getKey(), USUAL);
      }
    }
    variance += effects.variance(known);
    long sharing =
        arms.stream()
            .filter(arm -> !Collections.disjoint(arm.traits().entrySet(), traits.entrySet()))
            .count();
    return new Expected(
        GammaPoisson.expecting(Math.exp(effects.sum(known)), 1 / variance), sharing);
  }

  private int[] known(SortedMap<String, String> traits) {
    return IntStream.concat(
            IntStream.of(0),
            traits.entrySet().stream()
                .map(trait -> places.get(place(trait.getKey(), trait.getValue())))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue))
        .toArray();
  }

  /// One step of weighted least squares around the present effects.
  private void refit() {
    double start = effects.mean(0);
    double[] priors = new double[places.size() + 1];
    priors[0] = 1 / WEAK;
    places.forEach((name, at) -> priors[at] = variance(name));
    WeightedSums sums = new WeightedSums(priors);
    sums.add(new int[] {0}, start, WEAK);
    for (Arm arm : arms) {
      int[] known = known(arm.traits());
      double level = effects.sum(known);
      double expected = arm.exposure() * Math.exp(level);
      double answer = level + (arm.events() - expected) / expected;
      sums.add(known, answer, 1 / (1 / expected + own));
    }
    effects = sums.effects();
  }

  private double variance(String place) {
    return variances.getOrDefault(place.substring(0, place.indexOf('\t')), USUAL);
  }

  /// How far effects of a kind, and arms of the same traits, differ.
  private void reweigh() {
    Map<String, double[]> sums = new TreeMap<>();
    places.forEach((name, at) -> {
      double[] sum =
          sums.computeIfAbsent(
              name.substring(0, name.indexOf('\t')), _ -> new double[] {HOLD * USUAL, HOLD});
      sum[0] += effects.square(at);
      sum[1]++;
    });
    sums.forEach((kind, sum) -> variances.put(kind, sum[0] / sum[1]));
    double rest = HOLD * USUAL;
    for (Arm arm : arms) {
      double expected = arm.exposure() * Math.exp(effects.sum(known(arm.traits())));
      double kept = own / (own + 1 / expected);
      double apart = Math.clamp((arm.events() - expected) / expected, -3, 3);
      rest += kept * apart * kept * apart + own * (1 - kept);
    }
    own = rest / (arms.size() + HOLD);
  }
}
