package io.creativefactory.render.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceTest {
  private static final Path LATO = Path.of("../../shared/data/fonts/Lato-Medium.ttf");

  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static FactoryException refused(Path file) {
    FactoryException refused = catchThrowableOfType(FactoryException.class, () -> Face.brand(file));
    assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNREADABLE);
    assertThat(refused).hasMessageContaining(file.getFileName().toString());
    return refused;
  }

  @Test
  void a_web_font_with_another_name_is_told_for_what_it_is() throws IOException {
    byte[] bytes = Arrays.copyOf("wOF2".getBytes(StandardCharsets.US_ASCII), 400);
    assertThat(refused(file("brand.ttf", bytes))).hasMessageContaining("WOFF2");
  }

  @Test
  void what_is_no_font_is_named() throws IOException {
    refused(file("empty.ttf", new byte[0]));
    refused(file("zeros.otf", new byte[5000]));
    refused(file("text.ttf", "not a font at all".repeat(50).getBytes(StandardCharsets.UTF_8)));
    refused(folder.resolve("absent.ttf"));
  }

  @Test
  void a_cut_off_font_is_named() throws IOException {
    assumeTrue(Files.exists(LATO), "the sample fonts are not on this machine");
    byte[] whole = Files.readAllBytes(LATO);
    for (int share = 1; share < 10; share += 2) {
      refused(file("cut" + share + ".ttf", Arrays.copyOf(whole, whole.length * share / 10)));
    }
  }

  @Test
  void what_a_brand_font_lacks_comes_from_another_cluster_by_cluster() {
    assumeTrue(Files.exists(LATO), "the sample fonts are not on this machine");
    Face lato = Face.brand(LATO);
    assertThat(lato.forCluster("a")).isSameAs(lato);
    assertThat(lato.writes('\u20bd')).isFalse();
    assertThat(lato.forCluster("\u20bd")).isSameAs(Face.house());
    assertThat(lato.forCluster("\u0915").writes('\u0915')).isTrue();
    assertThat(Writing.unwritable("a \u20bd \u0915", lato)).isEmpty();
  }

  @Test
  void joined_scripts_are_never_spaced() {
    TypeStyle hook = TypeStyle.of(Text.Role.HOOK);
    String words = "\u0642\u0645\u064a\u0635";
    double tracked = new Writing(Face.house(), hook, true).shape(words, 100).advance();
    TypeStyle plain = TypeStyle.of(Text.Role.HOOK).untracked();
    assertThat(new Writing(Face.house(), plain, true).shape(words, 100).advance())
        .isEqualTo(tracked);
  }
}
