package io.creativefactory.tools.eyes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.process.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineEyesTest {
  private final Eyes eyes = new EngineEyes(Ffmpeg.bundled(), InstantSource.system());

  @TempDir Path folder = Path.of(".");

  /// Real footage that lies beside the repository; the test is skipped without it.
  private static Path real(String name) {
    Path data = Path.of("shared", "data", "footage", name);
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(data))) {
        return at.resolve(data);
      }
    }
    return Assumptions.abort("skipped: " + data + " lies in no folder above this one");
  }

  @Test
  void faces_of_a_clip_are_counted() {
    Look look = eyes.look(real("carphone_face.mp4"));
    assertThat(look.faces()).isEqualTo(1);
    assertThat(look.pictureHash()).hasSize(16);
  }

  @Test
  void no_face_is_another_thing_than_nobody_looked() {
    assertThat(eyes.look(real("flower.mp4")).faces()).isZero();
  }

  @Test
  void what_is_no_media_is_refused_by_name() throws IOException {
    Path words = Files.writeString(folder.resolve("words.mp4"), "These are words.");
    assertThatThrownBy(() -> eyes.look(words))
        .isInstanceOfSatisfying(
            FactoryException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNREADABLE))
        .hasMessageContaining("words.mp4");
  }
}
