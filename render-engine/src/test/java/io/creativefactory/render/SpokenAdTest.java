package io.creativefactory.render;

import static io.creativefactory.render.Boards.placement;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.render.look.Frames;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.signal.TruePeak;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ads in which somebody speaks: what is heard, read and written beside them.
class SpokenAdTest {
  private static final List<String> WORDS = List.of("Never", "iron", "a", "polo", "again.");

  /// 00:00:00,100 --> 00:00:01,500, with a dot in WebVTT.
  private static final String TIME = "(\\d\\d):([0-5]\\d):([0-5]\\d)%s(\\d{3})";

  @TempDir Path folder = Path.of(".");

  private Video render(Placement placement, Voice voice) {
    Look plain = Boards.LOOK;
    Look look =
        new Look(
            plain.brand(),
            plain.field(),
            plain.ink(),
            Colour.parse("#ff40e0"),
            null,
            null,
            plain.edge(),
            plain.grade());
    Staging pushed = Staging.of(Scene.Move.PUSH_IN, Scene.Transition.CUT);
    List<Scene> scenes =
        List.of(
            Boards.statement("one", pushed, List.of()), Boards.statement("two", pushed, List.of()));
    Sound sound = new Sound(null, voice, List.of(), false);
    Storyboard board = new Storyboard("test", look, 25, scenes, sound);
    FfmpegRenderer renderer =
        new FfmpegRenderer(RenderSettings.caching(folder.resolve("cache")), InstantSource.system());
    return renderer.render(
        new RenderOrder("v1", board, placement, folder, folder.resolve("out")), Progress.SILENT);
  }

  private static Voice voice(Voice.Captions captions, Voice.Line... lines) {
    return new Voice("en-GB", List.of(lines), captions);
  }

  private static Voice.Line line(String scene, String words) {
    return new Voice.Line(scene, Duration.ofMillis(100), words, null, List.of());
  }

  @Test
  void the_mark_stands_on_the_word_that_is_being_spoken() {
    new OddMedia(folder).make("take.wav", "-f lavfi -i sine=frequency=300:duration=1.7");
    List<TimedWord> timed = new ArrayList<>();
    for (int i = 0; i < WORDS.size(); i++) {
      Duration from = Duration.ofMillis(300 * i + 100);
      timed.add(new TimedWord(WORDS.get(i), from, from.plusMillis(300)));
    }
    Voice.Line line =
        new Voice.Line("one", Duration.ZERO, String.join(" ", WORDS), "take.wav", timed);
    Video video = render(placement("9:16", 540, 960), voice(Voice.Captions.SPOKEN, line));
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < WORDS.size(); i++) {
      places.add(marked(video, 300 * i + 250));
    }
    for (int i = 1; i < places.size(); i++) {
      double[] before = places.get(i - 1);
      double[] now = places.get(i);
      boolean nextLine = now[1] - before[1] > 15;
      assertThat(nextLine || now[0] > before[0] + 4).as("word %s moves on", i).isTrue();
    }
    assertThat(places.getLast()[1]).isGreaterThanOrEqualTo(places.getFirst()[1] - 8);
  }

  /// The middle of what has the colour of the accent.
  private static double[] marked(Video video, int millis) {
    BufferedImage image =
        new Frames(Ffmpeg.bundled())
            .at(Path.of(video.path()), Duration.ofMillis(millis), video.size());
    double x = 0;
    double y = 0;
    int count = 0;
    for (int row = 0; row < image.getHeight(); row++) {
      for (int column = 0; column < image.getWidth(); column++) {
        Color c = new Color(image.getRGB(column, row));
        if (c.getRed() > c.getGreen() + 90 && c.getBlue() > c.getGreen() + 70) {
          x += column;
          y += row;
          count++;
        }
      }
    }
    assertThat(count).as("pixels marked at %s ms", millis).isGreaterThan(15);
    return new double[] {x / count, y / count};
  }

  @Test
  void the_files_beside_it_say_every_spoken_word_in_its_time() throws IOException {
    Video video =
        render(
            placement("1:1", 540, 540),
            voice(
                Voice.Captions.NONE,
                line("one", "Five & < six --> polos."),
                line("two", "Never iron again.")));
    String srt = Files.readString(Path.of(requireNonNull(video.sidecars().srt())));
    List<Cue> cues = cues(srt, ",", true);
    String vtt = Files.readString(Path.of(requireNonNull(video.sidecars().vtt())));
    assertThat(vtt).startsWith("WEBVTT\n\n");
    List<Cue> again = cues(vtt.substring("WEBVTT\n\n".length()), "\\.", false);
    assertThat(again.stream().map(Cue::from)).isEqualTo(cues.stream().map(Cue::from).toList());
    long before = 0;
    for (Cue cue : cues) {
      assertThat(cue.from()).isGreaterThanOrEqualTo(before);
      assertThat(cue.to()).isGreaterThan(cue.from());
      before = cue.to();
    }
    assertThat(before).isLessThanOrEqualTo(video.length().toMillis());
    assertThat(cues.getFirst().from()).isBetween(90L, 260L);
    assertThat(cues.getLast().from()).isBetween(2090L, 2260L);
    assertThat(String.join(" ", cues.stream().map(Cue::words).toList()))
        .endsWith("polos. Never iron again.");
    assertThat(vtt).contains("Five &amp; &lt; six").doesNotContain("six -->");
  }

  /// @param from in milliseconds
  private record Cue(long from, long to, String words) {}

  /// Nothing but cues: a number where the format has one, times, lines of words, an empty line.
  private static List<Cue> cues(String text, String sign, boolean numbered) {
    Pattern times = Pattern.compile(TIME.formatted(sign) + " --> " + TIME.formatted(sign));
    assertThat(text).endsWith("\n").doesNotContain("\r");
    List<Cue> cues = new ArrayList<>();
    for (String block : text.strip().split("\n\n", -1)) {
      List<String> lines = new ArrayList<>(block.lines().toList());
      if (numbered) {
        assertThat(lines.removeFirst()).isEqualTo(Integer.toString(cues.size() + 1));
      }
      Matcher found = times.matcher(lines.removeFirst());
      assertThat(found.matches()).as(block).isTrue();
      assertThat(lines).isNotEmpty().hasSizeLessThanOrEqualTo(2);
      cues.add(new Cue(millis(found, 1), millis(found, 5), String.join(" ", lines)));
    }
    return cues;
  }

  private static long millis(Matcher times, int group) {
    return Long.parseLong(times.group(group)) * 3_600_000
        + Long.parseLong(times.group(group + 1)) * 60_000
        + Long.parseLong(times.group(group + 2)) * 1000
        + Long.parseLong(times.group(group + 3));
  }

  @ParameterizedTest
  @CsvSource({"-14, -1", "-16, -1.5", "-23, -2"})
  void speech_alone_reaches_the_loudness_of_any_placement(double integrated, double truePeak) {
    Placement square = placement("1:1", 270, 270);
    Placement wanted =
        new Placement(
            square.ratio(),
            square.size(),
            square.safe(),
            new Placement.Loudness(integrated, truePeak));
    Video video =
        render(wanted, voice(Voice.Captions.PHRASES, line("one", "Never iron a polo again.")));
    Samples heard = new Samples();
    new SoundDecoder(Ffmpeg.bundled()).decode(Path.of(video.path()), heard);
    assertThat(LoudnessMeter.of(heard).orElseThrow()).isCloseTo(integrated, within(0.3));
    TruePeak peak = new TruePeak();
    heard.play(peak);
    assertThat(peak.decibels().orElseThrow()).isLessThanOrEqualTo(truePeak);
    assertThat(video.qa())
        .anySatisfy(check -> {
          assertThat(check.check()).isEqualTo("loudness");
          assertThat(check.verdict()).isEqualTo(QaCheck.Verdict.PASS);
        });
  }
}
