package io.creativefactory.agents.editor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.agents.creative.SharedBriefs;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.SubjectTrack;
import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.tools.assets.Asset;
import io.creativefactory.tools.assets.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReelTest {
  private static final Casting.Knowledge KNOWLEDGE =
      new Casting.Knowledge(ShelfOfMedia.MATCH, ShelfOfMedia.FIT);
  private static final Duration SCENE = Duration.ofMillis(1500);
  private static final SubjectTrack STILL = track(new SubjectTrack.Point(0, 0.5, 0.5, 1));

  @Test
  void the_sharper_part_is_shown() {
    Asset.Clip clip = clip(window(0, 0.12, 0.1), window(2000, 0.34, 0.1));
    assertThat(take(clip).from()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void what_moves_at_an_easy_pace_comes_before_what_stands_or_races() {
    Asset.Clip clip = clip(window(0, 0.3, 0), window(2000, 0.3, 0.12), window(4000, 0.3, 2.5));
    Duration from = take(clip).from();
    assertThat(from).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
  }

  @Test
  void the_crop_keeps_the_subject_of_the_part_that_is_shown() {
    SubjectTrack walk =
        track(
            new SubjectTrack.Point(0, 0.2, 0.4, 1),
            new SubjectTrack.Point(1500, 0.3, 0.4, 1),
            new SubjectTrack.Point(2000, 0.9, 0.4, 1));
    Window window = new Window(Duration.ZERO, SCENE, new Window.Facts(0.3, 0.1, 0.5), walk);
    assertThat(take(clip(window)).focus()).isEqualTo(new Shot.Focus(0.25, 0.4));
  }

  @Test
  void the_reason_tells_what_was_measured() {
    Reel.Take take = new Reel(0).take(clip(window(2000, 0.34, 0.12)), SCENE);
    assertThat(take.why())
        .isEqualTo(
            "from 2.0 s: sharpness 0.34, moves 0.12 widths a second, brightness 0.50,"
                + " crops keep 50 % across and 50 % down");
  }

  @Test
  void a_photograph_is_cropped_about_its_subject_and_nearer_still_holds_it() {
    Brief brief = SharedBriefs.apparel();
    Shot.Focus left = new Shot.Focus(0.1, 0.8);
    Asset photograph =
        new Asset.Picture("polo.jpg", "the polo", new PixelSize(2160, 2160), false, left);
    Casting casting = new Casting(List.of(photograph), KNOWLEDGE, brief, 0);
    Casting.Wanted wanted =
        new Casting.Wanted(Casting.Need.PRODUCT, "the polo", "This is the polo", SCENE);
    List<Casting.Pick> picks = casting.picks(wanted, 4);
    assertThat(picks).extracting(pick -> pick.shot().focus()).containsOnly(left);
    assertThat(picks.getFirst().why()).endsWith("; crops keep 10 % across and 80 % down");
    assertThat(picks)
        .filteredOn(pick -> pick.shot().treatment().crop() != null)
        .hasSize(2)
        .allSatisfy(pick -> {
          Treatment.Crop part = requireNonNull(pick.shot().treatment().crop());
          assertThat(left.x()).isBetween(part.x(), part.x() + part.width());
          assertThat(left.y()).isBetween(part.y(), part.y() + part.height());
        });
  }

  private static Shot.Footage take(Asset.Clip clip) {
    return (Shot.Footage) new Reel(0).take(clip, SCENE).shot();
  }

  private static Asset.Clip clip(Window... windows) {
    return new Asset.Clip(
        "a.mp4", "", new PixelSize(960, 540), Duration.ofSeconds(8), List.of(windows));
  }

  private static Window window(int from, double sharpness, double motion) {
    return new Window(
        Duration.ofMillis(from),
        Duration.ofMillis(2000),
        new Window.Facts(sharpness, motion, 0.5),
        STILL);
  }

  private static SubjectTrack track(SubjectTrack.Point... points) {
    return new SubjectTrack(List.of(points));
  }
}
