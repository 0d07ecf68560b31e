package io.creativefactory.scoring.ctr;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lets a new model compete for the place of the present one, or of the mean rate when there is
/// none. Both are asked about the same outcomes: later than all that either learned from, of
/// campaigns that neither saw. The new one is better only when the difference is sure, and more
/// than a hundredth of what the present one is worth. What competes is what will serve, to the
/// byte: it is not trained again on what it was examined on.
public final class CtrContest {
  /// Fewer campaigns on a side tell nothing of the next one.
  public static final int MIN_CAMPAIGNS = 5;

  /// Fewer later outcomes make no exam.
  public static final int MIN_EXAMINED = 20;

  /// A model must spare this share more than what the champion spares over the mean rate.
  private static final double WORTH_CHANGING = 0.01;

  private final Split split;
  private final CtrModel challenger;
  private final CtrExam exam;
  private final double[] told;

  private CtrContest(Split split, CtrModel challenger) {
    this.split = split;
    this.challenger = challenger;
    this.exam = CtrExam.of(challenger, split);
    this.told = challenger.tell(split.examined()).logOdds;
  }

  /// How it ended.
  public sealed interface Ending {
    /// The new model is surely better.
    record Won(CtrModel challenger, CtrCard card) implements Ending {}

    /// It is not; the present one stays.
    ///
    /// @param reason with the figures
    record Lost(CtrModel challenger, CtrCard card, String reason) implements Ending {}

    /// There is no new model, or one that is not surely better than the mean rate.
    ///
    /// @param reason as an [CtrPredictor.Untrained] says it
    record Refused(String reason) implements Ending {}
  }

  /// @param version that the new model would bear
  /// @throws IllegalArgumentException when a creative stands in the outcomes twice; [Outcomes]
  ///   keeps the latest word on each
  public static Ending hold(List<Outcome> outcomes, Optional<CtrModel> champion, int version) {
    if (outcomes.stream().map(Outcome::creative).distinct().count() != outcomes.size()) {
      throw new IllegalArgumentException(
          "a creative stands in the outcomes twice; Outcomes keeps the latest word on each");
    }
    List<Outcome> seen =
        outcomes.stream()
            .filter(outcome -> outcome.impressions() >= CtrTraining.MIN_IMPRESSIONS)
            .toList();
    if (seen.size() < CtrTraining.MIN_OUTCOMES) {
      return new Ending.Refused(CtrPredictor.Untrained.withOutcomes(seen.size()).reason());
    }
    Split split =
        Split.of(seen, champion.map(model -> model.origin().before()).orElse(LocalDate.MIN))
            .without(
                champion.<Set<String>>map(model -> model.origin().campaigns()).orElse(Set.of()));
    return lacking(seen, split)
        .<Ending>map(Ending.Refused::new)
        .orElseGet(
            () -> new CtrContest(split, CtrTraining.learn(split, version)).compete(champion));
  }

  private static Optional<String> lacking(List<Outcome> seen, Split split) {
    int learned = Split.names(split.learned()).size();
    int examined = Split.names(split.examined()).size();
    if (learned < MIN_CAMPAIGNS || examined < MIN_CAMPAIGNS) {
      return Optional.of(
          "no trained model: of %d outcomes, %d campaigns ended before %s and %d of %d new ones began"
                  .formatted(seen.size(), learned, split.from(), examined, MIN_CAMPAIGNS)
              + " later; at least %d are needed on either side".formatted(MIN_CAMPAIGNS));
    }
    if (split.examined().size() < MIN_EXAMINED) {
      return Optional.of(
          "no trained model: %d of %d later outcomes to examine it on"
              .formatted(split.examined().size(), MIN_EXAMINED));
    }
    if (clicks(split.learned()) == 0 || clicks(split.examined()) == 0) {
      return Optional.of("no trained model: nobody clicked");
    }
    return Optional.empty();
  }

  private static long clicks(List<Outcome> outcomes) {
    return outcomes.stream().mapToLong(Outcome::clicks).sum();
  }

  private Ending compete(Optional<CtrModel> champion) {
    Margin overMean = Margin.of(split.examined(), CtrExam.mean(split), told);
    if (!overMean.significant()) {
      return new Ending.Refused(
          "no trained model: of %d outcomes, but on %d later ones it is not surely better than the mean"
                  .formatted(split.learned().size(), exam.outcomes())
              + compared(overMean));
    }
    if (champion.isEmpty()) {
      return new Ending.Won(challenger, card("the mean rate", overMean));
    }
    String incumbent = champion.get().name();
    double[] present = champion.get().tell(split.examined()).logOdds;
    double worth = Margin.of(split.examined(), CtrExam.mean(split), present).spared();
    Margin margin =
        Margin.of(split.examined(), present, told).needing(WORTH_CHANGING * Math.max(0, worth));
    return margin.significant()
        ? new Ending.Won(challenger, card(incumbent, margin))
        : new Ending.Lost(
            challenger,
            card(incumbent, margin),
            "on %d later outcomes it is not surely better than %s"
                    .formatted(exam.outcomes(), incumbent)
                + compared(margin));
  }

  private CtrCard card(String incumbent, Margin margin) {
    CtrOrigin origin = challenger.origin();
    return new CtrCard(
        origin.outcomes(),
        origin.campaigns().size(),
        origin.from(),
        origin.sha256(),
        split.straddling(),
        exam,
        incumbent,
        margin);
  }

  private String compared(Margin margin) {
    return String.format(
        Locale.ROOT,
        " (log loss %.6f against %.6f; over %d campaigns it spares at least %.6f with 95 %%, and"
            + " needs %.6f)",
        exam.loss(),
        exam.loss() + margin.spared(),
        margin.campaigns(),
        margin.atLeast(),
        margin.needed());
  }
}
