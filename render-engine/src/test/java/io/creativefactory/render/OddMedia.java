package io.creativefactory.render;

import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// Makes the odd files that tests look at, with FFmpeg's own generators.
public final class OddMedia {
  public static final Limits LIMITS = Limits.within(Duration.ofMinutes(1));

  private final Path folder;

  public OddMedia(Path folder) {
    this.folder = folder;
  }

  /// @param name of the new file; its ending decides the container
  /// @param arguments inputs and output options, separated by blanks
  public Path make(String name, String arguments) {
    Path file = folder.resolve(name);
    List<String> line = new ArrayList<>(List.of(arguments.strip().split(" +")));
    line.add(MediaInput.name(file));
    Ffmpeg.bundled().run(line, LIMITS);
    return file;
  }

  /// Two seconds, 320x180, 25 frames a second, silent.
  public Path clip(String name) {
    return make(name, "-f lavfi -i testsrc2=size=320x180:rate=25:duration=2 -pix_fmt yuv420p");
  }

  /// A file of the real footage that lies beside the repository; the test is skipped without it.
  public static Path real(String name) {
    Path data = Path.of("shared", "data", name);
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(data))) {
        return at.resolve(data);
      }
    }
    return Assumptions.abort("skipped: " + data + " lies in no folder above this one");
  }
}
