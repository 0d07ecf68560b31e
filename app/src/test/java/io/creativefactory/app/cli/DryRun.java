package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.sandbox.SandboxServer;
import io.creativefactory.sandbox.wire.Listed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// `publish --dry-run --sandbox`, as somebody runs it beside a line at work.
final class DryRun {
  private DryRun() {}

  /// What a command did.
  record Done(int exit, String out, String err) {}

  static Done publish(Path home, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = FactoryCommand.commandLine(Example.surroundings(home));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int exit =
        line.execute(
            Stream.concat(Stream.of("publish", "--dry-run"), Stream.of(words))
                .toArray(String[]::new));
    return new Done(exit, out.toString(), err.toString());
  }

  /// Runs it and holds that nothing was written: no object, no row, not a byte of the sandbox's
  /// file.
  static Shown beside(LineRuntime runtime, Path home) {
    List<Object> before = written(runtime, home);
    Done done = publish(home, "--sandbox", "--json");
    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(written(runtime, home)).isEqualTo(before);
    return new Shown(DomainJson.mapper().readTree(done.out()));
  }

  private static List<Object> written(LineRuntime runtime, Path home) {
    JdbcClient jdbc = JdbcClient.create(runtime.part(DataSource.class));
    try {
      return List.of(
          runtime.part(SandboxServer.class).objects(),
          jdbc.sql("select write::text from outside_write write order by seq")
              .query(String.class)
              .list(),
          jdbc.sql("select count(*) from proposal").query(Long.class).single(),
          Files.readString(home.resolve("sandbox.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Shown(JsonNode json) {
    private List<JsonNode> sheets() {
      return json.get("creatives")
          .valueStream()
          .flatMap(each -> each.get("platforms").valueStream())
          .toList();
    }

    private List<JsonNode> lines() {
      return sheets().stream().flatMap(sheet -> sheet.get("lines").valueStream()).toList();
    }

    void isWhatWouldBeSent(int creatives) {
      assertThat(sheets()).hasSize(3 * creatives);
      assertThat(sheets())
          .allSatisfy(sheet -> {
            assertThat(sheet.get("faults")).isEmpty();
            assertThat(sheet.get("sandbox").asBoolean()).isTrue();
          });
      assertThat(lines())
          .hasSizeGreaterThan(12 * creatives)
          .allSatisfy(line -> {
            assertThat(line.get("standing").asString()).isEqualTo("PLANNED");
            assertThat(line.at("/payload/body").size()).isPositive();
          });
      assertThat(json.get("changes")).isEmpty();
    }

    /// Every name of an object that stands was in it.
    void isWhatWasSent(List<Listed> objects) {
      String whole = json.toString();
      assertThat(objects).filteredOn(object -> object.name().contains("#")).isNotEmpty();
      assertThat(objects)
          .filteredOn(object -> object.name().contains("#"))
          .allSatisfy(object -> assertThat(whole).contains(object.name()));
    }

    /// Of the approved creative alone, with the activations that wait, old and new.
    void isWhatStands() {
      assertThat(sheets()).hasSize(3);
      assertThat(lines())
          .allSatisfy(line -> assertThat(line.get("standing").asString()).isEqualTo("STANDS"));
      assertThat(json.get("changes"))
          .hasSize(3)
          .allSatisfy(change -> {
            assertThat(change.get("before").asString()).isEqualTo("paused");
            assertThat(change.get("after").asString()).isEqualTo("active");
            assertThat(change.get("state").asString()).isEqualTo("waits for a person");
          });
    }
  }
}
