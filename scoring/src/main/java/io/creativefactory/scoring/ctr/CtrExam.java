package io.creativefactory.scoring.ctr;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How a model does on outcomes that are later than all it learned from, of campaigns that it never
/// saw.
///
/// @param from their first day
/// @param loss log loss per impression
/// @param meanLoss the same of the mean rate of what was learned
/// @param coverage share of them whose observed rate lies in its interval, widened by the chance of
///   as many clicks as it had; 0.8 is meant
public record CtrExam(
    int outcomes,
    int campaigns,
    LocalDate from,
    double loss,
    double meanLoss,
    double coverage,
    Reliability reliability) {

  static CtrExam of(CtrModel model, Split split) {
    List<Outcome> outcomes = split.examined();
    CtrModel.Told told = model.tell(outcomes);
    double[] rates = Arrays.stream(told.logOdds).map(LogOdds::rate).toArray();
    return new CtrExam(
        outcomes.size(),
        Split.names(outcomes).size(),
        split.from(),
        loss(outcomes, told.logOdds),
        loss(outcomes, mean(split)),
        Width.coverage(outcomes, told.logOdds, told.half),
        Reliability.of(outcomes, rates));
  }

  /// The mean rate of what was learned, as log odds of each outcome examined.
  static double[] mean(Split split) {
    double[] always = new double[split.examined().size()];
    Arrays.fill(always, RateGrower.of(split.learned()).start());
    return always;
  }

  private static double loss(List<Outcome> outcomes, double[] logOdds) {
    double impressions = outcomes.stream().mapToLong(Outcome::impressions).sum();
    return IntStream.range(0, logOdds.length)
            .mapToDouble(i -> LogOdds.loss(outcomes.get(i), logOdds[i]))
            .sum()
        / impressions;
  }
}
