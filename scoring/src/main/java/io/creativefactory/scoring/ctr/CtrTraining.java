package io.creativefactory.scoring.ctr;

import io.creativefactory.scoring.features.FeatureName;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Learns a [CtrModel] from the earlier side of a [Split], and from nothing else: how many trees,
/// their calibration, the width of intervals and the peers all come from campaigns that the trees
/// in question did not see. Deterministic.
public final class CtrTraining {
  /// Fewer creatives than this teach nothing about 76 features.
  public static final int MIN_OUTCOMES = 100;

  /// A creative seen less often than this is no outcome yet.
  public static final long MIN_IMPRESSIONS = 500;

  static final int FOLDS = 5;

  private final Split split;
  private final Table table;

  private CtrTraining(Split split) {
    this.split = split;
    this.table = new Table(split.learned(), Split.folds(split.learned(), FOLDS));
  }

  /// @param split with at least [#FOLDS] campaigns to learn from, and a click
  /// @param version that the model bears, 1, 2, …
  static CtrModel learn(Split split, int version) {
    return new CtrTraining(split).learn(version);
  }

  private CtrModel learn(int version) {
    List<Outcome> outcomes = table.outcomes();
    TreeLesson lesson = new TreeLesson(table, FOLDS, RateGrower.of(outcomes));
    TreeLesson.Crossed crossed = lesson.crossed();
    Calibration calibration = Calibration.fit(outcomes, crossed.unseen);
    double[] unseen = Arrays.stream(crossed.unseen).map(calibration::logOdds).toArray();
    Spread spread = spread(unseen);
    PeerPool peers = PeerPool.of(outcomes, Arrays.stream(unseen).map(LogOdds::rate).toArray());
    CtrModel.Header header =
        new CtrModel.Header(
            CtrOrigin.of(split, FeatureName.fingerprint()),
            calibration,
            spread.start(),
            spread.width(),
            peers);
    Trees rate = lesson.whole(Math.max(1, crossed.rounds));
    return new CtrModel(new CtrModel.Parts(rate, spread.trees(), header), version);
  }

  /// @param trees null when they do not help to tell how far an ad will surprise
  private record Spread(@Nullable Trees trees, double start, Width width) {}

  private Spread spread(double[] unseen) {
    double[] errors = new double[unseen.length];
    double[] noise = new double[unseen.length];
    for (int i = 0; i < unseen.length; i++) {
      Outcome outcome = table.outcomes().get(i);
      errors[i] = LogOdds.seen(outcome) - unseen[i];
      noise[i] = LogOdds.noise(outcome, unseen[i]);
    }
    double least = Width.least(noise);
    SpreadGrower grower = SpreadGrower.of(errors, noise, least);
    TreeLesson lesson = new TreeLesson(table, FOLDS, grower);
    TreeLesson.Crossed crossed = lesson.crossed();
    return new Spread(
        crossed.rounds == 0 ? null : lesson.whole(crossed.rounds),
        grower.start(),
        Width.fit(grower, crossed.unseen, least));
  }
}
