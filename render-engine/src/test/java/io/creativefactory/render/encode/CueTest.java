package io.creativefactory.render.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Zoom;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.MediaInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looks at the pixels of encoded scenes: a black ground with white things on it.
class CueTest {
  private static final int SIDE = 96;
  private static final int FRAMES = 30;

  @TempDir Path folder = Path.of(".");
  private int films;

  private Film film(int side, int frames, int rgb) {
    Path file = folder.resolve("film" + films++ + ".rgba");
    byte[] pixels = new byte[side * side * 4 * frames];
    for (int i = 0; i < pixels.length; i += 4) {
      pixels[i] = (byte) (rgb >> 16);
      pixels[i + 1] = (byte) (rgb >> 8);
      pixels[i + 2] = (byte) rgb;
      pixels[i + 3] = (byte) 255;
    }
    return write(file, pixels, side, frames);
  }

  private static Film write(Path file, byte[] pixels, int side, int frames) {
    try {
      Files.write(file, pixels);
    } catch (IOException e) {
      throw new IllegalStateException("the test cannot write", e);
    }
    return new Film(file, side, side, frames);
  }

  private List<byte[]> frames(Track track, Segment.Veil veil) {
    Segment segment =
        new Segment(
            new PixelSize(SIDE, SIDE),
            Scaling.FULL,
            30,
            FRAMES,
            Optional.of(film(SIDE, 1, 0)),
            List.of(track),
            veil);
    Path file = folder.resolve("segment.mp4");
    new Encoder(Ffmpeg.bundled(), Codec.FINAL)
        .encode(segment, List.of(new Cut(file, 0, FRAMES, true)), OddMedia.LIMITS);
    List<String> line = new ArrayList<>(MediaInput.media(file));
    line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "gray", "pipe:1"));
    byte[] all = Ffmpeg.bundled().capture(line, OddMedia.LIMITS);
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < all.length; i += SIDE * SIDE) {
      frames.add(Arrays.copyOfRange(all, i, i + SIDE * SIDE));
    }
    assertThat(frames).hasSize(FRAMES);
    return frames;
  }

  /// The brightness in the middle of each frame.
  private List<Integer> lights(Track track, Segment.Veil veil) {
    return frames(track, veil).stream().map(f -> f[SIDE * SIDE / 2 + SIDE / 2] & 0xff).toList();
  }

  private List<Integer> lights(Film film, Cue cue) {
    return lights(new Track.Sprite(film, 16, 16, cue), Segment.Veil.NONE);
  }

  private static void hasStages(List<Integer> lights, int start, int leaves, int end) {
    assertThat(lights.subList(0, start)).allMatch(light -> light < 30);
    assertThat(lights.subList(start + 4, leaves + 1)).allMatch(light -> light > 220);
    assertThat(lights.subList(leaves, end)).isSortedAccordingTo((a, b) -> b - a);
    assertThat(lights.subList(end, FRAMES)).allMatch(light -> light < 30);
  }

  @Test
  void a_sprite_comes_at_its_start_fades_as_it_leaves_and_is_gone_at_its_end() {
    List<Integer> lights = lights(film(64, 1, 0xffffff), Cue.fading(5, 4).until(20, 6));
    hasStages(lights, 5, 14, 20);
    assertThat(lights.get(17)).isBetween(90, 160);
    assertThat(lights.get(19)).isBetween(30, 90);
  }

  @Test
  void a_sprite_that_leaves_at_once_stands_up_to_its_last_frame() {
    List<Integer> lights = lights(film(64, 1, 0xffffff), Cue.at(3).until(11, 0));
    assertThat(lights.subList(0, 3)).allMatch(light -> light < 30);
    assertThat(lights.subList(3, 11)).allMatch(light -> light > 220);
    assertThat(lights.subList(11, FRAMES)).allMatch(light -> light < 30);
  }

  @Test
  void a_film_leaves_as_a_still_does_whether_it_has_ended_or_not() {
    hasStages(lights(film(64, 4, 0xffffff), Cue.at(5).until(20, 6)), 5, 14, 20);
    hasStages(lights(film(64, 25, 0xffffff), Cue.at(5).until(20, 6)), 5, 14, 20);
  }

  @Test
  void a_shown_picture_leaves_too() {
    Track.Stream still =
        new Track.Still(film(64, 1, 0xffffff), new Zoom(1, 1, 0.5, 0.5, 0.5, 0.5), true);
    Box box = new Box(16, 16, 64, 64);
    Cue cue = Cue.fading(5, 4).until(20, 6);
    List<Integer> lights =
        lights(new Track.Shown(still, box, Optional.empty(), cue), Segment.Veil.NONE);
    hasStages(lights, 5, 14, 20);
  }

  @Test
  void a_scene_comes_out_of_the_field_and_goes_back_into_it() {
    Segment.Veil veil = new Segment.Veil(Colour.BLACK, 6, 8, 26);
    List<Integer> lights =
        lights(new Track.Sprite(film(64, 1, 0xffffff), 16, 16, Cue.STANDS), veil);
    assertThat(lights.getFirst()).isLessThan(20);
    assertThat(lights.subList(0, 7)).isSorted();
    assertThat(lights.subList(6, 19)).allMatch(light -> light > 220);
    assertThat(lights.subList(18, 26)).isSortedAccordingTo((a, b) -> b - a);
    assertThat(lights.subList(25, FRAMES)).allMatch(light -> light < 20);
  }

  /// Where the edge of a white half stands while a picture pans from one end to the other.
  private List<Integer> pan(Staging.Easing easing) {
    byte[] pixels = new byte[SIDE * SIDE * 4];
    for (int i = 0; i < SIDE * SIDE; i++) {
      byte light = (byte) (i % SIDE < SIDE / 2 ? 255 : 0);
      Arrays.fill(pixels, i * 4, i * 4 + 3, light);
      pixels[i * 4 + 3] = (byte) 255;
    }
    Film film = write(folder.resolve("half.rgba"), pixels, SIDE, 1);
    Zoom zoom = new Zoom(2, 2, 0, 1, 0.5, 0.5).eased(easing);
    Box box = new Box(0, 0, SIDE, SIDE);
    Track track =
        new Track.Shown(new Track.Still(film, zoom, true), box, Optional.empty(), Cue.STANDS);
    return frames(track, Segment.Veil.NONE).stream().map(CueTest::whites).toList();
  }

  /// The number of white pixels in the middle row.
  private static int whites(byte[] frame) {
    int count = 0;
    for (int x = 0; x < SIDE; x++) {
      count += (frame[SIDE * SIDE / 2 + x] & 0xff) > 128 ? 1 : 0;
    }
    return count;
  }

  @Test
  void a_move_follows_its_curve() {
    List<Integer> even = pan(Staging.Easing.LINEAR);
    List<Integer> out = pan(Staging.Easing.OUT);
    List<Integer> both = pan(Staging.Easing.IN_OUT);
    // The edge runs through 96 pixels in 29 steps: a third of the way is 32 at an even speed.
    assertThat(even.get(10)).isBetween(59, 67);
    assertThat(out.get(10)).isBetween(22, 34);
    assertThat(both.get(10)).isBetween(77, 86);
    assertThat(both.get(20)).isBetween(10, 19);
    assertThat(List.of(even.getLast(), out.getLast(), both.getLast())).allMatch(x -> x <= 2);
  }
}
