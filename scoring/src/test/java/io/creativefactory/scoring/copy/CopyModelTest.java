package io.creativefactory.scoring.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyModelTest {
  private static final CopyModel MODEL = Archive.learned(300);

  @TempDir Path folder;

  @Test
  void a_planted_word_is_learned_and_called_on_tests_not_seen() {
    CopyReport report =
        new CopyExam(MODEL, Archive.of(200, 2)).report(Optional.empty(), (what, share) -> {});
    CopyReport.Share own = report.rows().getFirst().accuracy();
    CopyReport.Share coin = report.rows().getLast().accuracy();
    assertThat(own.value()).isBetween(0.85, 0.95);
    assertThat(own.low()).isGreaterThan(coin.high());
    assertThat(own.pairs()).isEqualTo(400);
    assertThat(report.unknown()).isZero();
  }

  @Test
  void the_chance_told_is_the_share_that_comes_true() {
    assertThat(MODEL.card().held().accuracy()).isBetween(0.85, 0.95);
    assertThat(MODEL.card().held().calibrationError()).isLessThan(0.1);
    double told =
        Archive.of(200, 2).stream()
            .mapToDouble(pair -> Math.max(value(pair), 1 - value(pair)))
            .average()
            .orElseThrow();
    assertThat(told).isCloseTo(0.9, within(0.06));
  }

  @Test
  void both_directions_sum_to_one_and_the_interval_turns_with_them() {
    Figure.Modelled there = chance("a secret in the city", "the dog found the house");
    Figure.Modelled back = chance("the dog found the house", "a secret in the city");
    assertThat(there.value() + back.value()).isCloseTo(1, within(1e-12));
    assertThat(there.low()).isCloseTo(1 - back.high(), within(1e-9));
    assertThat(there.value()).isGreaterThan(0.5);
    assertThat(there.low()).isLessThan(there.value());
    assertThat(there.n()).isEqualTo(600);
    assertThat(there.unit()).isEqualTo("probability");
  }

  @Test
  void texts_that_read_alike_are_even() {
    assertThat(chance("The dog's house", " The  dog’s house ").value()).isEqualTo(0.5);
    assertThat(chance("the house", "the house").low()).isEqualTo(0.5);
  }

  @Test
  void the_interval_is_wider_when_less_was_learned_from() {
    CopyModel small = Archive.learned(30);
    double wide = width(small.wins("the secret garden", "the green garden"));
    double narrow = width(MODEL.wins("the secret garden", "the green garden"));
    assertThat(wide).isGreaterThan(1.5 * narrow);
  }

  @Test
  void what_cannot_be_judged_is_unknown_with_the_reason() {
    assertThat(reason("  ")).isEqualTo("'' holds no word");
    assertThat(reason("!?")).isEqualTo("'!?' holds no word");
    assertThat(reason("Der Hund fand das Haus"))
        .isEqualTo(
            "'Der Hund fand das Haus' does not read as English: 0 of its 5 words are known to the"
                + " copy model");
    assertThat(reason("the dog ".repeat(30)))
        .startsWith("a text of 240 characters is no headline; the copy model learned from up to ");
  }

  @Test
  void an_unknown_text_is_no_rival_of_the_others() {
    List<Figure> figures =
        MODEL.againstRivals(List.of("the secret garden", "Der Hund", "the green garden"));
    assertThat(figures.get(1)).isInstanceOf(Figure.Unknown.class);
    assertThat(figures.getFirst()).isEqualTo(MODEL.wins("the secret garden", "the green garden"));
    assertThat(MODEL.wins("the green garden", "Der Hund"))
        .isEqualTo(new Figure.Unknown("none of its rivals could be read"));
  }

  @Test
  void the_same_pairs_give_the_same_bytes_and_another_pair_others() throws IOException {
    Path first = folder.resolve("first.model");
    Path again = folder.resolve("again.model");
    Path other = folder.resolve("other.model");
    Archive.learned(40).save(first);
    Archive.learned(40).save(again);
    Archive.learned(41).save(other);
    assertThat(again).hasSameBinaryContentAs(first);
    assertThat(Files.mismatch(first, other)).isNotNegative();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(first, again, other);
    }
  }

  @Test
  void what_was_saved_judges_as_before() {
    Path file = folder.resolve("copy.model");
    MODEL.save(file);
    CopyModel read = CopyModel.load(file, Archive::letters);
    assertThat(read.card()).isEqualTo(MODEL.card());
    assertThat(read.wins("the secret garden", "the green garden"))
        .isEqualTo(MODEL.wins("the secret garden", "the green garden"));
  }

  @Test
  void a_file_that_is_no_model_is_refused_by_name() throws IOException {
    Path words = Files.writeString(folder.resolve("words.model"), "These are words, many of them.");
    Path half = folder.resolve("half.model");
    MODEL.save(half);
    byte[] whole = Files.readAllBytes(half);
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));
    for (Path file : List.of(words, half)) {
      assertThatThrownBy(() -> CopyModel.load(file, Archive::letters))
          .isInstanceOfSatisfying(
              FactoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIG_INVALID))
          .hasMessageContaining(file + " is no copy model");
    }
    assertThatThrownBy(() -> CopyModel.load(folder.resolve("absent.model"), Archive::letters))
        .isInstanceOfSatisfying(
            FactoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  private static double value(HeadlinePair pair) {
    return chance(pair.winner(), pair.loser()).value();
  }

  private static Figure.Modelled chance(String first, String second) {
    return (Figure.Modelled) MODEL.wins(first, second);
  }

  private static String reason(String text) {
    return ((Figure.Unknown) MODEL.wins(text, "the green garden")).reason();
  }

  private static double width(Figure figure) {
    Figure.Modelled modelled = (Figure.Modelled) figure;
    return modelled.high() - modelled.low();
  }
}
