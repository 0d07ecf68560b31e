package io.creativefactory.tools.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.tools.assets.NarrationFit.Fit;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NarrationFitTest {
  private static final NarrationFit FIT = new NarrationFit(new MiniLmEmbedder());

  /// @param shows a picture of just that
  private record Pair(String said, String shows) {}

  @Test
  void most_pictures_that_belong_to_a_line_reach_the_threshold_and_few_others_do() {
    List<Pair> pairs = pairs();
    long belonging = 0;
    long others = 0;
    for (Pair line : pairs) {
      for (Pair picture : pairs) {
        boolean fits = !known(line.said(), picture.shows()).isMisfit();
        belonging += fits && line.equals(picture) ? 1 : 0;
        others += fits && !line.equals(picture) ? 1 : 0;
      }
    }
    assertThat(pairs).hasSize(40);
    assertThat(belonging / 40.0).isBetween(0.85, 0.95);
    assertThat(others / (40.0 * 39)).isBetween(0.05, 0.1);
  }

  @Test
  void of_a_picture_without_words_nothing_is_claimed() {
    for (String path :
        List.of(
            "IMG_1234.jpg",
            "a/b/clip-final(2).mp4",
            "0001.png",
            "été/DSC.jpg",
            "asset-library/" + "09cab0bff8".repeat(6) + "cafe",
            "3f2a91c0-1a2b-4c3d-8e4f-facade00beef.png")) {
      assertThat(FIT.of("Fresh bread every morning", picture(path, "")))
          .isEqualTo(new Fit.Unknown("nobody said what " + path + " shows"));
    }
  }

  @Test
  void the_name_of_a_file_counts_when_it_says_something() {
    assertThat(NarrationFit.known(picture("media/freshBread_oven-02.jpg", "")))
        .isEqualTo("fresh bread oven");
    Asset bread = picture("media/freshBread_oven-02.jpg", "");
    assertThat(FIT.of("Baked before sunrise", bread))
        .isInstanceOfSatisfying(Fit.Known.class, fit -> assertThat(fit.isMisfit()).isFalse());
    assertThat(FIT.of("Your phone lasts two days", bread))
        .isInstanceOfSatisfying(Fit.Known.class, fit -> assertThat(fit.isMisfit()).isTrue());
  }

  private static Fit.Known known(String said, String shows) {
    return (Fit.Known) FIT.of(said, picture("p.jpg", shows));
  }

  private static Asset picture(String path, String shows) {
    return new Asset.Picture(path, shows, new PixelSize(100, 100), false, Shot.Focus.CENTRE);
  }

  private static List<Pair> pairs() {
    try (InputStream in =
        Objects.requireNonNull(NarrationFitTest.class.getResourceAsStream("/fit/pairs.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .map(parts -> new Pair(parts[0], parts[1]))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
