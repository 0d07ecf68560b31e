package io.creativefactory.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Resident memory as the kernel counts it (proc(5), status), in megabytes of 2^20 bytes.
final class Memory {
  private Memory() {}

  /// The most that a process ever held, or since [#forgetOwnPeak]; 0 when it has ended.
  static double peak(long pid) {
    return megabytes(pid, "VmHWM:");
  }

  static double now(long pid) {
    return megabytes(pid, "VmRSS:");
  }

  /// Starts the peak of this process anew (proc(5), clear_refs).
  static void forgetOwnPeak() {
    try {
      Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    } catch (IOException e) {
      throw new UncheckedIOException("the kernel's memory peak cannot be started anew", e);
    }
  }

  private static double megabytes(long pid, String name) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
              .filter(line -> line.startsWith(name))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          / 1024.0;
    } catch (IOException | UncheckedIOException e) {
      return 0; // the process ended between two looks; the earlier readings stand
    }
  }
}
