package io.creativefactory.render.process;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs our own code in a second Java process, for libraries that must not live in ours. The child
/// is gone when a call returns, and has written nothing outside the folder that it was given.
///
/// Calls throw [io.creativefactory.domain.FactoryException]: RENDER_FAILED with the child's last
/// words, RENDER_TIMED_OUT, CANCELLED when the calling thread was interrupted (its flag stays set).
///
/// @param main its first argument is the folder, the others are those of the call
public record Program(List<Path> classPath, Class<?> main) {
  private static final List<String> SMALL =
      List.of(
          "-Xmx192m",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Djava.awt.headless=true",
          "--enable-native-access=ALL-UNNAMED");

  public Program {
    classPath = List.copyOf(classPath);
  }

  /// Runs the class on the Java that runs us.
  ///
  /// @param folder the child's home: its working folder, and where libraries find the places they
  ///   keep logs and temporary files in without being asked
  public void run(Path folder, List<String> arguments, Limits limits) {
    Path home = folder.toAbsolutePath();
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(SMALL);
    line.add("-XX:-UsePerfData");
    line.add("-Duser.home=" + home);
    line.add("-Djava.io.tmpdir=" + home);
    line.add("-cp");
    line.add(
        String.join(
            File.pathSeparator,
            classPath.stream().map(path -> path.toAbsolutePath().toString()).toList()));
    line.add(main.getName());
    line.add(home.toString());
    line.addAll(arguments);
    new Child(line, home, OutputStream::close, output -> {}).run(limits);
  }
}
