package io.creativefactory.agents.creative;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Message;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.tools.claims.ClaimCheck;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBookTest {

  /// Every line, filled as it would be at worst, without any claim to lean on.
  @Test
  void every_line_of_the_book_promises_nothing_by_itself() {
    Brief brief =
        SharedBriefs.with(SharedBriefs.apparel(), new Message(List.of("x"), "y", List.of("plain")));
    ClaimCheck check = new ClaimCheck(brief);
    for (LineBook.Entry entry : LineBook.house().entries()) {
      String text = filled(Words.marked(entry.words()).text());
      assertThat(check.judge(text, List.of()).findings()).as(entry.words()).isEmpty();
    }
  }

  @Test
  void every_hook_fits_three_lines_and_shouts_nowhere() {
    for (LineBook.Entry entry : LineBook.house().entries()) {
      String text = filled(Words.marked(entry.words()).text());
      assertThat(text).doesNotContain("!").hasSizeLessThanOrEqualTo(60);
      if (Arrays.stream(HookType.values()).anyMatch(h -> h.name().equals(entry.use()))) {
        assertThat(new Words(text, "").fits(3, 18)).as(text).isTrue();
      }
    }
  }

  /// `where it's from` and `the next line` break over two lines of a hook; a stroke through several
  /// words cannot be read.
  @Test
  void every_line_marks_one_short_unit() {
    for (LineBook.Entry entry : LineBook.house().entries()) {
      Words words = Words.marked(entry.words());
      String unit = filled(words.emphasis());
      assertThat(unit.split(" ", -1)).as(entry.words()).hasSizeLessThanOrEqualTo(2);
      assertThat(unit.length()).as(entry.words()).isLessThanOrEqualTo(14);
      assertThat(unit).as(entry.words()).doesNotEndWith(".").doesNotEndWith(",");
      if (entry.use().equals(HookType.NEGATIVE_HOOK.name())) {
        assertThat(unit).as(entry.words()).doesNotContain(" ").isNotEmpty();
      }
    }
  }

  @Test
  void every_hook_that_needs_no_proof_has_a_line_for_any_theme() {
    for (HookType hook : HookType.values()) {
      assertThat(LineBook.house().find(hook.name(), Theme.ANY)).as(hook.name()).isNotEmpty();
    }
  }

  @Test
  void every_use_is_a_hook_or_a_role() {
    List<String> known =
        java.util.stream.Stream.concat(
                Arrays.stream(HookType.values()).map(Enum::name),
                Arrays.stream(Script.Role.values()).map(Enum::name))
            .toList();
    assertThat(LineBook.house().entries()).extracting(LineBook.Entry::use).isSubsetOf(known);
  }

  private static String filled(String line) {
    return line.replace("{claim}", "Everyday Polo")
        .replace("{inline}", "Everyday Polo")
        .replace("{noun}", "polo")
        .replace("{is}", "is")
        .replace("{does}", "does")
        .replace("{Does}", "Does")
        .replace("{absent}", "bleach")
        .replace("{Absent}", "Bleach")
        .replace("{pain}", "ironing")
        .replace("{Pain}", "Ironing")
        .replace("{brand}", "Saleor Apparel")
        .replace("{theProduct}", "the Everyday Polo")
        .replace("{product}", "Everyday Polo");
  }
}
