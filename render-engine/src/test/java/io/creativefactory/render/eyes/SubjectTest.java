package io.creativefactory.render.eyes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Shot.Focus;
import io.creativefactory.domain.editor.SubjectTrack;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.Progress;
import io.creativefactory.render.process.Ffmpeg;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectTest {
  @TempDir Path folder = Path.of(".");
  private final Eyes eyes = new Eyes(Ffmpeg.bundled(), InstantSource.system());
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() {
    odd = new OddMedia(folder);
  }

  @Test
  void a_thing_on_an_even_ground_is_followed_across_the_picture() {
    Path file =
        odd.make(
            "ball.mp4",
            "-f lavfi -i color=0x304050:s=640x360:r=25:d=4 -f lavfi -i color=orange:s=90x90:r=25:d=4"
                + " -filter_complex overlay=x=40+110*t:y=135 -pix_fmt yuv420p");
    SubjectTrack track = only(file).gaze().subject();
    assertThat(track.at(800).x()).isCloseTo(0.27, within(0.1));
    assertThat(track.at(3200).x()).isCloseTo(0.68, within(0.1));
    assertThat(track.at(2000).y()).isCloseTo(0.5, within(0.06));
  }

  @Test
  void of_two_things_one_is_kept_and_not_the_middle_between_them() {
    Path file =
        odd.make(
            "two.mp4",
            "-f lavfi -i color=gray:s=640x360:r=25:d=2 -vf"
                + " drawbox=x=60:y=140:w=80:h=80:color=yellow:t=fill,"
                + "drawbox=x=500:y=150:w=60:h=60:color=orange:t=fill -pix_fmt yuv420p");
    assertThat(only(file).gaze().subject().points())
        .allSatisfy(point -> assertThat(point.x()).isBetween(0.08, 0.25));
  }

  @Test
  void a_picture_that_brightens_does_not_move() {
    Path film = OddMedia.real("footage/bbb_480p_30s.mp4");
    Path opening = odd.make("opening.mp4", "-i " + film + " -t 4 -an -c:v libx264 -crf 18");
    assertThat(eyes.look(opening, Progress.SILENT).curves().motion())
        .hasSize(20)
        .allMatch(motion -> motion < 0.1);
  }

  @Test
  void a_track_never_goes_faster_than_it_may_even_when_the_subject_jumps() {
    Path file =
        odd.make(
            "jump.mp4",
            "-f lavfi -i color=0x304050:s=640x360:r=25:d=4 -f lavfi -i color=orange:s=90x90:r=25:d=4"
                + " -filter_complex overlay=x='40+480*gte(t\\,2)':y=135 -pix_fmt yuv420p");
    List<ShotLook> shots = eyes.look(file, Progress.SILENT).shots();
    for (ShotLook shot : shots) {
      List<SubjectTrack.Point> points = shot.gaze().subject().points();
      for (int i = 1; i < points.size(); i++) {
        double seconds = (points.get(i).atMs() - points.get(i - 1).atMs()) / 1000.0;
        double way = Math.abs(points.get(i).x() - points.get(i - 1).x());
        assertThat(way).isLessThanOrEqualTo(SubjectTrack.FASTEST * seconds + 2e-4);
      }
    }
    assertThat(shots.getFirst().gaze().subject().at(200).x()).isLessThan(0.35);
    assertThat(shots.getLast().gaze().subject().at(3900).x()).isGreaterThan(0.65);
  }

  @Test
  void a_window_of_a_track_has_its_ends_and_its_middle() {
    SubjectTrack track =
        new SubjectTrack(
            List.of(
                new SubjectTrack.Point(0, 0.2, 0.5, 1),
                new SubjectTrack.Point(1000, 0.4, 0.5, 1),
                new SubjectTrack.Point(2000, 0.8, 0.7, 1)));
    assertThat(track.at(1500)).isEqualTo(new Focus(0.6000000000000001, 0.6));
    assertThat(track.at(9000)).isEqualTo(new Focus(0.8, 0.7));
    assertThat(track.path(500, 1500))
        .extracting(SubjectTrack.Point::atMs)
        .containsExactly(500L, 1000L, 1500L);
    assertThat(track.mean(0, 1000).x()).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void a_face_is_found_and_kept_in_the_crop() {
    ShotLook shot = only(OddMedia.real("footage/carphone_face.mp4"));
    Gaze.Faces faces = shot.gaze().faces();
    assertThat(((Figure.Measured) faces.most()).value()).isEqualTo(1);
    assertThat(((Figure.Measured) faces.screenTime()).value()).isGreaterThan(0.5);
    assertThat(faces.boxes()).allMatch(box -> box.middleX() > 0.3 && box.middleX() < 0.6);
    assertThat(shot.gaze().subject().at(shot.endMs() / 2).x()).isBetween(0.33, 0.6);
  }

  @Test
  void lettering_and_petals_are_no_faces() {
    assertThat(facesOf(only(OddMedia.real("footage/flower.mp4")))).isZero();
    Path film = OddMedia.real("footage/bbb_480p_30s.mp4");
    Path title = odd.make("title.mp4", "-ss 24 -t 5 -i " + film + " -an -c:v libx264 -crf 18");
    assertThat(facesOf(only(title))).isZero();
  }

  @Test
  void a_face_in_a_film_without_colour_is_found() {
    assertThat(facesOf(only(OddMedia.real("footage/friday.mp4")))).isEqualTo(1);
  }

  private static double facesOf(ShotLook shot) {
    return ((Figure.Measured) shot.gaze().faces().most()).value();
  }

  @Test
  void nobody_is_in_a_test_picture() {
    Gaze.Faces faces = only(odd.clip("bars.mp4")).gaze().faces();
    assertThat(((Figure.Measured) faces.most()).value()).isZero();
    assertThat(faces.boxes()).isEmpty();
  }

  @Test
  void a_pan_is_measured_with_its_direction() {
    Path file =
        odd.make(
            "pan.mp4",
            "-f lavfi -i testsrc2=s=1600x180:r=25:d=2,trim=end_frame=1,loop=49:1,setpts=N/25/TB"
                + " -vf crop=320:180:x=n*10:y=0 -pix_fmt yuv420p");
    Seen.Movement motion = only(file).seen().motion();
    assertThat(((Figure.Measured) motion.mean()).value()).isCloseTo(10 * 25 / 320.0, within(0.2));
    assertThat(((Figure.Measured) motion.direction()).value()).isCloseTo(180, within(10.0));
  }

  @Test
  void a_blurred_picture_is_less_sharp_and_a_grey_one_has_no_colour() {
    Seen sharp = only(odd.clip("sharp.mp4")).seen();
    Seen blurred =
        only(odd.make("blurred.mp4", "-f lavfi -i testsrc2=s=320x180:d=1 -vf gblur=3,hue=s=0"))
            .seen();
    assertThat(value(blurred.sharpness())).isLessThan(0.6 * value(sharp.sharpness()));
    assertThat(value(blurred.colourfulness())).isLessThan(3);
    assertThat(value(sharp.colourfulness())).isGreaterThan(40);
    assertThat(sharp.colours()).isNotEmpty();
  }

  private ShotLook only(Path file) {
    List<ShotLook> shots = eyes.look(file, Progress.SILENT).shots();
    assertThat(shots).hasSize(1);
    return shots.getFirst();
  }

  private static double value(Figure figure) {
    return ((Figure.Measured) figure).value();
  }
}
