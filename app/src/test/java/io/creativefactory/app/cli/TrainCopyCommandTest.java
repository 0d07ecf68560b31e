package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.json.DomainJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class TrainCopyCommandTest {
  private static final String HEADER = "clickability_test_id,headline_1,headline_2,higher_CTR\n";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_model_is_trained_written_and_tested_and_again_the_same() throws IOException {
    Path data = pairs("data.csv", 30);
    Path test = pairs("test.csv", 12);
    Path first = folder.resolve("first.model");
    Path again = folder.resolve("again.model");
    assertThat(run("--data", data, "--test", test, "--out", first, "--json")).isZero();
    JsonNode report = DomainJson.mapper().readTree(out.toString());
    assertThat(report.get("card").get("pairs").asInt()).isEqualTo(30);
    assertThat(report.get("test").get("pairs").asInt()).isEqualTo(12);
    JsonNode model = report.get("test").get("rows").get(0);
    assertThat(model.get("name").asString()).isEqualTo("the copy model");
    assertThat(model.get("accuracy").get("value").asDouble()).isEqualTo(1);
    assertThat(err.toString()).contains("Reading ").contains("Learning from 30 pairs");
    assertThat(run("--data", data, "--out", again)).isZero();
    assertThat(again).hasSameBinaryContentAs(first);
    assertThat(run("--test", test, "--model", first)).isZero();
    assertThat(out.toString()).contains("tested on 12 pairs of 12 tests, 0 not judged");
  }

  @Test
  void without_data_the_model_of_the_program_is_tested() throws IOException {
    assertThat(run("--test", pairs("test.csv", 12), "--json")).isZero();
    JsonNode report = DomainJson.mapper().readTree(out.toString());
    assertThat(report.get("card").get("pairs").asInt()).isGreaterThan(7000);
    assertThat(report.get("out").isNull()).isTrue();
  }

  @Test
  void faults_of_a_file_are_told_and_nothing_is_written() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.csv"), HEADER + "t1,A,,1\nt2,A,B,x\n");
    Path model = folder.resolve("out.model");
    assertThat(run("--data", bad, "--out", model)).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString())
        .isEqualTo(
            """
            copy: bad.csv:2: headline_2 is empty
            bad.csv:3: higher_CTR is 'x'; it should be 1 or 2
            """);
    assertThat(model).doesNotExist();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void bad_words_on_the_command_line_are_told_in_one_line() throws IOException {
    Path test = pairs("test.csv", 2);
    Path absent = folder.resolve("absent.csv");
    refused("name --data to train, --test to test, or both");
    refused("--out writes a trained model", "--test", test, "--out", folder.resolve("m"));
    refused("--data trains a model, --model names", "--data", test, "--model", test);
    refused("this is a folder", "--data", test, "--out", folder);
    refused("nothing can be written there", "--data", test, "--out", absent.resolve("m"));
    refused(absent + " is not there", "--test", absent);
    refused("test.csv is no copy model", "--test", test, "--model", test);
    refused("2 tests with headlines that differ teach nothing", "--data", test);
  }

  private void refused(String reason, Object... words) {
    err.getBuffer().setLength(0);
    assertThat(run(words)).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString()).contains(reason);
  }

  /// Tests in which the side that asks wins.
  private Path pairs(String name, int count) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    String[] things = {"shirt", "bottle", "river", "school", "garden", "window"};
    for (int i = 0; i < count; i++) {
      String thing = things[i % things.length] + " of house " + (i + 1);
      String asks = "Have you ever seen the " + thing + "?";
      String tells = "This is the " + thing + ".";
      text.append("t" + i + ",");
      text.append(i % 2 == 0 ? asks + "," + tells + ",1\n" : tells + "," + asks + ",2\n");
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(Object... words) {
    CommandLine line = FactoryCommand.commandLine(Example.surroundings(folder.resolve("home")));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(
        Stream.concat(Stream.of("train", "copy"), Stream.of(words).map(Object::toString))
            .toArray(String[]::new));
  }
}
