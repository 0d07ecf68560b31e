import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws all media of the example brand molu: `java examples/molu/draw/Draw.java` from the
/// repository's root, or with the names of what to draw. Clips and music need `ffmpeg` on the PATH.
final class Draw {
  private static final List<String> ALL =
      List.of("logo", "pack", "stills", "pour", "steep", "music");

  private Draw() {}

  public static void main(String[] wanted) throws IOException, InterruptedException {
    System.setProperty("java.awt.headless", "true");
    Path folder = Path.of("examples/molu/media");
    Files.createDirectories(folder);
    for (String name : wanted.length == 0 ? ALL : List.of(wanted)) {
      switch (name) {
        case "logo" -> ImageIO.write(Lettering.logo(), "png", folder.resolve("logo.png").toFile());
        case "pack" -> Stills.pack().png(folder.resolve("bottle.png"));
        case "stills" -> Stills.all(folder);
        case "pour" -> Clips.pour(folder.resolve("pour.mp4"), 135);
        case "steep" -> Clips.steep(folder.resolve("steep.mp4"), 120);
        case "music" -> Music.write(folder.resolve("bed.m4a"));
        default -> throw new IllegalArgumentException("'" + name + "' is none of " + ALL);
      }
    }
  }
}
