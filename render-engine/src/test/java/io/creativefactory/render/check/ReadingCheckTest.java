package io.creativefactory.render.check;

import static io.creativefactory.domain.editor.QaCheck.Verdict.FAIL;
import static io.creativefactory.domain.editor.QaCheck.Verdict.PASS;
import static io.creativefactory.domain.editor.QaCheck.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.Boards;
import io.creativefactory.render.caption.Coverage;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.proof.Proof;
import io.creativefactory.render.sound.Audible;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadingCheckTest {
  /// Safe from 50,50 to 950,950.
  private static final Placement SQUARE = Boards.placement("1:1", 1000, 1000);

  private static final Box INSIDE = new Box(100, 200, 300, 100);
  private static final Proof.Mark LOGO = new Proof.Mark(new Box(60, 60, 100, 40), 0.97);

  private static Proof.Words words(Box box, double ratio, double presence) {
    return new Proof.Words(Text.Role.HOOK, "Still ironing?", box, ratio, presence, "");
  }

  private static Map<String, QaCheck> check(Proof.Words words, Proof.Mark... marks) {
    return check(SQUARE.size(), words, marks);
  }

  /// @param size that was encoded
  private static Map<String, QaCheck> check(
      PixelSize size, Proof.Words words, Proof.Mark... marks) {
    Expected expected =
        new Expected(SQUARE, size, Duration.ofSeconds(1), 30, Audible.NOTHING, Coverage.SILENT);
    List<ReadingCheck.Marked> marked =
        List.of(marks).stream().map(mark -> new ReadingCheck.Marked("s1", mark)).toList();
    return new ReadingCheck(expected, List.of(new ReadingCheck.Worded("s1", words)), marked)
        .checks().stream().collect(Collectors.toMap(QaCheck::check, each -> each));
  }

  @Test
  void words_inside_the_zone_and_well_read_pass_with_their_figures() {
    Map<String, QaCheck> checks = check(words(INSIDE, 7.25, 0.9), LOGO);
    assertThat(checks.values()).allMatch(check -> check.verdict() == PASS);
    assertThat(checks)
        .containsEntry(
            "text contrast",
            new QaCheck(
                "text contrast", PASS, "lowest 7.25 of 1 blocks of words, at least 4.5 is wanted"));
  }

  @Test
  void words_beyond_the_zone_fail_with_their_place() {
    assertThat(check(words(new Box(700, 200, 300, 100), 7, 0.9), LOGO))
        .hasEntrySatisfying(
            "text zone",
            check -> {
              assertThat(check.verdict()).isEqualTo(FAIL);
              assertThat(check.detail())
                  .contains("'Still ironing?' in s1 at 700,200 to 1000,300")
                  .contains("wanted inside 50,50 to 950,950");
            });
  }

  @Test
  void low_contrast_covered_words_and_a_missing_mark_fail() {
    Map<String, QaCheck> checks =
        check(words(INSIDE, 3.1, 0.2), new Proof.Mark(new Box(60, 60, 100, 40), 0.1));
    assertThat(checks)
        .allSatisfy((name, check) ->
            assertThat(check.verdict()).isEqualTo(name.equals("text zone") ? PASS : FAIL));
    assertThat(check(words(INSIDE, 7, 0.9)))
        .hasEntrySatisfying("logo", check -> assertThat(check.verdict()).isEqualTo(FAIL));
  }

  @Test
  void low_contrast_in_a_draft_is_told_and_not_held_against_it() {
    PixelSize third = new PixelSize(334, 334);
    assertThat(check(third, words(INSIDE, 3.1, 0.9), LOGO))
        .hasEntrySatisfying(
            "text contrast",
            mixed -> {
              assertThat(mixed.verdict()).isEqualTo(UNKNOWN);
              assertThat(mixed.detail())
                  .startsWith("3.10 for 'Still ironing?' in s1")
                  .contains("draft");
            });
    assertThat(check(third, words(INSIDE, 7, 0.9), LOGO))
        .hasEntrySatisfying("text contrast", clear -> assertThat(clear.verdict()).isEqualTo(PASS));
  }

  @Test
  void what_could_not_be_measured_is_unknown_and_says_why() {
    Proof.Words moving =
        new Proof.Words(Text.Role.HOOK, "Go", INSIDE, 0, 0, "it never comes to rest");
    assertThat(check(moving, LOGO))
        .containsEntry(
            "text contrast",
            new QaCheck("text contrast", UNKNOWN, "'Go' in s1: it never comes to rest"));
  }
}
