package io.creativefactory.tools.scorer;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.render.Progress;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.scoring.features.FeatureName.Source;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Watches and hears files with the engine's eyes. Thread safe.
public final class WatchedFiles implements FileLook {
  private static final Set<Source> TOLD =
      Set.of(Source.PICTURE, Source.SOUND, Source.FILE, Source.OBJECTS);

  private final Eyes eyes;
  private final InstantSource clock;

  public WatchedFiles(Eyes eyes, InstantSource clock) {
    this.eyes = eyes;
    this.clock = clock;
  }

  @Override
  public Map<FeatureName, Figure> look(List<Video> videos) {
    if (videos.isEmpty()) {
      return Map.of();
    }
    Video video = videos.getFirst();
    try {
      return LookFeatures.of(eyes.look(Path.of(video.path()), Progress.SILENT), clock.instant());
    } catch (FactoryException failed) {
      if (failed.code() == ErrorCode.CANCELLED) {
        throw failed;
      }
      return unknown(
          "video %s could not be looked at: %s".formatted(video.id(), failed.getMessage()));
    }
  }

  private static Map<FeatureName, Figure> unknown(String reason) {
    Map<FeatureName, Figure> all = new EnumMap<>(FeatureName.class);
    for (FeatureName name : FeatureName.values()) {
      if (TOLD.contains(name.source())) {
        all.put(name, new Figure.Unknown(reason));
      }
    }
    return all;
  }
}
