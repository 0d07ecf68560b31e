package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.accuracy.Concordance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How predictions that were made before an ad ran came true. What a model's exam told on paper,
/// this tells of the ads that people approved.
///
/// @param predicted ads that had a prediction when they were judged
/// @param error mean distance of predicted from observed clicks, as a share of the clicks
/// @param meanError the same, had one always said the mean rate of all these ads
/// @param coverage share of ads whose rate lay in its interval, widened by the chance of clicks
/// @param order pairs of ads of one campaign that were predicted in the right order
/// @param reliability predicted against observed rates; null when too few had a prediction
public record Accuracy(
    int predicted,
    Figure error,
    Figure meanError,
    Figure coverage,
    Figure order,
    @Nullable Reliability reliability) {
  /// Fewer predictions than this have no accuracy.
  public static final int MIN_ADS = 20;

  /// @param outcome with impressions
  /// @param predicted as it was told then
  public record Foretold(Outcome outcome, Figure predicted) {}

  /// @param all ads that ran, each once
  public static Accuracy of(List<Foretold> all, Instant at) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Figure.Modelled> told = new ArrayList<>();
    for (Foretold each : all) {
      if (each.predicted() instanceof Figure.Modelled modelled) {
        outcomes.add(each.outcome());
        told.add(modelled);
      }
    }
    if (told.size() < MIN_ADS) {
      Figure.Unknown few =
          new Figure.Unknown(
              "%d of %d ads that ran had a prediction; %d are needed"
                  .formatted(told.size(), all.size(), MIN_ADS));
      return new Accuracy(told.size(), few, few, few, few, null);
    }
    return new Held(outcomes, told, at).accuracy();
  }

  private record Held(List<Outcome> outcomes, List<Figure.Modelled> told, Instant at) {
    Accuracy accuracy() {
      double[] rates = told.stream().mapToDouble(Figure.Modelled::value).toArray();
      return new Accuracy(
          told.size(),
          share(error(rates)),
          share(error(mean())),
          share(coverage()),
          Concordance.of(guesses()).share(),
          Reliability.of(outcomes, rates));
    }

    private Figure share(double value) {
      return new Figure.Measured(
          value,
          "ratio",
          "predictions of %d ads against what they earned".formatted(told.size()),
          at);
    }

    private double[] mean() {
      double clicks = outcomes.stream().mapToLong(Outcome::clicks).sum();
      double impressions = outcomes.stream().mapToLong(Outcome::impressions).sum();
      return outcomes.stream().mapToDouble(_ -> clicks / impressions).toArray();
    }

    private double error(double[] rates) {
      double missed = 0;
      double clicks = 0;
      for (int i = 0; i < rates.length; i++) {
        Outcome outcome = outcomes.get(i);
        missed += Math.abs(outcome.clicks() - rates[i] * outcome.impressions());
        clicks += outcome.clicks();
      }
      return missed / Math.max(1, clicks);
    }

    private double coverage() {
      double[] middle = new double[told.size()];
      double[] half = new double[told.size()];
      for (int i = 0; i < half.length; i++) {
        middle[i] = LogOdds.of(told.get(i).value());
        half[i] = (LogOdds.of(told.get(i).high()) - LogOdds.of(told.get(i).low())) / 2;
      }
      return Width.coverage(outcomes, middle, half);
    }

    private List<Concordance.Guess> guesses() {
      List<Concordance.Guess> guesses = new ArrayList<>();
      for (int i = 0; i < told.size(); i++) {
        Outcome outcome = outcomes.get(i);
        guesses.add(new Concordance.Guess(outcome.campaign(), told.get(i).value(), outcome.rate()));
      }
      return guesses;
    }
  }
}
