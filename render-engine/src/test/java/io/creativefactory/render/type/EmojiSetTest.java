package io.creativefactory.render.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.creativefactory.domain.editor.Text;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiSetTest {
  private final EmojiSet set = EmojiSet.installed();

  @BeforeEach
  void needs_the_font() {
    assumeTrue(set != EmojiSet.NONE, "Noto Color Emoji is not installed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83D\uDD25", // fire
        "\u2764\uFE0F", // heart, as a picture
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66", // family
        "\uD83D\uDC4D\uD83C\uDFFD", // thumb, medium skin
        "\uD83C\uDDE9\uD83C\uDDEA", // flag of Germany
        "1\uFE0F\u20E3", // keycap
        "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08", // rainbow flag
        "\uD83E\uDDD1\uD83C\uDFFD\u200D\uD83D\uDE80" // astronaut, medium skin
      })
  void the_longest_known_sequence_is_one_picture(String sequence) {
    List<BufferedImage> pictures = set.pictures(sequence);
    assertThat(pictures).hasSize(1);
    assertThat(solid(pictures.getFirst())).isGreaterThan(2000);
  }

  @Test
  void a_picture_has_colours() {
    BufferedImage fire = set.pictures("\uD83D\uDD25").getFirst();
    int centre = fire.getRGB(fire.getWidth() / 2, fire.getHeight() / 2);
    assertThat(centre >> 16 & 0xff).isGreaterThan((centre & 0xff) + 60);
  }

  @Test
  void the_tone_changes_the_picture() {
    BufferedImage light = set.pictures("\uD83D\uDC4D\uD83C\uDFFB").getFirst();
    BufferedImage dark = set.pictures("\uD83D\uDC4D\uD83C\uDFFF").getFirst();
    int x = light.getWidth() / 2;
    int y = light.getHeight() * 2 / 3;
    assertThat(light.getRGB(x, y) & 0xff).isGreaterThan((dark.getRGB(x, y) & 0xff) + 40);
  }

  @Test
  void an_unknown_sequence_is_drawn_by_its_parts() {
    assertThat(set.pictures("\uD83D\uDD25\u200D\uD83D\uDE80")).hasSize(2);
  }

  @Test
  void a_tone_that_does_not_exist_leaves_no_swatch() {
    assertThat(set.pictures("\uD83D\uDD25\uD83C\uDFFD")).hasSize(1);
  }

  @Test
  void letters_have_no_picture() {
    assertThat(set.pictures("\u05D0")).isEmpty();
  }

  @Test
  void a_file_that_is_no_colour_font_is_named(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("broken.ttf"), new byte[40]);
    assertThatThrownBy(() -> EmojiSet.open(file)).isInstanceOf(IOException.class);
  }

  @Test
  void words_keep_their_emoji() {
    assertThat(Writing.drawable("Hot \uD83D\uDD25 deal \u2764\uFE0F!", Face.house()))
        .isEqualTo("Hot \uD83D\uDD25 deal \u2764\uFE0F!");
  }

  @Test
  void an_emoji_takes_the_room_of_a_wide_letter_and_counts_as_one() {
    Writing writing = new Writing(Face.house(), TypeStyle.of(Text.Role.CAPTION), false);
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
    Shaped line = writing.shape("a" + family + "b", 100);
    double alone = writing.shape("a", 100).advance() + writing.shape("b", 100).advance();
    assertThat(line.advance() - alone).isBetween(112.0, 118.0);
    assertThat(line.bounds(1, 1 + family.length()).getWidth()).isBetween(114.0, 116.0);
    assertThat(line.hasPictures()).isTrue();
  }

  private static long solid(BufferedImage picture) {
    long solid = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        solid += picture.getRGB(x, y) >>> 24 > 200 ? 1 : 0;
      }
    }
    return solid;
  }
}
