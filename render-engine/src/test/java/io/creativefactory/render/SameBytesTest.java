package io.creativefactory.render;

import static io.creativefactory.render.Boards.footage;
import static io.creativefactory.render.Boards.still;
import static io.creativefactory.render.Boards.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Sticker;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.render.source.Assets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An ad that uses every part of the engine, made twice in places that share nothing.
class SameBytesTest {
  @TempDir Path folder = Path.of(".");

  private void media(Path assets) throws IOException {
    Files.createDirectories(assets);
    OddMedia odd = new OddMedia(assets);
    odd.make(
        "clip.mp4",
        "-f lavfi -i testsrc2=size=320x180:rate=25:duration=3 -f lavfi -i sine=300:duration=3"
            + " -pix_fmt yuv420p -c:a aac -bitexact");
    odd.make("photo.png", "-f lavfi -i testsrc=size=640x480 -frames:v 1 -bitexact");
    odd.make(
        "logo.png",
        "-f lavfi -i color=white@0:size=300x100,format=rgba,"
            + "drawbox=x=20:y=20:w=260:h=60:color=white@1:t=fill:replace=1 -frames:v 1 -bitexact");
    odd.make("bed.wav", "-f lavfi -i aevalsrc=exprs=0.2*random(0)*sin(9*t):s=44100:d=4 -bitexact");
    odd.make("knock.wav", "-f lavfi -i sine=frequency=500:duration=0.3 -bitexact");
    StringBuilder cube = new StringBuilder("LUT_3D_SIZE 2\n");
    for (int i = 0; i < 8; i++) {
      cube.append("%s %s %s%n".formatted(0.1 + 0.8 * (i & 1), (i >> 1) & 1, (i >> 2) & 1));
    }
    Files.writeString(assets.resolve("warm.cube"), cube);
  }

  private static Scene scene(String id, Layout layout, List<Shot> shots, Staging staging) {
    Text hook = text(Text.Role.HOOK, "Never again?", Text.Entrance.WORDS);
    return new Scene(id, Duration.ofMillis(1700), 5, layout, shots, List.of(hook), staging, "");
  }

  private static Storyboard everything() {
    Look plain = Boards.LOOK;
    Look look =
        new Look(
            plain.brand(),
            plain.field(),
            plain.ink(),
            plain.accent(),
            "logo.png",
            null,
            plain.edge(),
            new Grade.Lut("warm.cube", 0.6));
    Treatment treatment =
        new Treatment(null, Treatment.Adjustment.NONE, List.of(Treatment.Filter.VIGNETTE));
    Shot clip =
        new Shot.Footage(
            "clip.mp4", Duration.ofMillis(200), 1.25, Shot.Focus.CENTRE, treatment, 0.5);
    Staging faded =
        new Staging(
            Scene.Move.PUSH_IN,
            Staging.Easing.OUT,
            Scene.Transition.CUT,
            new Staging.Fades(Duration.ofMillis(200), Duration.ZERO),
            null,
            List.of(new Sticker("logo.png", Sticker.Place.TOP_RIGHT, 0.2, Duration.ZERO, null)));
    List<Scene> scenes =
        List.of(
            scene("one", Layout.FULL_BLEED, List.of(clip), faded),
            scene(
                "two",
                Layout.CARD,
                List.of(still("photo.png")),
                Staging.of(Scene.Move.PAN_LEFT, Scene.Transition.WHIP)),
            scene(
                "three",
                Layout.CARD,
                List.of(footage("clip.mp4")),
                Staging.of(Scene.Move.NONE, Scene.Transition.DISSOLVE)));
    return new Storyboard("test", look, 24, scenes, sound());
  }

  private static Sound sound() {
    Voice.Line line =
        new Voice.Line("two", Duration.ZERO, "Never iron a polo again.", null, List.of());
    return new Sound(
        new Sound.Music("bed.wav", Duration.ZERO),
        new Voice("en-GB", List.of(line), Voice.Captions.SPOKEN),
        List.of(new Sound.Effect("three", Duration.ofMillis(300), "knock.wav", 0.5)),
        true);
  }

  private Map<String, String> rendered(String place, int workers) throws IOException {
    Path home = folder.resolve(place);
    media(home.resolve("assets"));
    FfmpegRenderer renderer =
        new FfmpegRenderer(
            RenderSettings.caching(home.resolve("cache")).withWorkers(workers),
            InstantSource.system());
    renderer.render(
        new RenderOrder(
            "v1",
            everything(),
            Boards.placement("9:16", 270, 480),
            home.resolve("assets"),
            home.resolve("out")),
        Progress.SILENT);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> made = Files.list(home.resolve("out"))) {
      made.forEach(file -> files.put(file.getFileName().toString(), Assets.sha256(file)));
    }
    return files;
  }

  @Test
  void the_same_ad_made_in_two_places_is_the_same_to_the_byte_with_all_that_lies_beside_it()
      throws IOException {
    Map<String, String> first = rendered("here", 1);
    assertThat(first.keySet().stream().map(name -> name.substring(name.lastIndexOf('.'))))
        .containsExactlyInAnyOrder(".mp4", ".png", ".jpg", ".jpg", ".srt", ".vtt");
    assertThat(rendered("another/and quite a longer/place", 2)).isEqualTo(first);
  }
}
