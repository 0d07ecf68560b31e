package io.creativefactory.graph.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Ratio;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillsTest {
  @TempDir Path folder;

  @Test
  void a_poster_is_cut_about_its_middle() throws IOException {
    Path poster = picture("ad.png", 1080, 1920);

    BufferedImage cut = ImageIO.read(Stills.cut(poster, new Ratio(1, 1), poster).toFile());

    assertThat(cut.getWidth()).isEqualTo(1080);
    assertThat(cut.getHeight()).isEqualTo(1080);
    Color middle = new Color(cut.getRGB(540, 540));
    assertThat(middle.getRed()).isGreaterThan(200);
    assertThat(middle.getBlue()).isLessThan(60);
  }

  @Test
  void a_wide_picture_of_an_upright_poster_keeps_its_ratio() throws IOException {
    Path poster = picture("ad.png", 1080, 1920);

    BufferedImage cut = ImageIO.read(Stills.cut(poster, new Ratio(44, 23), poster).toFile());

    assertThat((double) cut.getWidth() / cut.getHeight()).isBetween(1.9, 1.92);
    assertThat(cut.getHeight()).isGreaterThanOrEqualTo(314);
  }

  @Test
  void a_mark_stands_in_a_white_square_with_room_around_it() throws IOException {
    Path logo = picture("logo.png", 300, 100);

    BufferedImage square = ImageIO.read(Stills.square(logo, folder.resolve("ad.png")).toFile());

    assertThat(square.getWidth()).isEqualTo(square.getHeight()).isEqualTo(1200);
    assertThat(square.getRGB(600, 30)).isEqualTo(Color.WHITE.getRGB());
    assertThat(square.getRGB(60, 600)).isEqualTo(Color.WHITE.getRGB());
    assertThat(square.getRGB(600, 600)).isNotEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void a_file_that_is_no_picture_is_told() throws IOException {
    Path text = Files.writeString(folder.resolve("ad.png"), "no picture");

    assertThatThrownBy(() -> Stills.cut(text, new Ratio(1, 1), text))
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining("ad.png");
  }

  /// Blue, with a red band across its middle.
  private Path picture(String name, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillRect(0, height / 3, width, height / 3);
    pen.dispose();
    Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
