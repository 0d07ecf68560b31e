package io.creativefactory.app.cli;

import io.creativefactory.app.wiring.Engine;
import io.creativefactory.app.wiring.TrainedModel;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.render.Progress;
import io.creativefactory.render.look.Probe;
import io.creativefactory.tools.scorer.Scorer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SortedMap;

/// What can be known of a finished file without its storyboard.
final class FileScore {
  private final Engine engine;
  private final Path home;
  private final InstantSource time;

  FileScore(Engine engine, Path home, InstantSource time) {
    this.engine = engine;
    this.home = home;
    this.time = time;
  }

  /// @param features by name, each measured or unknown with the reason
  /// @param ctr predicted click-through rate, as a ratio
  record Score(String path, Figure ctr, SortedMap<String, Figure> features) {}

  Score of(Path file) {
    Probe probe = engine.inspector().probe(file);
    if (probe.kind() != Probe.Kind.CLIP) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNSUITABLE, file + " is no video; score takes finished videos");
    }
    SortedMap<String, Figure> features =
        Scorer.features(engine.eyes().look(file, Progress.SILENT), time.instant());
    String lacking =
        TrainedModel.orWhyNot(home).lacking().orElse("it is not said where the file will run");
    return new Score(file.toString(), new Figure.Unknown(lacking), features);
  }
}
