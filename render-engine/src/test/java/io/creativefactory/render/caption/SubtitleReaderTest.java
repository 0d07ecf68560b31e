package io.creativefactory.render.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubtitleReaderTest {
  private static final Duration END = Duration.ofSeconds(10);

  @TempDir Path folder = Path.of(".");

  private List<Caption> read(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return SubtitleReader.read(name, file, END);
  }

  private String fault(String name, String text) {
    FactoryException fault = catchThrowableOfType(FactoryException.class, () -> read(name, text));
    assertThat(fault).as(text).isNotNull();
    assertThat(fault.code()).isEqualTo(ErrorCode.STORYBOARD_INVALID);
    return String.valueOf(fault.getMessage());
  }

  @Test
  void srt_is_read_with_its_lines_and_without_its_marks() throws IOException {
    List<Caption> captions =
        read(
            "a.srt",
            """
            \uFEFF1
            00:00:01,000 --> 00:00:02,500
            <i>Never</i> iron
            {\\an8}again & again


            2
            00:00:02,500 --> 00:00:12,000
            2 < 3
            """
                .replace("\n", "\r\n"));
    assertThat(captions)
        .containsExactly(
            new Caption(
                Duration.ofMillis(1000),
                Duration.ofMillis(2500),
                List.of("Never iron", "again & again"),
                List.of()),
            new Caption(Duration.ofMillis(2500), END, List.of("2 < 3"), List.of()));
  }

  @Test
  void vtt_is_read_with_notes_settings_and_escapes() throws IOException {
    List<Caption> captions =
        read(
            "a.vtt",
            """
            WEBVTT - an ad

            NOTE nothing
            to see

            STYLE
            ::cue { color: red }

            hook
            00:01.000 --> 00:02.000 align:start line:80%
            <v Ann>Salt &amp; pepper

            00:00:03.000 --> 00:00:04.000
            <00:00:03.500><c>3 &lt; 4</c>
            """);
    assertThat(captions.stream().map(Caption::text)).containsExactly("Salt & pepper", "3 < 4");
    assertThat(captions.getFirst().from()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void what_is_written_reads_back_the_same() throws IOException {
    List<Caption> captions =
        List.of(
            new Caption(
                Duration.ofMillis(1),
                Duration.ofMillis(1999),
                List.of("50% < 100% & more", "قطن عضوي"),
                List.of()),
            new Caption(
                Duration.ofSeconds(2), Duration.ofMillis(9999), List.of("Über"), List.of()));
    assertThat(read("a.srt", SubtitleFiles.srt(captions))).isEqualTo(captions);
    assertThat(read("a.vtt", SubtitleFiles.vtt(captions))).isEqualTo(captions);
  }

  @Test
  void nothing_in_the_words_can_break_a_written_file() throws IOException {
    List<Caption> captions =
        List.of(
            new Caption(
                Duration.ZERO, Duration.ofSeconds(1), List.of("a --> b", "<i>x</i>"), List.of()));
    assertThat(read("a.vtt", SubtitleFiles.vtt(captions))).isEqualTo(captions);
    assertThat(read("a.srt", SubtitleFiles.srt(captions)).getFirst().lines())
        .first()
        .isEqualTo("a \u2192 b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "x|line 1: a number was expected, not 'x'",
        "1/00:00:01.000 --> 00:00:02,000/a|line 2: times like 00:00:01,000 --> 00:00:02,500 were",
        "1/00:01,000 --> 00:02,000/a|line 2: times like",
        "1/00:00:61,000 --> 00:00:02,000/a|line 2: times like",
        "1/00:00:02,000 --> 00:00:02,000/a|line 2: it ends at 2000 ms, not after its start",
        "1/00:00:11,000 --> 00:00:12,000/a|line 2: it starts at 11000 ms, but the ad ends at 10000",
        "1/00:00:01,000 --> 00:00:02,000|line 2: it holds no words",
        "1/00:00:01,000 --> 00:00:03,000/a//2/00:00:02,000 --> 00:00:04,000/b|line 6: it starts at"
            + " 2000 ms, while the one before stands until 3000 ms",
        "1/00:00:01,000 --> 00:00:03,000/a/2/00:00:03,000 --> 00:00:04,000/b|line 5: a blank line is"
            + " missing",
        "1|line 1: the file ends before the times",
      })
  void a_fault_is_told_with_its_line(String file, String told) {
    assertThat(fault("a.srt", file.replace('/', '\n'))).contains("subtitles a.srt, " + told);
  }

  @Test
  void files_that_are_no_text_are_refused() throws IOException {
    assertThat(fault("a.srt", " \n ")).contains("a.srt is empty");
    assertThat(fault("a.vtt", "WEBVTT\n\nNOTE only\n")).contains("there is no subtitle in it");
    Path latin =
        Files.write(
            folder.resolve("b.srt"),
            "1\n00:00:01,000 --> 00:00:02,000\nÜber".getBytes(StandardCharsets.ISO_8859_1));
    FactoryException fault =
        catchThrowableOfType(
            FactoryException.class, () -> SubtitleReader.read("b.srt", latin, END));
    assertThat(fault).hasMessageContaining("b.srt is not UTF-8");
  }
}
