package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.scoring.features.CreativeFeatures;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.scoring.features.PosterHash;
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
  private final Novelty novelty;
  private final Expectation expectation;
  private final InstantSource clock;

  public Scorer(FileLook files, Novelty novelty, Expectation expectation, InstantSource clock) {
    this.files = files;
    this.novelty = novelty;
    this.expectation = expectation;
    this.clock = clock;
  }

  /// The 76 features of [FeatureName] by key, each measured or unknown with its reason, and beside
  /// them [PosterHash#KEY]. The first video and its poster stand for all formats.
  public SortedMap<String, Figure> features(
      Concept concept, Storyboard storyboard, List<Video> videos) {
    Instant now = clock.instant();
    Map<FeatureName, Figure> measured = new EnumMap<>(FeatureName.class);
    measured.putAll(CreativeFeatures.of(concept, now));
    measured.putAll(CreativeFeatures.of(storyboard, now));
    measured.putAll(files.look(videos));
    measured.putAll(CreativeFeatures.of(videos.stream().map(Video::size).toList(), now));
    SortedMap<String, Figure> all = CreativeFeatures.complete(measured);
    Figure noPoster = new Figure.Unknown("no poster to measure");
    all.put(
        PosterHash.KEY,
        videos.stream()
            .findFirst()
            .flatMap(Scorer::poster)
            .map(picture -> PosterHash.of(picture, now))
            .orElse(noPoster));
    novelty
        .of(storyboard.look().brand(), concept, all, now)
        .forEach((name, figure) -> all.put(name.key(), figure));
    return all;
  }

  /// The 76 features of a file of which there is neither script nor storyboard, by the same code:
  /// what only these tell is unknown and says so.
  public static SortedMap<String, Figure> features(Look look, Instant at) {
    return CreativeFeatures.complete(LookFeatures.of(look, at));
  }

  /// What a creative of these features may expect where the brief's ads run.
  public Prediction predict(Brief brief, Map<String, Figure> features) {
    return expectation.of(brief, features);
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
