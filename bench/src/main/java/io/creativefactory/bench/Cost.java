package io.creativefactory.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a piece of work took.
///
/// @param wall seconds on the clock
/// @param cpu seconds of all cores together, of this program and of every child that it waited for
record Cost(double wall, double cpu) {
  /// USER_HZ of every Linux that Java 25 runs on (proc(5): times are in clock ticks).
  private static final double TICKS_A_SECOND = 100;

  /// Columns of /proc/self/stat after the name, proc(5): utime, stime, cutime, cstime.
  private static final int FIRST_TIME = 11;

  private static final int TIMES = 4;

  static Cost of(Runnable work) {
    double cpuBefore = cpuSeconds();
    long begin = System.nanoTime();
    work.run();
    double wall = (System.nanoTime() - begin) / 1e9;
    return new Cost(wall, cpuSeconds() - cpuBefore);
  }

  Cost times(int count) {
    return new Cost(wall * count, cpu * count);
  }

  Cost plus(Cost other) {
    return new Cost(wall + other.wall, cpu + other.cpu);
  }

  private static double cpuSeconds() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double ticks = 0;
      for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
        ticks += Long.parseLong(columns[i]);
      }
      return ticks / TICKS_A_SECOND;
    } catch (IOException e) {
      throw new UncheckedIOException("processor time can be read on Linux only", e);
    }
  }
}
