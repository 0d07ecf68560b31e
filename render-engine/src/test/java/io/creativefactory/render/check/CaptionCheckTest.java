package io.creativefactory.render.check;

import static io.creativefactory.domain.editor.QaCheck.Verdict.FAIL;
import static io.creativefactory.domain.editor.QaCheck.Verdict.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.render.caption.Coverage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaptionCheckTest {
  private static List<TimedWord> words(String... words) {
    return Stream.of(words)
        .map(word -> new TimedWord(word, Duration.ZERO, Duration.ofSeconds(1)))
        .toList();
  }

  @Test
  void nineteen_of_twenty_words_are_enough_and_the_figure_is_given() {
    assertThat(new CaptionCheck(new Coverage(20, words("again"), true)).check())
        .isEqualTo(
            new QaCheck(
                "captions", PASS, "95 % of 20 spoken words can be read, wanted 95 %; not again"));
  }

  @Test
  void words_that_stand_nowhere_fail_and_are_named() {
    QaCheck check = new CaptionCheck(new Coverage(3, words("iron", "again"), true)).check();
    assertThat(check.verdict()).isEqualTo(FAIL);
    assertThat(check.detail()).startsWith("33 % of 3").endsWith("not iron, again");
  }

  @Test
  void an_ad_that_wants_its_captions_in_files_only_says_so() {
    QaCheck check = new CaptionCheck(new Coverage(1, words("iron"), false)).check();
    assertThat(check.verdict()).isEqualTo(PASS);
    assertThat(check.detail()).startsWith("0 % of 1").contains("beside the video only");
  }

  @Test
  void where_nothing_is_spoken_no_word_lacks_its_caption() {
    assertThat(new CaptionCheck(Coverage.SILENT).check().verdict()).isEqualTo(PASS);
  }
}
