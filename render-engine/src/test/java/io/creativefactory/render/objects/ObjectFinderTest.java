package io.creativefactory.render.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every answer comes out of ONNX Runtime, from models that are written here. Frame of 64x64; the
/// picture of 200x100 lies in it at 0, 16 with 64x32.
class ObjectFinderTest {
  private static final long[] FRAME = {1, 3, 64, 64};

  /// Middle, size, sureness of `cup` and `cat`: a cup in the right half, the same once more a bit
  /// aside, a cat in the same place, a cup in the left half, and one that is not sure.
  private static final float[][] PLACES = {
    {48, 32, 20, 16, 0.9f, 0.1f},
    {49, 32, 20, 16, 0.8f, 0.1f},
    {48, 32, 20, 16, 0.2f, 0.7f},
    {10, 32, 12, 16, 0.6f, 0.0f},
    {30, 32, 12, 16, 0.2f, 0.1f}
  };

  @TempDir Path folder = Path.of(".");
  private Path labels = Path.of(".");

  @BeforeEach
  void write_labels() throws IOException {
    labels = Files.writeString(folder.resolve("labels.txt"), "cup\ncat\n");
  }

  /// `[1, 6, 5]` as YOLOv8 has it.
  private Path columns() throws IOException {
    float[] answer = new float[30];
    for (int place = 0; place < 5; place++) {
      for (int value = 0; value < 6; value++) {
        answer[value * 5 + place] = PLACES[place][value];
      }
    }
    return TinyModel.write(folder.resolve("v8.onnx"), FRAME, new long[] {1, 6, 5}, answer);
  }

  /// `[1, 5, 7]` as YOLOv5 has it: half sure that something is there, twice as sure of the label.
  private Path rows() throws IOException {
    float[] answer = new float[35];
    for (int place = 0; place < 5; place++) {
      System.arraycopy(PLACES[place], 0, answer, place * 7, 4);
      answer[place * 7 + 4] = 0.5f;
      answer[place * 7 + 5] = 2 * PLACES[place][4];
      answer[place * 7 + 6] = 2 * PLACES[place][5];
    }
    return TinyModel.write(folder.resolve("v5.onnx"), FRAME, new long[] {1, 5, 7}, answer);
  }

  private static BufferedImage picture(Color colour) {
    BufferedImage picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 200, 100);
    graphics.dispose();
    return picture;
  }

  private List<Spotted> found(Path model, Color colour) {
    try (ObjectFinder finder = ObjectFinder.open(model, labels)) {
      return finder.find(picture(colour));
    }
  }

  @Test
  void both_layouts_tell_the_same_objects_each_once() throws IOException {
    for (Path model : List.of(columns(), rows())) {
      List<Spotted> found = found(model, Color.WHITE);
      assertThat(found).extracting(Spotted::label).containsExactly("cup", "cat", "cup");
      assertThat(found.getFirst().confidence()).isCloseTo(0.9, within(1e-3));
      assertThat(found.getLast().confidence()).isCloseTo(0.6, within(1e-3));
    }
  }

  @Test
  void boxes_are_shares_of_the_picture_and_not_of_the_frame() throws IOException {
    Spotted cup = found(columns(), Color.WHITE).getFirst();
    assertThat(cup.x()).isCloseTo(38 / 64.0, within(1e-3));
    assertThat(cup.width()).isCloseTo(20 / 64.0, within(1e-3));
    // 24 to 40 in the frame; the picture reaches from 16 to 48.
    assertThat(cup.y()).isCloseTo(8 / 32.0, within(1e-3));
    assertThat(cup.height()).isCloseTo(16 / 32.0, within(1e-3));
  }

  @Test
  void the_model_is_given_the_picture() throws IOException {
    // Half as bright, half as sure: 0.45 and 0.35 stay, 0.3 does, 0.1 does not.
    List<Spotted> found = found(columns(), new Color(128, 128, 128));
    assertThat(found.getFirst().confidence()).isCloseTo(0.9 * 128 / 255, within(1e-3));
    assertThat(found).hasSize(3);
    // Black: the grey around the picture is the brightest.
    assertThat(found(columns(), Color.BLACK).getFirst().confidence())
        .isCloseTo(0.9 * 114 / 255, within(1e-3));
  }

  @Test
  void a_model_that_leaves_its_frame_open_is_given_a_usual_one() throws IOException {
    Path open =
        TinyModel.write(
            folder.resolve("open.onnx"),
            new long[] {1, 3, -1, -1},
            new long[] {1, 6, 1},
            new float[] {320, 320, 640, 320, 0.9f, 0});
    Spotted all = found(open, Color.WHITE).getFirst();
    assertThat(all.x()).isZero();
    assertThat(all.width()).isEqualTo(1);
    assertThat(all.height()).isEqualTo(1);
  }

  private void refused(Path model, Path names, String... words) {
    assertThatThrownBy(() -> ObjectFinder.open(model, names).close())
        .isInstanceOfSatisfying(
            FactoryException.class,
            wrong -> assertThat(wrong.code()).isEqualTo(ErrorCode.CONFIG_INVALID))
        .hasMessageContainingAll(words)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void labels_of_another_model_are_told_in_one_message() throws IOException {
    Path three = Files.writeString(folder.resolve("three.txt"), "cup\ncat\ndog\n");
    refused(columns(), three, "v8.onnx", "[1, 6, 5]", "3 labels", "[1, N, 8]", "[1, 7, N]");
    refused(columns(), Files.writeString(folder.resolve("no.txt"), "\n"), "no.txt", "empty");
    refused(columns(), folder.resolve("absent.txt"), "absent.txt", "cannot be read");
  }

  @Test
  void a_model_of_another_kind_is_told_in_one_message() throws IOException {
    Path flat =
        TinyModel.write(
            folder.resolve("flat.onnx"), new long[] {1, 784}, new long[] {1, 6, 1}, new float[6]);
    refused(flat, labels, "flat.onnx", "[1, 784]", "[1, 3, height, width]");
    Path words = Files.writeString(folder.resolve("words.onnx"), "no model at all");
    refused(words, labels, "words.onnx", "ONNX Runtime");
    refused(folder.resolve("absent.onnx"), labels, "absent.onnx", "is no file");
  }
}
