package io.creativefactory.render.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Starts tools that the kernel kills when this program is gone, even by SIGKILL, after which no
/// shutdown hook runs: an orphan would go on encoding what the restarted program encodes anew.
///
/// `setpriv` of util-linux asks the kernel for it and then becomes the tool (prctl(2),
/// `PR_SET_PDEATHSIG`). The kernel watches the thread that started the tool, not the program, so
/// all are started on one thread that lives as long as the program. Without such a `setpriv` a tool
/// starts all the same; as an orphan it ends when its work is done.
final class Leash {
  private static final List<String> WORDS = List.of("setpriv", "--pdeathsig", "KILL");
  private static final boolean HOLDS = holds();
  private static final Executor STARTER =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("start-tools").factory());

  private Leash() {}

  /// An interrupt does not shorten this: a tool that was started must reach its owner.
  ///
  /// @param folder that it works in; our own where there is none
  static Process start(List<String> line, @Nullable Path folder) throws IOException {
    try {
      return CompletableFuture.supplyAsync(() -> started(line, folder), STARTER).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof UncheckedIOException refused) {
        throw new IOException(refused.getMessage(), refused);
      }
      throw failed;
    }
  }

  private static Process started(List<String> line, @Nullable Path folder) {
    List<String> whole = new ArrayList<>(HOLDS ? WORDS : List.of());
    whole.addAll(line);
    try {
      return new ProcessBuilder(whole).directory(folder == null ? null : folder.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /// Whether this machine has it; the one of BusyBox, for example, does not know the option.
  static boolean holds() {
    List<String> line = new ArrayList<>(WORDS);
    line.add("true");
    try {
      Process process = new ProcessBuilder(line).start();
      process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
      return !process.destroyForcibly().isAlive() && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
