package io.creativefactory.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.Progress;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.Readers;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever becomes of the reader, the look is whole but for the words.
class FailingReaderTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder = Path.of(".");
  private Path clip = Path.of(".");

  @BeforeEach
  void make_a_clip_with_signs() {
    clip = new OddMedia(folder).clip("signs.mp4");
  }

  /// Dies as a native library does.
  static final class Dying {
    private Dying() {}

    public static void main(String[] arguments) {
      System.err.println("SIGSEGV in libRapidOcr.so");
      Runtime.getRuntime().halt(134);
    }
  }

  /// Answers in another language.
  static final class Babbling {
    private Babbling() {}

    public static void main(String[] arguments) throws IOException {
      Files.writeString(Path.of(arguments[0], "000.bmp.words"), "0.9\tnowhere\tHello\n");
    }
  }

  /// Never ends, and has a child of its own that never ends either.
  static final class Hanging {
    private Hanging() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      Process child = new ProcessBuilder("sleep", "600").start();
      Path note = Path.of(arguments[1], "pids");
      Files.writeString(note, ProcessHandle.current().pid() + " " + child.pid() + " .");
      Thread.sleep(Duration.ofMinutes(10));
    }
  }

  private Eyes eyes(Class<?> main, Duration start) {
    List<Path> classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList();
    WordReader reader = WordReader.of(folder.resolve("words"), new Program(classes, main), start);
    Readers readers = Readers.of(new Asked.Here<>(reader));
    return new Eyes(Ffmpeg.bundled(), InstantSource.system(), readers);
  }

  private String reason(Class<?> main) {
    Look look = eyes(main, MINUTE).look(clip, Progress.SILENT);
    assertThat(look.shots()).isNotEmpty();
    assertThat(look.shots().getFirst().gaze().text().lines()).isEmpty();
    assertThat(look.shots().getFirst().gaze().text().count()).isEqualTo(look.told().words());
    assertThat(look.told().words()).isInstanceOf(Figure.Unknown.class);
    return ((Figure.Unknown) look.told().words()).reason();
  }

  @Test
  void a_reader_that_dies_leaves_its_last_words() {
    assertThat(reason(Dying.class)).contains("exit code 134").contains("SIGSEGV in libRapidOcr.so");
  }

  @Test
  void a_reader_that_babbles_is_not_believed() {
    assertThat(reason(Babbling.class)).contains("cannot be understood").contains("nowhere");
  }

  @Test
  void nobody_reads_who_was_not_asked() {
    Readers none = Readers.of(new Asked.Absent<>("--no-words was given"));
    Look look =
        new Eyes(Ffmpeg.bundled(), InstantSource.system(), none).look(clip, Progress.SILENT);
    assertThat(look.told().words()).isEqualTo(new Figure.Unknown("--no-words was given"));
  }

  @Test
  void an_interrupt_stops_the_look_and_the_whole_tree_of_the_reader() throws Exception {
    Path words = Files.createDirectories(folder.resolve("words"));
    CompletableFuture<FactoryException> failure = new CompletableFuture<>();
    Thread looking =
        Thread.ofPlatform()
            .start(() -> {
              try {
                eyes(Hanging.class, MINUTE).look(clip, Progress.SILENT);
              } catch (FactoryException failed) {
                failure.complete(failed);
              }
            });
    Path note = words.resolve("pids");
    while (!Files.exists(note) || !Files.readString(note).endsWith(".")) {
      assertThat(looking.isAlive()).isTrue();
      Thread.sleep(20);
    }
    looking.interrupt();
    assertThat(failure.get(1, TimeUnit.MINUTES).code()).isEqualTo(ErrorCode.CANCELLED);
    for (String pid : Files.readString(note).split(" ", -1)) {
      if (!pid.equals(".")) {
        ProcessHandle.of(Long.parseLong(pid))
            .ifPresent(child -> child.onExit().orTimeout(1, TimeUnit.MINUTES).join());
      }
    }
    try (Stream<Path> left = Files.list(words)) {
      assertThat(left).containsExactly(note);
    }
  }
}
