package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.scoring.ctr.CtrPredictor;
import io.creativefactory.scoring.features.CreativeFeatures;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.scoring.features.PosterHash;
import io.creativefactory.scoring.features.PosterLook;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import javax.imageio.ImageIO;

/// All that is known of a finished variant in figures: its features, and the click-through rate
/// that they promise. Thread safe.
public final class Scorer {
  private final FileLook files;
  private final CtrPredictor predictor;
  private final InstantSource clock;

  public Scorer(FileLook files, CtrPredictor predictor, InstantSource clock) {
    this.files = files;
    this.predictor = predictor;
    this.clock = clock;
  }

  /// The 76 features of [FeatureName] by key, each measured or unknown with its reason, and beside
  /// them [PosterHash#KEY]. The poster of the first video stands for all formats.
  public SortedMap<String, Figure> features(
      Concept concept, Storyboard storyboard, List<Video> videos) {
    Instant now = clock.instant();
    Map<FeatureName, Figure> measured = new EnumMap<>(FeatureName.class);
    measured.putAll(CreativeFeatures.of(concept, now));
    measured.putAll(CreativeFeatures.of(storyboard, now));
    measured.putAll(CreativeFeatures.of(videos, now));
    measured.putAll(files.look(videos));
    Optional<BufferedImage> poster = videos.stream().findFirst().flatMap(Scorer::poster);
    poster.ifPresent(picture -> measured.putAll(PosterLook.of(picture, now)));
    SortedMap<String, Figure> all = CreativeFeatures.complete(measured);
    all.put(
        PosterHash.KEY,
        poster
            .map(picture -> PosterHash.of(picture, now))
            .orElseGet(() -> new Figure.Unknown("no poster to measure")));
    return all;
  }

  /// Predicted click-through rate as a ratio, or why it is unknown.
  public Figure ctr(Map<String, Figure> features) {
    return predictor.predict(features);
  }

  /// How many bits of 49 the posters of two creatives differ in; nothing when one has no poster.
  public static OptionalInt posterDistance(Map<String, Figure> one, Map<String, Figure> other) {
    return PosterHash.distance(one, other);
  }

  /// Nothing when there is no readable picture; the features then say so.
  private static Optional<BufferedImage> poster(Video video) {
    Path file = Path.of(video.poster());
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(ImageIO.read(file.toFile()));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
