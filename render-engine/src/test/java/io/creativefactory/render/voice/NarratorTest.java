package io.creativefactory.render.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.render.Boards;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.encode.SegmentCache;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.signal.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NarratorTest {
  private static final Limits LIMITS = Limits.within(Duration.ofMinutes(1));

  @TempDir Path folder = Path.of(".");
  private final Ffmpeg ffmpeg = Ffmpeg.bundled();
  private final List<String> spoken = new ArrayList<>();
  private int holds;

  /// Takes a tenth of a second for each letter.
  private final class Slow implements VoiceOver {
    @Override
    public String name() {
      return "slow";
    }

    @Override
    public boolean speaks(Locale language) {
      return language.getLanguage().equals("en");
    }

    @Override
    public List<Spoken> speak(List<String> lines, Locale language, Path scratch, Limits limits) {
      spoken.addAll(lines);
      return lines.stream()
          .map(line ->
              new Spoken(
                  Samples.silence(4800 * line.length()),
                  Words.shared(Words.of(line), 0, 100L * line.length())))
          .toList();
    }
  }

  private Narrator narrator() {
    return new Narrator(
        new Voices(List.of(new Slow())),
        new Recordings(ffmpeg, new MediaInspector(ffmpeg)),
        new SegmentCache(folder.resolve("cache"), 1L << 30));
  }

  private static Voice.Line line(String scene, long at, String words) {
    return new Voice.Line(scene, Duration.ofMillis(at), words, null, List.of());
  }

  /// Two scenes of two seconds.
  private static Storyboard board(String language, Voice.Line... lines) {
    List<Text> hi = List.of(Boards.text(Text.Role.HOOK, "Hi"));
    List<Scene> scenes =
        List.of(
            Boards.statement("s1", Staging.PLAIN, hi), Boards.statement("s2", Staging.PLAIN, hi));
    Voice voice = new Voice(language, List.of(lines), Voice.Captions.NONE);
    Sound sound = new Sound(null, voice, List.of(), false);
    return new Storyboard("test", Boards.LOOK, 25, scenes, sound);
  }

  private List<SpokenLine> narrate(Storyboard board) {
    Path hold = folder.resolve("hold" + holds++);
    try {
      Files.createDirectory(hold);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return narrator().narrate(board, folder, hold, LIMITS);
  }

  private FactoryException refused(Storyboard board) {
    return catchThrowableOfType(FactoryException.class, () -> narrate(board));
  }

  @Test
  void lines_stand_at_their_moments_in_the_order_of_time() {
    List<SpokenLine> lines =
        narrate(board("en-GB", line("s2", 500, "Second line"), line("s1", 100, "First line")));
    assertThat(lines.stream().map(SpokenLine::at))
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(2500));
    assertThat(lines.getLast().words().getFirst().from()).isEqualTo(Duration.ofMillis(2500));
  }

  @Test
  void what_was_spoken_is_kept_and_a_changed_line_alone_is_spoken_again() {
    narrate(board("en", line("s1", 0, "First line"), line("s2", 0, "Second")));
    narrate(board("en", line("s1", 300, "First line"), line("s2", 0, "Third")));
    assertThat(spoken).containsExactly("First line", "Second", "Third");
  }

  @Test
  void a_line_that_reaches_into_the_next_is_refused_with_the_figures() {
    FactoryException refused =
        refused(board("en", line("s1", 500, "Quite a long line"), line("s2", 0, "Next")));
    assertThat(refused.code()).isEqualTo(ErrorCode.STORYBOARD_INVALID);
    assertThat(refused)
        .hasMessageContaining("'Quite a long line' in scene s1 takes 1.70 s from 0.50 s on")
        .hasMessageContaining("the next line starts at 2.00 s: 0.20 s too long");
  }

  @Test
  void a_line_that_reaches_past_the_end_is_refused_with_the_figures() {
    assertThat(refused(board("en", line("s2", 1500, "Too late"))))
        .hasMessageContaining("takes 0.80 s from 3.50 s on, and the ad ends at 4.00 s: 0.30 s");
  }

  @Test
  void a_language_that_no_voice_speaks_is_told_with_what_would_help() {
    FactoryException refused = refused(board("sw-KE", line("s1", 0, "Habari ya asubuhi")));
    assertThat(refused.code()).isEqualTo(ErrorCode.SYSTEM_INCOMPLETE);
    assertThat(refused)
        .hasMessageContaining("sw-KE")
        .hasMessageContaining("Habari ya asubuhi")
        .hasMessageContaining("recording");
  }

  @Test
  void a_recording_needs_no_voice_and_shares_its_speech_out_by_letters() {
    new OddMedia(folder)
        .make(
            "line.wav",
            "-f lavfi -i sine=frequency=400:sample_rate=8000:duration=2"
                + " -af volume=0:enable='not(between(t,0.5,1.5))'");
    Voice.Line line = new Voice.Line("s1", Duration.ZERO, "abcd abcdefghi", "line.wav", List.of());
    SpokenLine heard = narrate(board("sw-KE", line)).getFirst();
    assertThat(heard.spoken().sound().size() / 48_000.0).isCloseTo(1.55, within(0.05));
    List<TimedWord> words = heard.words();
    assertThat(words.get(0).from().toMillis()).isCloseTo(500, within(20L));
    assertThat(words.get(0).to().toMillis()).isCloseTo(850, within(30L));
    assertThat(words.get(1).to().toMillis()).isCloseTo(1550, within(45L));
  }

  @Test
  void times_that_were_given_with_a_recording_are_kept_and_checked() {
    new OddMedia(folder).make("line.wav", "-f lavfi -i sine=duration=1");
    List<TimedWord> timed =
        List.of(
            new TimedWord("Never", Duration.ofMillis(100), Duration.ofMillis(400)),
            new TimedWord("again.", Duration.ofMillis(400), Duration.ofMillis(900)));
    Voice.Line good =
        new Voice.Line("s2", Duration.ofMillis(200), "Never again.", "line.wav", timed);
    assertThat(narrate(board("en", good)).getFirst().words().getLast().to())
        .isEqualTo(Duration.ofMillis(3100));
    new OddMedia(folder).make("short.wav", "-f lavfi -i sine=duration=0.6");
    Voice.Line other = new Voice.Line("s2", Duration.ZERO, "Never again.", "short.wav", timed);
    assertThat(refused(board("en", other)))
        .hasMessageContaining("its last word ends at 900 ms, the recording at 600 ms");
  }

  @Test
  void a_recording_of_nothing_is_unsuitable() {
    new OddMedia(folder).make("line.wav", "-f lavfi -i anullsrc -t 1");
    Voice.Line line = new Voice.Line("s1", Duration.ZERO, "Hello", "line.wav", List.of());
    FactoryException refused = refused(board("en", line));
    assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNSUITABLE);
    assertThat(refused).hasMessageContaining("'Hello'").hasMessageContaining("line.wav");
  }
}
