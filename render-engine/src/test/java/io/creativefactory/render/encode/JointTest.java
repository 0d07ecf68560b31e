package io.creativefactory.render.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.MediaInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Looks at the pixels of transitions between two scenes: the old one is dark grey with a white
/// bar, the new one light grey with a black bar, and both bars stand still in their scenes.
class JointTest {
  private static final int WIDTH = 160;
  private static final int HEIGHT = 96;
  private static final int FRAMES = 12;
  private static final int DARK = 60;
  private static final int LIGHT = 180;
  private static final Colour FIELD = Colour.parse("#7a1420");

  @TempDir Path folder = Path.of(".");

  /// The luma and the chroma of each frame of a transition.
  private List<byte[]> frames(Scene.Transition how) {
    OddMedia media = new OddMedia(folder);
    Path before = media.make("before.nut", stretch("0x3c3c3c", "white", 40));
    Path after = media.make("after.nut", stretch("0xb4b4b4", "black", 100));
    Path file = folder.resolve("joint.mp4");
    Joint joint =
        new Joint(
            how, FIELD, new PixelSize(WIDTH, HEIGHT), Scaling.FULL, 30, FRAMES, before, after);
    new Encoder(Ffmpeg.bundled(), Codec.FINAL).encode(joint, file, OddMedia.LIMITS);
    List<String> line = new ArrayList<>(MediaInput.media(file));
    line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1"));
    byte[] all = Ffmpeg.bundled().capture(line, OddMedia.LIMITS);
    int size = WIDTH * HEIGHT * 3 / 2;
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i + size <= all.length; i += size) {
      frames.add(Arrays.copyOfRange(all, i, i + size));
    }
    return frames;
  }

  private static String stretch(String ground, String bar, int x) {
    return "-f lavfi -i color=c="
        + ground
        + ":s="
        + WIDTH
        + "x"
        + HEIGHT
        + ":r=30,format=gbrp,drawbox=x="
        + x
        + ":y=0:w=12:h="
        + HEIGHT
        + ":color="
        + bar
        + ":t=fill,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p -frames:v "
        + FRAMES
        + " -c:v utvideo";
  }

  private static int luma(byte[] frame, int x) {
    return frame[HEIGHT / 2 * WIDTH + x] & 0xff;
  }

  /// Limited-range luma of a full-range grey.
  private static int luma(int grey) {
    return Math.round(16 + grey * 219 / 255f);
  }

  private static boolean near(int luma, int grey) {
    return Math.abs(luma - luma(grey)) <= 8;
  }

  /// The middle of the brightest bar, or -1 where there is none.
  private static int white(byte[] frame) {
    return middle(frame, 215, 256);
  }

  private static int black(byte[] frame) {
    return middle(frame, 0, 36);
  }

  private static int middle(byte[] frame, int from, int to) {
    int sum = 0;
    int count = 0;
    for (int x = 0; x < WIDTH; x++) {
      if (luma(frame, x) >= from && luma(frame, x) < to) {
        sum += x;
        count++;
      }
    }
    return count == 0 ? -1 : sum / count;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUT")
  void every_transition_has_its_frames_and_goes_from_the_old_to_the_new(Scene.Transition how) {
    List<byte[]> frames = frames(how);
    assertThat(frames).hasSize(FRAMES);
    assertThat(mean(frames.getFirst())).isLessThan(luma(110));
    assertThat(mean(frames.getLast())).isGreaterThan(luma(130));
  }

  private static double mean(byte[] frame) {
    long sum = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      sum += frame[i] & 0xff;
    }
    return (double) sum / (WIDTH * HEIGHT);
  }

  @Test
  void a_dissolve_mixes_both_at_their_places() {
    byte[] middle = frames(Scene.Transition.DISSOLVE).get(FRAMES / 2);
    assertThat(near(luma(middle, 5), (DARK + LIGHT) / 2)).isTrue();
    assertThat(luma(middle, 46)).isGreaterThan(luma(middle, 5) + 20);
    assertThat(luma(middle, 106)).isLessThan(luma(middle, 5) - 20);
  }

  @Test
  void a_wipe_uncovers_the_new_scene_from_the_right_and_moves_neither() {
    List<byte[]> frames = frames(Scene.Transition.WIPE);
    byte[] middle = frames.get(FRAMES / 2 - 1);
    assertThat(near(luma(middle, 5), DARK)).isTrue();
    assertThat(near(luma(middle, WIDTH - 5), LIGHT)).isTrue();
    assertThat(white(middle)).isBetween(44, 47);
    assertThat(black(middle)).isBetween(104, 107);
  }

  @Test
  void a_slide_lays_the_new_scene_over_the_old_which_stands() {
    List<byte[]> frames = frames(Scene.Transition.SLIDE);
    assertThat(white(frames.get(0))).isBetween(44, 47);
    assertThat(white(frames.get(2))).isBetween(44, 47);
    assertThat(near(luma(frames.get(2), 5), DARK)).isTrue();
    assertThat(near(luma(frames.get(2), WIDTH - 40), LIGHT)).isTrue();
    assertThat(black(frames.get(5))).isLessThan(black(frames.get(3)));
  }

  @Test
  void a_push_moves_both_by_the_same_way() {
    List<byte[]> frames = frames(Scene.Transition.PUSH);
    byte[] early = frames.get(1);
    byte[] later = frames.get(3);
    int old = white(early) - white(later);
    assertThat(white(early)).isLessThan(46);
    assertThat(old).isGreaterThan(4);
    int edge = edge(early) - edge(later);
    assertThat(edge).isBetween(old - 2, old + 2);
  }

  /// Where the old scene ends and the new one begins.
  private static int edge(byte[] frame) {
    for (int x = WIDTH - 1; x > 0; x--) {
      if (luma(frame, x) < luma((DARK + LIGHT) / 2)) {
        return x;
      }
    }
    return 0;
  }

  @Test
  void a_zoom_enlarges_the_old_scene_and_leaves_the_new_one_at_its_place() {
    List<byte[]> frames = frames(Scene.Transition.ZOOM);
    int first = luminous(frames.get(0));
    assertThat(luminous(frames.get(3))).isGreaterThan(first);
    assertThat(black(frames.getLast())).isBetween(103, 108);
  }

  /// The width of the bright bar.
  private static int luminous(byte[] frame) {
    int count = 0;
    for (int x = 0; x < WIDTH; x++) {
      count += luma(frame, x) > luma(DARK) + 40 ? 1 : 0;
    }
    return count;
  }

  @Test
  void a_whip_smears_what_it_moves() {
    List<byte[]> frames = frames(Scene.Transition.WHIP);
    byte[] middle = frames.get(FRAMES / 2);
    int steepest = 0;
    for (int x = 1; x < WIDTH; x++) {
      steepest = Math.max(steepest, Math.abs(luma(middle, x) - luma(middle, x - 1)));
    }
    assertThat(steepest).isLessThan(40);
    assertThat(white(frames.get(0))).isBetween(36, 47);
  }

  @Test
  void a_dip_passes_through_the_field() {
    byte[] middle = frames(Scene.Transition.DIP).get(FRAMES / 2);
    double y =
        16 + (0.2126 * FIELD.red() + 0.7152 * FIELD.green() + 0.0722 * FIELD.blue()) * 219 / 255;
    int chroma = WIDTH * HEIGHT + HEIGHT / 4 * WIDTH / 2 + WIDTH / 4;
    double red = (FIELD.red() - (y - 16) * 255 / 219) / 1.5748 * 224 / 255 + 128;
    for (int x = 0; x < WIDTH; x += 10) {
      assertThat((double) luma(middle, x)).isBetween(y - 3, y + 3);
    }
    assertThat((double) (middle[chroma + WIDTH * HEIGHT / 4] & 0xff)).isBetween(red - 3, red + 3);
  }
}
