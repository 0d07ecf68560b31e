package io.creativefactory.render;

import static io.creativefactory.render.Boards.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.signal.TruePeak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sound of whole renders.
class DeliveredSoundTest {
  @TempDir Path folder = Path.of(".");

  private static Placement placement(String ratio, int width, int height) {
    return Boards.placement(ratio, width, height);
  }

  private Video render(FfmpegRenderer renderer, Storyboard board, Placement placement) {
    return renderer.render(
        new RenderOrder("v1", board, placement, folder, folder.resolve("out")), Progress.SILENT);
  }

  private static Storyboard board(Sound sound) {
    List<Scene> scenes = new ArrayList<>();
    for (Scene.Transition way : List.of(Scene.Transition.CUT, Scene.Transition.WIPE)) {
      scenes.add(
          new Scene(
              "STATEMENT-" + way,
              Duration.ofMillis(1200),
              5,
              Layout.STATEMENT,
              List.of(),
              List.of(text(Text.Role.HOOK, "Again?")),
              Staging.of(Scene.Move.PUSH_IN, way),
              ""));
    }
    return new Storyboard("test", Boards.LOOK, 24, scenes, sound);
  }

  private static Samples heard(Path file) {
    Samples samples = new Samples();
    new SoundDecoder(Ffmpeg.bundled()).decode(file, samples);
    return samples;
  }

  @Test
  void one_mix_serves_every_format_and_is_copied_sample_by_sample() throws IOException {
    new OddMedia(folder).make("music.wav", "-f lavfi -i aevalsrc=exprs=random(0)*sin(9*t):d=3");
    FfmpegRenderer renderer =
        new FfmpegRenderer(RenderSettings.caching(folder.resolve("cache")), InstantSource.system());
    Sound sound = new Sound(new Sound.Music("music.wav", Duration.ZERO), true);
    Samples tall =
        heard(Path.of(render(renderer, board(sound), placement("9:16", 270, 480)).path()));
    Samples square =
        heard(Path.of(render(renderer, board(sound), placement("1:1", 270, 270)).path()));
    List<Path> mixes = mixes();
    assertThat(mixes).hasSize(1);
    Samples mix = heard(mixes.getFirst());
    assertThat(tall.size()).isEqualTo(mix.size());
    assertThat(square.size()).isEqualTo(mix.size());
    for (int i = 0; i < mix.size(); i++) {
      assertThat(tall.left(i) == mix.left(i) && square.right(i) == mix.right(i)).isTrue();
    }
    TruePeak peak = new TruePeak();
    tall.play(peak);
    assertThat(LoudnessMeter.of(tall).orElseThrow()).isCloseTo(-14, within(0.3));
    assertThat(peak.decibels().orElseThrow()).isLessThanOrEqualTo(-1);
  }

  @Test
  void a_voice_is_heard_read_and_written_beside_the_video() throws IOException {
    new OddMedia(folder).make("music.wav", "-f lavfi -i aevalsrc=exprs=random(0)*sin(9*t):d=3");
    Voice.Line line =
        new Voice.Line(
            "STATEMENT-CUT", Duration.ofMillis(100), "Never iron again.", null, List.of());
    Voice voice = new Voice("en-US", List.of(line), Voice.Captions.SPOKEN);
    Sound.Music music = new Sound.Music("music.wav", Duration.ZERO);
    Sound sound = new Sound(music, voice, List.of(), true);
    FfmpegRenderer renderer =
        new FfmpegRenderer(RenderSettings.caching(folder.resolve("cache")), InstantSource.system());
    Video video = render(renderer, board(sound), placement("9:16", 270, 480));
    assertThat(video.qa()).noneMatch(check -> check.verdict() == QaCheck.Verdict.FAIL);
    String srt = Files.readString(Path.of(requireNonNull(video.sidecars().srt())));
    assertThat(srt)
        .startsWith("1\n00:00:00,")
        .contains(" --> 00:00:0")
        .contains("Never iron again.");
    assertThat(Path.of(requireNonNull(video.sidecars().vtt())))
        .content()
        .startsWith("WEBVTT\n\n00:00:00.")
        .contains("Never iron again.");
    Samples heard = heard(Path.of(video.path()));
    assertThat(LoudnessMeter.of(heard).orElseThrow()).isCloseTo(-14, within(0.3));
  }

  private List<Path> mixes() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(".sound.mp4")).toList();
    }
  }
}
