package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.json.DomainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// The policy of the house and what becomes of it when lines of it change.
class SimulateCommandTest {
  private static final String HOUSE = "/io/creativefactory/config/guardrails/guardrails.yaml";
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path policy(String... changes) throws IOException {
    try (InputStream in = SimulateCommandTest.class.getResourceAsStream(HOUSE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (int i = 0; i < changes.length; i += 2) {
        assertThat(text).contains(changes[i]);
        text = text.replace(changes[i], changes[i + 1]);
      }
      return Files.writeString(folder.resolve("policy.yaml"), text);
    }
  }

  private JsonNode tried(String... changes) throws IOException {
    out.getBuffer().setLength(0);
    int exit = run(policy(changes).toString(), "--days", "30", "--seed", "3", "--json");
    assertThat(exit).as(err.toString()).isZero();
    return DomainJson.mapper().readTree(out.toString()).get(0);
  }

  private static List<JsonNode> done(JsonNode tried) {
    return tried
        .get("diary")
        .valueStream()
        .filter(entry -> entry.get("refusedBy").asString().isEmpty())
        .toList();
  }

  @Test
  void a_month_tells_what_would_be_changed_why_and_what_it_would_bring() throws IOException {
    JsonNode house = tried();

    assertThat(house.get("world").asString()).startsWith("SANDBOX");
    assertThat(house.get("violations")).isEmpty();
    assertThat(house.get("conversions").asLong()).isPositive();
    assertThat(done(house))
        .isNotEmpty()
        .allSatisfy(
            entry -> assertThat(entry.at("/change/reason").asString()).containsPattern("\\d"));
    assertThat(done(house))
        .filteredOn(entry -> entry.at("/change/kind").asString().equals("reallocate"))
        .isNotEmpty()
        .allSatisfy(entry -> {
          JsonNode effect = entry.at("/change/effect");
          assertThat(effect.get("low").asDouble()).isLessThan(effect.get("value").asDouble());
          assertThat(effect.get("high").asDouble()).isGreaterThan(effect.get("value").asDouble());
        });
  }

  @Test
  void another_policy_ends_otherwise_and_one_that_stops_everything_changes_nothing()
      throws IOException {
    JsonNode house = tried();
    assertThat(tried()).as("the same again").isEqualTo(house);

    JsonNode slow = tried("maxShare: 20 ", "maxShare: 4 ");
    assertThat(slow.get("diary")).isNotEqualTo(house.get("diary"));
    assertThat(slow.get("violations")).isEmpty();

    JsonNode stopped =
        tried("killSwitch: { on: false }", "killSwitch: { on: true, reason: \"a test\" }");
    assertThat(done(stopped)).isEmpty();
    assertThat(stopped.get("refusals").properties())
        .allMatch(e -> e.getKey().equals("kill-switch"));
  }

  @Test
  void every_fault_of_a_policy_is_told_with_its_line_and_nothing_is_tried() throws IOException {
    Path bad =
        policy(
            "maxShare: 20 ", "maxShare: 120 ",
            "window: 6h", "windows: 6h",
            "currency: EUR", "currency: EURO",
            "account: \"500.00\"", "account: \"500.001\"");

    assertThat(run(bad.toString())).isEqualTo(ExitCode.BAD_INPUT.number());

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("maxShare", "windows", "EURO");
    assertThat(err.toString().lines().filter(line -> line.contains("policy.yaml:")).distinct())
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void a_policy_that_is_not_there_and_days_that_cannot_be_are_bad_input() {
    assertThat(run(folder.resolve("none.yaml").toString())).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString()).contains("there is no policy at " + folder.resolve("none.yaml"));
    assertThat(run("x.yaml", "--days", "0")).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString()).contains("--days is 0; give 1 to 365");
  }

  private int run(String... words) {
    CommandLine line = FactoryCommand.commandLine(Example.surroundings(folder.resolve("home")));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(
        Stream.concat(Stream.of("simulate"), Stream.of(words)).toArray(String[]::new));
  }
}
