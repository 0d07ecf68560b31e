package io.creativefactory.tools.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Framework;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.scoring.ctr.CtrPredictor;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.scoring.features.PosterHash;
import io.creativefactory.tools.claims.Briefs;
import io.creativefactory.tools.memory.WordPlaces;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
  private static final Scorer SCORER =
      new Scorer(
          _ -> Map.of(),
          new Novelty((_, _) -> List.of(), new WordPlaces()),
          new Expectation(CtrPredictor.Untrained.withOutcomes(0), "meta"),
          NOON);

  @TempDir private Path folder;

  @Test
  void every_feature_is_there_measured_or_unknown_and_so_is_the_poster() throws IOException {
    Path poster = folder.resolve("p.png");
    ImageIO.write(new BufferedImage(90, 160, BufferedImage.TYPE_INT_RGB), "png", poster.toFile());
    SortedMap<String, Figure> features = features(poster);
    assertThat(features).hasSize(FeatureName.values().length + 1);
    assertThat(features.get("resolution_quality"))
        .isEqualTo(new Figure.Measured(1, "ratio", "what the file says of itself", NOON.instant()));
    assertThat(features.get("novelty_score"))
        .isEqualTo(new Figure.Unknown("no earlier ad of Acme was approved"));
    assertThat(Scorer.posterDistance(features, features)).hasValue(0);
  }

  @Test
  void without_a_poster_its_hash_is_unknown() {
    SortedMap<String, Figure> features = features(folder.resolve("none.png"));
    assertThat(features.get(PosterHash.KEY)).isEqualTo(new Figure.Unknown("no poster to measure"));
    assertThat(Scorer.posterDistance(features, features)).isEmpty();
  }

  @Test
  void without_a_model_the_rate_is_unknown() {
    assertThat(SCORER.predict(Briefs.apparel(), Map.of()))
        .isEqualTo(Prediction.unknown("no trained model: 0 of 100 outcomes"));
  }

  @Test
  void a_file_that_cannot_be_looked_at_is_unknown_with_its_name() {
    FileLook files = new WatchedFiles(new Eyes(Ffmpeg.bundled(), NOON), NOON);
    Map<FeatureName, Figure> seen = files.look(List.of(video(folder.resolve("p.png"))));
    assertThat(seen)
        .containsKeys(FeatureName.FRAME_RATE_CONSISTENCY, FeatureName.AUDIO_CLARITY)
        .allSatisfy((_, figure) ->
            assertThat(figure)
                .isInstanceOfSatisfying(
                    Figure.Unknown.class,
                    unknown ->
                        assertThat(unknown.reason())
                            .startsWith("video v1-9x16 could not be looked at: ")));
  }

  @Test
  void a_rate_knows_its_interval_and_its_chances() {
    Rate good = new Rate(60, 2000);
    Rate poor = new Rate(20, 2000);
    assertThat(good.value()).isEqualTo(0.03);
    assertThat(good.low()).isCloseTo(0.0234, within(1e-4));
    assertThat(good.high()).isCloseTo(0.0384, within(1e-4));
    assertThat(good.probabilityAbove(poor)).isGreaterThan(0.999);
    assertThat(Rate.probabilityBest(List.of(poor, good))[1]).isGreaterThan(0.999);
    assertThatThrownBy(() -> new Rate(2, 1)).hasMessageContaining("2 of 1");
  }

  @Test
  void a_delivery_without_a_click_is_no_baseline() {
    Money spend = Money.parse("5", "EUR");
    assertThatThrownBy(() -> new PastDelivery.Delivery(new Rate(0, 900), spend))
        .hasMessageContaining("no baseline");
  }

  private static SortedMap<String, Figure> features(Path poster) {
    Script.Beat beat =
        new Script.Beat(Script.Role.HOOK, "Hello", "", Duration.ofSeconds(2), "", List.of());
    Concept concept =
        new Concept(
            "v1",
            "angle",
            HookType.QUESTION,
            CallToAction.SHOP_NOW,
            Framework.AIDA,
            new Script(List.of(beat, beat)),
            "a test",
            MadeBy.playbook(1));
    Scene scene =
        new Scene(
            "s1",
            Duration.ofSeconds(4),
            5,
            Layout.STATEMENT,
            List.of(),
            List.of(),
            Staging.of(Scene.Move.NONE, Scene.Transition.CUT),
            "");
    Storyboard storyboard =
        new Storyboard(
            "a test",
            new Look(
                "Acme",
                Colour.BLACK,
                Colour.WHITE,
                Colour.WHITE,
                null,
                null,
                Look.Edge.LEFT,
                Grade.GENTLE),
            30,
            List.of(scene),
            new Sound(null, false));
    return SCORER.features(concept, storyboard, List.of(video(poster)));
  }

  private static Video video(Path poster) {
    return new Video(
        "v1",
        Ratio.parse("9:16"),
        poster.resolveSibling("none.mp4").toString(),
        "00",
        Duration.ofSeconds(4),
        new PixelSize(1080, 1920),
        Sidecars.posterOnly(poster.toString()),
        List.of());
  }
}
