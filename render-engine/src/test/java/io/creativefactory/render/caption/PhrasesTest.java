package io.creativefactory.render.caption;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.TimedWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  private static final Duration END = Duration.ofSeconds(60);

  /// A steady voice: 70 ms a letter, 60 ms between words, 300 ms after a sentence.
  static List<TimedWord> spoken(String line, long start) {
    List<TimedWord> words = new ArrayList<>();
    long at = start;
    for (String word : List.of(line.split(" ", -1))) {
      long to = at + 70L * word.length();
      words.add(new TimedWord(word, Duration.ofMillis(at), Duration.ofMillis(to)));
      at = to + (word.matches(".*[.!?]") ? 300 : 60);
    }
    return words;
  }

  private static List<Caption> phrases(String line) {
    return Phrases.of(List.of(spoken(line, 500)), List.of(), END);
  }

  private static List<String> texts(List<Caption> captions) {
    return captions.stream().map(Caption::text).toList();
  }

  @Test
  void a_short_line_is_one_phrase() {
    assertThat(texts(phrases("Never iron a shirt again.")))
        .containsExactly("Never iron a shirt again.");
  }

  @Test
  void phrases_end_where_sentences_and_clauses_end() {
    assertThat(
            texts(
                phrases(
                    "Still ironing every morning? This polo stays crisp all day, and it washes"
                        + " itself soft.")))
        .containsExactly(
            "Still ironing every morning?",
            "This polo stays crisp all day,",
            "and it washes itself soft.");
  }

  @Test
  void a_phrase_starts_with_its_scene_where_that_reads_as_well() {
    List<TimedWord> words = spoken("We cut it dye it sew it pack it and send it home today", 0);
    Duration cut = words.get(6).from();
    List<Caption> captions = Phrases.of(List.of(words), List.of(cut), END);
    assertThat(captions.get(1).from().minus(cut).abs()).isLessThan(Duration.ofMillis(250));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatever_is_said_can_be_read(long seed) {
    String[] stock =
        ("the of a and cotton polo, commuters everyone. washing again! bleach organic to for thirty"
                + " days guarantee never ironing shirt crisp it is your returns, free")
            .split(" ", -1);
    Random random = new Random(seed);
    StringBuilder line = new StringBuilder("Start");
    for (int i = 0; i < 40; i++) {
      line.append(' ').append(stock[random.nextInt(stock.length)]);
    }
    line.append(" end.");
    List<TimedWord> words = spoken(line.toString(), 0);
    List<Caption> captions = Phrases.of(List.of(words), List.of(), END);
    assertThat(String.join(" ", texts(captions))).isEqualTo(line.toString());
    Duration before = Duration.ZERO;
    for (Caption caption : captions) {
      assertThat(caption.from()).isGreaterThanOrEqualTo(before);
      before = caption.to();
      double seconds = caption.to().minus(caption.from()).toMillis() / 1000.0;
      assertThat(seconds).as(caption.text()).isGreaterThanOrEqualTo(1);
      assertThat(caption.text().length() / seconds).as(caption.text()).isLessThanOrEqualTo(17);
      assertThat(caption.lines()).hasSizeLessThanOrEqualTo(2);
      assertThat(caption.lines()).allMatch(text -> text.length() <= 32);
      assertThat(caption.words()).as("no orphan").hasSizeGreaterThan(1);
    }
    for (Caption caption : captions.subList(0, captions.size() - 1)) {
      String last = caption.words().getLast().word();
      assertThat(List.of("the", "of", "a", "and", "to", "for")).doesNotContain(last);
    }
  }

  @Test
  void two_lines_are_of_near_equal_length_and_break_before_small_words() {
    assertThat(
            LineBreaks.lines(
                List.of("It", "is", "made", "of", "the", "softest", "cotton", "there", "is")))
        .containsExactly("It is made of the softest", "cotton there is");
    assertThat(LineBreaks.lines(List.of("Donaudampfschifffahrtsgesellschaftskapitän"))).hasSize(1);
  }

  @Test
  void a_caption_stays_a_moment_after_its_last_word_but_never_over_the_next() {
    List<Caption> captions =
        Phrases.of(
            List.of(spoken("Never iron again.", 0), spoken("Wear it tomorrow.", 1500)),
            List.of(),
            Duration.ofMillis(2800));
    assertThat(captions.getFirst().to()).isEqualTo(Duration.ofMillis(1500));
    assertThat(captions.getLast().to()).isEqualTo(Duration.ofMillis(2800));
  }
}
