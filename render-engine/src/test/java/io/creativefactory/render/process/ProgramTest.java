package io.creativefactory.render.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  private static final Limits MINUTE = Limits.within(Duration.ofMinutes(1));

  @TempDir Path folder = Path.of(".");

  /// Writes to every place that a library takes without being asked.
  static final class Untidy {
    private Untidy() {}

    public static void main(String[] arguments) throws IOException {
      Files.createDirectory(Path.of("log"));
      Files.writeString(Path.of("log", "server.log"), arguments[1]);
      Files.createTempFile("left", ".tmp");
      Files.createFile(Path.of(System.getProperty("user.home"), ".settings"));
    }
  }

  /// Ends as a broken library does.
  static final class Broken {
    private Broken() {}

    public static void main(String[] arguments) throws IOException {
      Files.readString(Path.of(arguments[0], "absent"));
    }
  }

  private static List<Path> classes() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .toList();
  }

  @Test
  void a_child_writes_into_its_folder_whatever_place_it_takes() throws IOException {
    Path log = Path.of("log");
    boolean before = Files.exists(log);
    new Program(classes(), Untidy.class).run(folder, List.of("said"), MINUTE);
    assertThat(folder.resolve("log/server.log")).hasContent("said");
    assertThat(folder.resolve(".settings")).exists();
    assertThat(folder).isDirectoryContaining("glob:**/left*.tmp");
    assertThat(Files.exists(log)).isEqualTo(before);
  }

  @Test
  void a_child_that_fails_is_heard() {
    Program broken = new Program(classes(), Broken.class);
    FactoryException failed =
        catchThrowableOfType(FactoryException.class, () -> broken.run(folder, List.of(), MINUTE));
    assertThat(failed.code()).isEqualTo(ErrorCode.RENDER_FAILED);
    assertThat(failed).hasMessageContaining("NoSuchFileException: " + folder.toAbsolutePath());
  }
}
