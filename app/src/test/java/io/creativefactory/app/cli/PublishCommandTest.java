package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What it says where there is nothing to show; where there is, see [GoldenLineTest].
class PublishCommandTest {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000001";
  @TempDir Path home;

  @Test
  void nothing_in_review_is_told_and_an_unknown_creative_is_bad_input() {
    DryRun.Done nothing = DryRun.publish(home, "--sandbox");
    assertThat(nothing.exit()).as(nothing.err()).isZero();
    assertThat(nothing.out()).isEmpty();
    assertThat(nothing.err()).contains("no creative waits or is approved");

    DryRun.Done unknown = DryRun.publish(home, "--sandbox", NOBODY);
    assertThat(unknown.exit()).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(unknown.err()).contains("there is no creative " + NOBODY + " in review");
    assertThat(home.resolve("sandbox.json")).doesNotExist();
  }

  @Test
  void without_its_switch_or_with_no_id_nothing_is_even_opened() {
    DryRun.Done id = DryRun.publish(home, "v1");
    assertThat(id.exit()).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(id.err()).contains("'v1' is no id of a creative").doesNotContain("java");
    assertThat(home).isEmptyDirectory();
  }
}
