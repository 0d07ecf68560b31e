package io.creativefactory.app.cli;

import io.creativefactory.app.wiring.Engine;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.render.Progress;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.look.Probe;
import io.creativefactory.tools.rubric.RubricDesk;
import io.creativefactory.tools.scorer.Scorer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;

/// What can be known of a finished file without its storyboard.
final class FileScore {
  private final Engine engine;
  private final Expecting expecting;
  private final InstantSource time;

  FileScore(Engine engine, Expecting expecting, InstantSource time) {
    this.engine = engine;
    this.expecting = expecting;
    this.time = time;
  }

  /// What a file of these features and this shape may expect.
  interface Expecting {
    Prediction of(Ratio format, SortedMap<String, Figure> features);
  }

  /// @param ctr predicted click-through rate, as a ratio
  /// @param peers where that stands, see [Prediction#peers]
  /// @param contributions why, see [Prediction#contributions]
  /// @param features by name, each measured or unknown with the reason
  /// @param rubric what the look alone can answer; the rest is unknown with the reason
  record Score(
      String path,
      Figure ctr,
      Figure peers,
      List<Prediction.Contribution> contributions,
      SortedMap<String, Figure> features,
      RubricReport rubric) {}

  Score of(Path file) {
    Probe probe = engine.inspector().probe(file);
    Probe.Picture picture = probe.picture();
    if (probe.kind() != Probe.Kind.CLIP || picture == null) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNSUITABLE, file + " is no video; score takes finished videos");
    }
    Look look = engine.eyes().look(file, Progress.SILENT);
    SortedMap<String, Figure> features = Scorer.features(look, time.instant());
    Prediction expected = expecting.of(Ratio.of(picture.size()), features);
    return new Score(
        file.toString(),
        expected.rate(),
        expected.peers(),
        expected.contributions(),
        features,
        RubricDesk.judge(look, features));
  }
}
