package io.creativefactory.render.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.render.source.Assets;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentCacheTest {
  private static final String KEY = "a1".repeat(32);

  @TempDir Path folder = Path.of(".");
  private Path hold = folder;
  private SegmentCache cache = new SegmentCache(folder, 1000);
  private final AtomicInteger made = new AtomicInteger();

  @BeforeEach
  void open() throws IOException {
    hold = Files.createDirectory(folder.resolve("hold"));
    cache = fresh();
  }

  /// As another process would see the folder.
  private SegmentCache fresh() {
    return new SegmentCache(folder.resolve("cache"), 1000);
  }

  private Path file(String key) throws InterruptedException {
    return cache.files(SegmentCache.Wish.of(key, "mp4"), hold, this::make).getFirst();
  }

  private void make(List<Path> files) {
    made.incrementAndGet();
    for (Path file : files) {
      try {
        Files.writeString(file, "encoded ".repeat(30));
      } catch (IOException e) {
        throw new IllegalStateException("the test cannot write", e);
      }
    }
  }

  private Path kept(String key) {
    return folder.resolve("cache").resolve(key + ".mp4");
  }

  private static String key(int number) {
    return "%02x".formatted(number + 16).repeat(32);
  }

  @Test
  void an_entry_is_made_once_and_found_by_others() throws Exception {
    Path first = file(KEY);
    cache = fresh();
    assertThat(file(KEY)).hasSameBinaryContentAs(first);
    assertThat(made).hasValue(1);
    assertThat(cache.hits()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flip", "truncate", "no sum", "empty sum", "no file"})
  void a_damaged_entry_is_made_anew(String damage) throws Exception {
    file(KEY);
    Path sum = folder.resolve("cache").resolve(KEY + ".mp4.sum");
    switch (damage) {
      case "flip" -> {
        byte[] bytes = Files.readAllBytes(kept(KEY));
        bytes[100] ^= 1;
        Files.write(kept(KEY), bytes);
      }
      case "truncate" -> Files.write(kept(KEY), new byte[100]);
      case "no sum" -> Files.delete(sum);
      case "empty sum" -> Files.writeString(sum, "");
      case "no file" -> Files.delete(kept(KEY));
      default -> throw new IllegalArgumentException(damage);
    }
    assertThat(file(KEY)).hasContent("encoded ".repeat(30));
    assertThat(made).hasValue(2);
    cache = fresh();
    assertThat(file(KEY)).hasContent("encoded ".repeat(30));
    assertThat(made).hasValue(2);
  }

  @Test
  void a_flipped_byte_is_seen_by_a_process_that_meets_the_file_first() throws Exception {
    file(KEY);
    FileTime time = Files.getLastModifiedTime(kept(KEY));
    byte[] bytes = Files.readAllBytes(kept(KEY));
    bytes[7] ^= 4;
    Files.write(kept(KEY), bytes);
    Files.setLastModifiedTime(kept(KEY), time);
    cache = fresh();
    file(KEY);
    assertThat(made).hasValue(2);
  }

  @Test
  void what_was_used_longest_ago_goes_first_and_holders_keep_theirs() throws Exception {
    List<Path> held = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      held.add(file(key(i)));
      Path sum = folder.resolve("cache").resolve(key(i) + ".mp4.sum");
      Files.setLastModifiedTime(sum, FileTime.from(Instant.EPOCH.plusSeconds(i)));
    }
    file(key(0));
    cache.trim();
    // Five times 240 bytes are too many for 1000; 900 are left at most: the first was used again.
    assertThat(kept(key(0))).exists();
    assertThat(kept(key(1))).doesNotExist();
    assertThat(kept(key(2))).doesNotExist();
    assertThat(kept(key(3))).exists();
    assertThat(held.get(1)).hasContent("encoded ".repeat(30));
    file(key(1));
    assertThat(made).hasValue(6);
  }

  @Test
  void threads_that_want_one_key_make_it_once() throws Exception {
    List<Callable<Path>> callers = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      SegmentCache own = i % 2 == 0 ? cache : fresh();
      String key = key(i % 3);
      callers.add(() -> own.files(SegmentCache.Wish.of(key, "mp4"), hold, this::make).getFirst());
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Path> path : threads.invokeAll(callers)) {
        assertThat(path.get()).hasContent("encoded ".repeat(30));
      }
    }
    assertThat(made).hasValue(3);
  }

  @Test
  void all_files_of_an_entry_are_made_when_one_is_missing() throws Exception {
    SegmentCache.Wish body = new SegmentCache.Wish(KEY, List.of("mp4", "head.nut"), List.of("mp4"));
    SegmentCache.Wish head =
        new SegmentCache.Wish(KEY, List.of("mp4", "head.nut"), List.of("head.nut"));
    cache.files(body, hold, this::make);
    cache.files(head, hold, this::make);
    assertThat(made).hasValue(1);
    Files.delete(folder.resolve("cache").resolve(KEY + ".head.nut"));
    cache.files(body, hold, this::make);
    assertThat(made).hasValue(1);
    cache.files(head, hold, this::make);
    assertThat(made).hasValue(2);
  }

  /// A program that begins an entry and never ends it, or that finds or makes several.
  static final class Other {
    private Other() {}

    static void main(String... arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      SegmentCache cache = new SegmentCache(folder, 100_000);
      Path hold = Files.createTempDirectory(folder, "other");
      if (arguments[1].equals("hang")) {
        cache.files(
            SegmentCache.Wish.of(KEY, "mp4"),
            hold,
            files -> {
              say("half", files.getFirst());
              Thread.sleep(60_000);
            });
      }
      for (int i = 0; i < 20; i++) {
        int number = i;
        cache.files(
            SegmentCache.Wish.of(key(i), "mp4"),
            hold,
            files -> {
              say("made " + number, files.getFirst());
              Thread.sleep(5);
            });
      }
    }

    @SuppressWarnings("SystemOut") // This is a program; its parent reads what it says.
    private static void say(String words, Path file) {
      try {
        Files.writeString(file, "of process " + ProcessHandle.current().pid());
      } catch (IOException e) {
        throw new IllegalStateException("the test cannot write", e);
      }
      System.out.println(words);
    }
  }

  private Process other(String task) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Other.class.getName(),
            folder.resolve("cache").toString(),
            task)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void a_process_killed_in_the_middle_leaves_no_entry_and_no_lock() throws Exception {
    Files.createDirectories(folder.resolve("cache"));
    Process killed = other("hang");
    try (BufferedReader said = killed.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("half");
      assertThat(kept(KEY)).doesNotExist();
    } finally {
      killed.destroyForcibly().waitFor();
    }
    assertThat(file(KEY)).hasContent("encoded ".repeat(30));
    assertThat(made).hasValue(1);
  }

  @Test
  void processes_that_want_the_same_keys_make_each_once() throws Exception {
    Files.createDirectories(folder.resolve("cache"));
    List<Process> processes = List.of(other("share"), other("share"), other("share"));
    List<String> said = new ArrayList<>();
    for (Process process : processes) {
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        lines.lines().forEach(said::add);
      }
      assertThat(process.waitFor()).isZero();
    }
    assertThat(said).hasSize(20).doesNotHaveDuplicates();
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      List<Path> entries = files.filter(f -> f.toString().endsWith(".mp4")).toList();
      assertThat(entries).hasSize(20);
      for (Path entry : entries) {
        assertThat(entry.resolveSibling(entry.getFileName() + ".sum"))
            .hasContent(Assets.sha256(entry));
      }
    }
  }
}
