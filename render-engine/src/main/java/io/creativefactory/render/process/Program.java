package io.creativefactory.render.process;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs our own code in a second Java process, for libraries that must not live in ours. The child
/// is gone when the call returns.
///
/// Calls throw [io.creativefactory.domain.FactoryException]: RENDER_FAILED with the child's last
/// words, RENDER_TIMED_OUT, CANCELLED when the calling thread was interrupted (its flag stays set).
public final class Program {
  private static final List<String> SMALL =
      List.of(
          "-Xmx192m",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Djava.awt.headless=true",
          "--enable-native-access=ALL-UNNAMED");

  private Program() {}

  /// Runs a main class of a class path on the Java that runs us.
  public static void run(
      List<Path> classPath, Class<?> main, List<String> arguments, Limits limits) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(SMALL);
    line.add("-cp");
    line.add(
        String.join(java.io.File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    line.add(main.getName());
    line.addAll(arguments);
    new Child(line, OutputStream::close, output -> {}).run(limits);
  }
}
