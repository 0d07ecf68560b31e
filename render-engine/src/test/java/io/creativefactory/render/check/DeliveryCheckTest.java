package io.creativefactory.render.check;

import static io.creativefactory.domain.editor.QaCheck.Verdict.FAIL;
import static io.creativefactory.domain.editor.QaCheck.Verdict.PASS;
import static io.creativefactory.domain.editor.QaCheck.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Delivery;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.render.look.FrameRate;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.look.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryCheckTest {
  private static final Probe.Audio AAC = new Probe.Audio("aac", 2, 48_000, Duration.ofSeconds(15));
  private static final Delivery FEED =
      delivery(
          "Feed", 60, new Delivery.Stream(Set.of("h264"), Set.of("aac"), true, 500_000, 23, 60));
  private static final Delivery BUMPER =
      delivery("Bumper", 6, new Delivery.Stream(Set.of("h264"), Set.of("aac"), false, 0, 1, 60));

  private static Delivery delivery(String place, int most, Delivery.Stream stream) {
    return new Delivery(
        place, Duration.ofSeconds(1), Duration.ofSeconds(most), 540, 10_000_000, stream, "a page");
  }

  /// 15 s of 1080x1920 in 30 fps.
  private static Probe file(long bytes, String codec, Probe.@Nullable Audio audio) {
    Probe.Picture picture =
        new Probe.Picture(
            new PixelSize(1080, 1920),
            0,
            new FrameRate(30, 1, false),
            codec,
            "yuv420p",
            8,
            false,
            new Signal("bt709", "bt709", "bt709", false));
    return new Probe(Probe.Kind.CLIP, bytes, Duration.ofSeconds(15), picture, audio);
  }

  private static QaCheck check(Probe probe, Delivery... deliveries) {
    return new DeliveryCheck(probe).against(List.of(deliveries));
  }

  @Test
  void one_place_that_takes_the_file_is_enough_and_the_others_are_named_with_their_bound() {
    assertThat(check(file(3_000_000, "h264", AAC), FEED, BUMPER))
        .isEqualTo(
            new QaCheck(
                "delivery",
                PASS,
                "15.0 s, 3.00 MB, 1600 kbit/s: taken by Feed; not by Bumper (at most 6 s)"));
  }

  @Test
  void a_file_that_nobody_takes_fails_with_every_reason() {
    QaCheck refused = check(file(700_000, "vp9", null), FEED, BUMPER);
    assertThat(refused.verdict()).isEqualTo(FAIL);
    assertThat(refused.detail())
        .contains("taken by nobody")
        .contains("Feed (at least 500 kbit/s, vp9 is not taken, needs a sound track)");
  }

  @Test
  void a_file_too_large_fails() {
    assertThat(check(file(11_000_000, "h264", AAC), FEED))
        .returns(FAIL, QaCheck::verdict)
        .satisfies(check -> assertThat(check.detail()).contains("at most 10 MB"));
  }

  @Test
  void nobody_knows_who_takes_an_unlisted_frame() {
    assertThat(check(file(3_000_000, "h264", AAC))).returns(UNKNOWN, QaCheck::verdict);
  }
}
