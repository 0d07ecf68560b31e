package io.creativefactory.render.process;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One child process: started, drained on virtual threads, and gone when [#run] returns.
final class Child {
  private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();
  private static final Duration PIPES_CLOSE_WITHIN = Duration.ofSeconds(10);

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform().name("stop-children").unstarted(() -> ALIVE.forEach(Child::kill)));
  }

  /// How the shell counts a death by SIGKILL, which is how we end a tool.
  private static final int KILLED = 128 + 9;

  private final List<String> line;
  private final @Nullable Path folder;
  private final Feed feed;
  private final Sink sink;
  private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();

  Child(List<String> line, Feed feed, Sink sink) {
    this(line, null, feed, sink);
  }

  /// @param folder that it works in; our own where there is none
  Child(List<String> line, @Nullable Path folder, Feed feed, Sink sink) {
    this.line = List.copyOf(line);
    this.folder = folder;
    this.feed = feed;
    this.sink = sink;
  }

  void run(Limits limits) {
    if (Thread.currentThread().isInterrupted()) {
      throw cancelled();
    }
    Process process = start();
    ALIVE.add(process);
    LastWords words = new LastWords(limits.frames());
    List<Thread> pipes =
        List.of(
            Thread.startVirtualThread(() -> listen(process, words)),
            Thread.startVirtualThread(() -> drain(process)),
            Thread.startVirtualThread(() -> supply(process)));
    try {
      boolean ended = process.waitFor(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        kill(process);
      }
      close(pipes);
      if (!ended) {
        throw new FactoryException(
            ErrorCode.RENDER_TIMED_OUT,
            tool() + " was stopped after " + limits.deadline().toMillis() + " ms. " + words.text());
      }
    } catch (InterruptedException stop) {
      kill(process);
      Thread.currentThread().interrupt();
      throw cancelled();
    } finally {
      kill(process);
      awaitDeath(process);
      ALIVE.remove(process);
    }
    judge(process.exitValue(), words);
  }

  private Process start() {
    try {
      return Leash.start(line, folder);
    } catch (IOException refused) {
      throw new FactoryException(
          ErrorCode.SYSTEM_INCOMPLETE, tool() + " cannot be started: " + refused, refused);
    }
  }

  private void listen(Process process, LastWords words) {
    try {
      words.listen(process.getErrorStream());
    } catch (RuntimeException | Error broken) {
      note(process, broken);
    }
  }

  private void supply(Process process) {
    try (OutputStream input = process.getOutputStream()) {
      feed.write(input);
    } catch (IOException closed) {
      // The tool stops reading when it has enough or fails; its exit code tells which.
      if (process.isAlive()) {
        note(process, closed);
      }
    } catch (RuntimeException | Error broken) {
      note(process, broken);
    }
  }

  private void drain(Process process) {
    try (InputStream output = process.getInputStream()) {
      sink.read(output);
      output.transferTo(OutputStream.nullOutputStream());
    } catch (IOException | RuntimeException | Error broken) {
      note(process, broken);
    }
  }

  private void note(Process process, Throwable broken) {
    trouble.compareAndSet(null, broken);
    kill(process);
  }

  private static void close(List<Thread> pipes) throws InterruptedException {
    for (Thread pipe : pipes) {
      if (!pipe.join(PIPES_CLOSE_WITHIN)) {
        pipe.interrupt();
      }
    }
  }

  private void judge(int exit, LastWords words) {
    Throwable broken = trouble.get();
    if (broken instanceof RuntimeException failure) {
      throw failure;
    }
    if (broken instanceof Error error) {
      throw error;
    }
    if (broken != null && (exit == 0 || exit == KILLED)) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED,
          "The pipe to " + tool() + " broke: " + broken.getMessage() + ". " + words.text(),
          broken);
    }
    if (exit != 0) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED,
          tool() + " ended with exit code " + exit + ". " + words.text(),
          broken);
    }
  }

  private FactoryException cancelled() {
    return new FactoryException(
        ErrorCode.CANCELLED, tool() + " was stopped because its caller was interrupted.");
  }

  private String tool() {
    return String.valueOf(Path.of(line.getFirst()).getFileName());
  }

  /// A killed process is gone a moment later only; an interrupt does not shorten this wait.
  private static void awaitDeath(Process process) {
    process
        .onExit()
        .completeOnTimeout(process, PIPES_CLOSE_WITHIN.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
