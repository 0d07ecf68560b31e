package io.creativefactory.config.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProgramsTest {
  @TempDir Path folder;

  @Test
  void a_machine_that_cannot_build_pgvector_is_told_the_way_out() throws IOException {
    Path osRelease = Files.writeString(folder.resolve("os-release"), "VERSION_CODENAME=plucky\n");
    FactoryException fault = refused(new VectorLibrary(folder.resolve("apt"), osRelease));
    assertThat(fault.code()).isEqualTo(ErrorCode.SYSTEM_INCOMPLETE);
    assertThat(fault)
        .hasMessageContaining("apt names no Debian archive for 'plucky'")
        .hasMessageContaining("set DB_URL")
        .hasMessageContaining("docker run");
    assertThat(fault.toString().lines()).hasSize(1);
  }

  @Test
  void nothing_half_made_is_left_behind() throws IOException {
    refused(new VectorLibrary(folder.resolve("apt"), folder.resolve("os-release")));
    try (var left = Files.list(folder.resolve("cache"))) {
      assertThat(left).map(path -> path.getFileName().toString()).containsExactly("unpack.lock");
    }
  }

  private FactoryException refused(VectorLibrary vector) {
    ServerPrograms programs = new ServerPrograms(folder.resolve("cache"), vector);
    return catchThrowableOfType(FactoryException.class, programs::ready);
  }
}
