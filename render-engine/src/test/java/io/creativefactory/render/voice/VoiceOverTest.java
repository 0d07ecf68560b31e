package io.creativefactory.render.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.SoundDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every voice keeps: the voice of the build always, the system's where it is installed.
class VoiceOverTest {
  private static final List<String> LINES =
      List.of(
          "Save 50% on three polos, today only: $39.99 — really!",
          "Dyed without bleach, made from organic cotton.");

  @TempDir Path folder = Path.of(".");
  private final Ffmpeg ffmpeg = Ffmpeg.bundled();

  private void speaks(VoiceOver voice, Locale language, List<String> lines) throws Exception {
    Limits limits = Limits.within(Duration.ofMinutes(1));
    List<Spoken> spoken = voice.speak(lines, language, folder, limits);
    assertThat(spoken).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      Spoken line = spoken.get(i);
      double seconds = line.sound().size() / (double) SoundDecoder.RATE;
      double letters = lines.get(i).length();
      assertThat(letters / seconds).as("letters a second").isBetween(8.0, 22.0);
      assertThat(line.words().stream().map(TimedWord::word))
          .containsExactly(lines.get(i).split(" "));
      ordered(line.words(), seconds);
      heardInsideItsWords(line);
    }
    Path again = Files.createDirectory(folder.resolve("again"));
    Spoken same = voice.speak(lines, language, again, limits).getFirst();
    assertThat(same.words()).isEqualTo(spoken.getFirst().words());
    assertThat(same.sound().size()).isEqualTo(spoken.getFirst().sound().size());
  }

  private static void ordered(List<TimedWord> words, double seconds) {
    long before = 0;
    for (TimedWord word : words) {
      assertThat(word.from().toMillis()).as(word.word()).isGreaterThanOrEqualTo(before);
      before = word.to().toMillis();
    }
    assertThat(before / 1000.0).isCloseTo(seconds, within(0.25));
  }

  /// The energy of the sound lies where words are said to be, and almost none in the pauses.
  private static void heardInsideItsWords(Spoken line) {
    double inside = 0;
    double whole = 0;
    for (int i = 0; i < line.sound().size(); i++) {
      double energy = line.sound().left(i) * line.sound().left(i);
      double millis = i * 1000.0 / SoundDecoder.RATE;
      whole += energy;
      inside +=
          line.words().stream()
                  .anyMatch(w -> w.from().toMillis() <= millis && millis <= w.to().toMillis())
              ? energy
              : 0;
    }
    assertThat(inside / whole).isGreaterThan(0.97);
    assertThat(LoudnessMeter.of(line.sound()).orElseThrow()).isGreaterThan(-40);
  }

  @Test
  void the_voice_of_the_build_speaks_english_and_times_every_word() throws Exception {
    speaks(new MaryVoice(ffmpeg, folder.resolve("unpacked")), Locale.UK, LINES);
  }

  @Test
  void the_voice_of_the_build_speaks_english_alone() {
    MaryVoice voice = new MaryVoice(ffmpeg, folder);
    assertThat(voice.speaks(Locale.forLanguageTag("en-IN"))).isTrue();
    assertThat(voice.speaks(Locale.GERMAN)).isFalse();
  }

  @Test
  void the_voice_of_the_system_speaks_what_it_knows_and_times_every_word() throws Exception {
    EspeakVoice voice = new EspeakVoice(ffmpeg);
    Assumptions.assumeTrue(voice.speaks(Locale.GERMAN), "skipped: espeak-ng is not installed");
    speaks(
        voice,
        Locale.GERMAN,
        List.of("Nie wieder bügeln – das Polo für jeden Tag.", "Gefärbt ohne Bleiche, heute neu."));
    assertThat(voice.speaks(Locale.forLanguageTag("tlh-x-none"))).isFalse();
  }

  @Test
  void a_pause_lies_between_two_sentences() {
    Limits limits = Limits.within(Duration.ofMinutes(1));
    List<TimedWord> words =
        new MaryVoice(ffmpeg, folder)
            .speak(List.of("Never again. Try it."), Locale.US, folder, limits)
            .getFirst()
            .words();
    assertThat(words.get(2).from().minus(words.get(1).to()))
        .isBetween(Duration.ofMillis(100), Duration.ofMillis(220));
    assertThat(words.get(1).from().minus(words.get(0).to())).isLessThan(Duration.ofMillis(60));
  }

  @Test
  void the_voice_of_the_build_writes_into_its_folder_alone() throws Exception {
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Path here = Path.of("").toAbsolutePath();
    Set<Path> before = inside(here);
    new MaryVoice(ffmpeg, folder.resolve("unpacked"))
        .speak(List.of("Never again."), Locale.US, scratch, Limits.within(Duration.ofMinutes(1)));
    assertThat(inside(here)).isEqualTo(before);
    // Proves that it did want to write a log, and where that went.
    assertThat(scratch.resolve("log/server.log")).exists();
  }

  private static Set<Path> inside(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.collect(Collectors.toSet());
    }
  }
}
