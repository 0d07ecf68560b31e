package io.creativefactory.app.cli;

import io.creativefactory.app.wiring.Engine;
import io.creativefactory.app.wiring.TrainedModel;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.render.look.Frames;
import io.creativefactory.render.look.Probe;
import io.creativefactory.scoring.features.CreativeFeatures;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.scoring.features.PosterLook;
import io.creativefactory.tools.scorer.ProbedFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// What can be known of a finished file without its storyboard.
final class FileScore {
  private static final int POSTER_SIDE = 540;

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
    Probe.Picture picture = probe.picture();
    if (probe.kind() != Probe.Kind.CLIP || picture == null) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNSUITABLE, file + " is no video; score takes finished videos");
    }
    Instant now = time.instant();
    List<Video> videos = List.of(asVideo(file, probe, picture));
    Map<FeatureName, Figure> measured = new EnumMap<>(FeatureName.class);
    measured.putAll(CreativeFeatures.of(videos, now));
    measured.putAll(new ProbedFiles(engine.inspector(), time).look(videos));
    Duration early = Duration.ofMillis(Math.min(1200, probe.length().toMillis() / 2));
    PixelSize size = fitted(picture.size());
    measured.putAll(PosterLook.of(new Frames(engine.ffmpeg()).at(file, early, size), now));
    SortedMap<String, Figure> features = CreativeFeatures.complete(measured);
    return new Score(file.toString(), TrainedModel.orWhyNot(home).predict(features), features);
  }

  private static Video asVideo(Path file, Probe probe, Probe.Picture picture) {
    PixelSize size = picture.size();
    int common = gcd(size.width(), size.height());
    Ratio shape = new Ratio(size.width() / common, size.height() / common);
    String name = file.getFileName().toString();
    return new Video(
        name, shape, file.toString(), "", probe.length(), size, Sidecars.posterOnly(""), List.of());
  }

  private static PixelSize fitted(PixelSize size) {
    double scale = Math.min(1, (double) POSTER_SIDE / size.shortSide());
    return new PixelSize(
        (int) Math.max(1, size.width() * scale), (int) Math.max(1, size.height() * scale));
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
