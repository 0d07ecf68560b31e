package io.creativefactory.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
  @TempDir Path folder;

  private SequencedMap<String, Path> finished(String last) throws IOException {
    SequencedMap<String, Path> finished = new LinkedHashMap<>();
    finished.put(".png", Files.writeString(folder.resolve("poster"), "picture"));
    finished.put(".mp4", folder.resolve(last));
    return finished;
  }

  @Test
  void everything_gets_its_final_name_and_no_half_file_stays() throws IOException {
    Files.writeString(folder.resolve("video"), "film");
    Path out = folder.resolve("out");
    assertThat(new Outbox(out, "v1").put(finished("video")))
        .containsEntry(".png", out.resolve("v1.png"))
        .containsEntry(".mp4", out.resolve("v1.mp4"));
    assertThat(out).isDirectoryContaining("glob:**v1.mp4").isDirectoryContaining("glob:**v1.png");
    assertThat(out.toFile().list()).hasSize(2);
  }

  @Test
  void when_one_file_cannot_be_put_none_is_there() throws IOException {
    Path out = folder.resolve("out");
    SequencedMap<String, Path> finished = finished("no such video");
    FactoryException failed =
        catchThrowableOfType(FactoryException.class, () -> new Outbox(out, "v1").put(finished));
    assertThat(failed.code()).isEqualTo(ErrorCode.RENDER_FAILED);
    assertThat(out).isEmptyDirectory();
  }
}
