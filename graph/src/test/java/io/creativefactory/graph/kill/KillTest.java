package io.creativefactory.graph.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.database.DatabaseSettings;
import io.creativefactory.config.database.TestDatabase;
import io.creativefactory.graph.Rig;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A real child process is killed with SIGKILL at a moment that its renderer stands still at, and
/// started again. Nothing here waits for a time; deadlines are there to fail, not to pass.
class KillTest {
  private static final Duration DEADLINE = Duration.ofMinutes(4);
  private static final int VIDEOS = 4;

  @TempDir Path folder;
  private final DatabaseSettings database = TestDatabase.freshSettings();
  private final JdbcClient jdbc = JdbcClient.create(Rig.migrated(source()));
  private @Nullable Process child;

  private DriverManagerDataSource source() {
    return new DriverManagerDataSource(database.url(), database.user(), database.password());
  }

  @AfterEach
  void leave() throws InterruptedException {
    if (child != null) {
      child.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    }
  }

  /// @param standStillAt the render, and the step of it, at which the child stands still
  /// @param finished renders that are done by then, and must be kept
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "while the first renders, 1:1, 1, 0",
    "after some are finished, 3:5, 1, 2",
    "right at the last step of the last, 4:8, 1, 3",
    "with a worker that went on meanwhile, 1:4, 2, 3"
  })
  void a_killed_line_starts_again_and_renders_nothing_twice(
      String moment, String standStillAt, int workers, int finished) throws Exception {
    begin(standStillAt, workers);
    await(() -> journal("still").size() == 1 && done() == finished);
    List<String> before = journal("done");
    kill();
    assertThat(status()).isEqualTo("WORKING");

    begin("", 2);
    await(() -> status().equals("WAITING_FOR_REVIEW"));

    assertThat(before).hasSize(finished);
    assertThat(journal("done").subList(0, finished)).isEqualTo(before);
    assertThat(journal("done")).hasSize(VIDEOS).doesNotHaveDuplicates();
    assertThat(done()).isEqualTo(VIDEOS);
    assertThat(files()).isEqualTo(VIDEOS);
    assertThat(count("select count(*) from review_item where state = 'OPEN'")).isEqualTo(2);
  }

  private void begin(String standStillAt, int workers) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process started =
        new ProcessBuilder(
                java,
                "-Xmx200m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ChildLine.class.getName(),
                database.url(),
                database.user(),
                folder.toString(),
                standStillAt,
                Integer.toString(workers))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
            .start();
    child = started;
    try (Writer in = started.outputWriter(StandardCharsets.UTF_8)) {
      in.write(database.password());
    }
  }

  private File log() {
    return folder.resolve("child.log").toFile();
  }

  private void kill() throws InterruptedException {
    Process killed = Objects.requireNonNull(child);
    assertThat(killed.isAlive()).isTrue();
    killed.destroyForcibly();
    assertThat(killed.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(killed.exitValue()).isEqualTo(128 + 9);
  }

  private List<String> journal(String verb) {
    Path journal = folder.resolve("journal.txt");
    try {
      return Files.exists(journal)
          ? Files.readAllLines(journal).stream().filter(l -> l.startsWith(verb + " ")).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long done() {
    return count("select count(*) from render where state = 'DONE'");
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private String status() {
    return jdbc.sql("select status from run").query(String.class).optional().orElse("");
  }

  private long files() throws IOException {
    try (var found = Files.walk(folder.resolve("media/videos"))) {
      return found.filter(file -> file.toString().endsWith(".mp4")).count();
    }
  }

  private void await(BooleanSupplier condition) throws Exception {
    Instant end = Instant.now().plus(DEADLINE);
    while (!condition.getAsBoolean()) {
      Process process = Objects.requireNonNull(child);
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new AssertionError("the child never got there:\n" + Files.readString(log().toPath()));
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }
}
