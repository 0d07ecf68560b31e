package io.creativefactory.config.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Delivery;
import io.creativefactory.domain.editor.Placement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementsTest {
  @TempDir Path folder;

  @Test
  void the_house_delivers_five_frames() {
    Placements house = Placements.house();
    assertThat(house.ratios())
        .map(Ratio::toString)
        .containsExactly("9:16", "4:5", "1:1", "16:9", "2:3");
    assertThat(house.of(new Ratio(4, 5)).size()).isEqualTo(new PixelSize(1080, 1350));
    assertThat(house.of(new Ratio(2, 3)).size()).isEqualTo(new PixelSize(1080, 1620));
    assertThat(house.of(new Ratio(1, 1)).loudness()).isEqualTo(new Placement.Loudness(-14, -1));
  }

  @Test
  void the_vertical_frame_keeps_clear_of_stories_and_tiktok() {
    Placements house = Placements.house();
    Placement.Margins safe = house.of(new Ratio(9, 16)).safe();
    assertThat(safe).isEqualTo(new Placement.Margins(0.14, 0.12, 0.30, 0.06));
    assertThat(house.covers())
        .filteredOn(cover -> cover.platform().matches(".*(Stories|TikTok).*"))
        .hasSize(2)
        .allSatisfy(cover -> {
          assertThat(cover.covers().top()).isLessThanOrEqualTo(safe.top() + 0.001);
          assertThat(cover.covers().right()).isLessThanOrEqualTo(safe.right() + 0.001);
          assertThat(cover.covers().bottom()).isLessThanOrEqualTo(safe.bottom() + 0.001);
          assertThat(cover.covers().left()).isLessThanOrEqualTo(safe.left() + 0.001);
        });
  }

  @Test
  void a_frame_may_have_a_loudness_of_its_own() throws IOException {
    String clear = "safe: { top: 0, right: 0, bottom: 0, left: 0 }";
    Path file =
        Files.writeString(
            folder.resolve("p.yaml"),
            """
            loudness: { integrated: -14, truePeak: -1 }
            placements:
              - { ratio: "1:1", width: 1080, height: 1080, %1$s }
              - { ratio: "16:9", width: 1920, height: 1080, %1$s, loudness: { integrated: -23, truePeak: -2 } }
            """
                .formatted(clear));
    Placements own = Placements.read(file);
    assertThat(own.of(new Ratio(1, 1)).loudness()).isEqualTo(new Placement.Loudness(-14, -1));
    assertThat(own.of(new Ratio(16, 9)).loudness()).isEqualTo(new Placement.Loudness(-23, -2));
  }

  @Test
  void a_ratio_without_a_frame_is_refused_with_those_there_are() {
    FactoryException fault =
        catchThrowableOfType(FactoryException.class, () -> Placements.house().of(new Ratio(21, 9)));
    assertThat(fault.code()).isEqualTo(ErrorCode.CONFIG_INVALID);
    assertThat(fault)
        .hasMessageContaining("21:9")
        .hasMessageContaining("[9:16, 4:5, 1:1, 16:9, 2:3]");
  }

  @Test
  void every_fault_of_an_operators_file_is_told_at_once() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("p.yaml"),
            """
            loudness: { integrated: 14, truePeek: -1 }
            placements:
              - { ratio: 9-16, width: 1081, height: 1920, safe: { top: 50, right: 0, bottom: 0, left: 0 } }
              - { ratio: "1:1", width: 1080, height: 1000, safe: { top: 0, right: 0, bottom: 0, left: 0 } }
            """);
    FactoryException fault =
        catchThrowableOfType(FactoryException.class, () -> Placements.read(file));
    assertThat(fault.code()).isEqualTo(ErrorCode.CONFIG_INVALID);
    assertThat(fault.toString().lines())
        .hasSize(7)
        .anySatisfy(line -> assertThat(line).contains("p.yaml:1: loudness.integrated is 14.0"))
        .anySatisfy(line -> assertThat(line).contains("did you mean 'truePeak'?"))
        .anySatisfy(line -> assertThat(line).contains("p.yaml:3: placements[0].ratio is wrong"))
        .anySatisfy(line -> assertThat(line).contains("placements[0].width is 1081; H.264"))
        .anySatisfy(line -> assertThat(line).contains("placements[0].safe.top is 50.0"))
        .anySatisfy(line -> assertThat(line).contains("p.yaml:4: placements[1] is 1080x1000"));
  }

  @Test
  void every_frame_of_the_house_is_taken_by_somebody_and_says_where_that_was_read() {
    Placements house = Placements.house();
    assertThat(house.ratios())
        .allSatisfy(ratio -> assertThat(house.of(ratio).deliveries()).isNotEmpty());
    assertThat(house.of(new Ratio(16, 9)).deliveries())
        .filteredOn(delivery -> delivery.place().contains("bumper"))
        .singleElement()
        .returns(Duration.ofSeconds(6), Delivery::most)
        .satisfies(bumper -> assertThat(bumper.source()).contains("support.google.com"));
    assertThat(house.of(new Ratio(9, 16)).deliveries())
        .filteredOn(delivery -> delivery.stream().needsSound())
        .extracting(Delivery::place)
        .containsExactly("TikTok In-Feed ads");
  }

  @Test
  void a_limit_that_is_missing_turned_round_or_for_no_frame_stops_the_start() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("p.yaml"),
            """
            loudness: { integrated: -14, truePeak: -1 }
            placements:
              - { ratio: "1:1", width: 1080, height: 1080, safe: { top: 0, right: 0, bottom: 0, left: 0 } }
            deliveries:
              - { name: Somewhere, ratios: ["4:5"], seconds: { least: 9, most: 3 }, shortSide: 600,
                  frameRate: { least: 24, most: 60 }, video: [h264], audio: [aac], needsSound: yes,
                  kilobits: 0, source: a page }
            """);
    FactoryException fault =
        catchThrowableOfType(FactoryException.class, () -> Placements.read(file));
    assertThat(fault.toString().lines())
        .anySatisfy(line -> assertThat(line).contains("deliveries[0].ratios[0] is 4:5, which no"))
        .anySatisfy(line -> assertThat(line).contains("deliveries[0].seconds has more for least"))
        .anySatisfy(line -> assertThat(line).contains("deliveries[0].megabytes is missing"))
        .anySatisfy(line -> assertThat(line).contains("deliveries[0].needsSound is 'yes'"));
  }
}
