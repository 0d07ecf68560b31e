package io.creativefactory.tools.scorer;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.render.look.FrameRate;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.scoring.features.FeatureName;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Looks into files with the media inspector. Thread safe.
public final class ProbedFiles implements FileLook {
  private static final FeatureName EVEN = FeatureName.FRAME_RATE_CONSISTENCY;

  private final MediaInspector inspector;
  private final InstantSource clock;

  public ProbedFiles(MediaInspector inspector, InstantSource clock) {
    this.inspector = inspector;
    this.clock = clock;
  }

  @Override
  public Map<FeatureName, Figure> look(List<Video> videos) {
    return videos.isEmpty() ? Map.of() : Map.of(EVEN, evenFrames(videos));
  }

  private Figure evenFrames(List<Video> videos) {
    boolean even = true;
    for (Video video : videos) {
      try {
        even &= isEven(inspector.probePicture(Path.of(video.path())));
      } catch (FactoryException e) {
        return new Figure.Unknown(
            "video " + video.id() + " could not be probed: " + e.getMessage());
      }
    }
    return new Figure.Measured(even ? 1 : 0, EVEN.unit(), "ffprobe", clock.instant());
  }

  private static boolean isEven(Probe probe) {
    Probe.Picture picture = probe.picture();
    FrameRate rate = picture == null ? null : picture.frameRate();
    return rate != null && !rate.variable();
  }
}
