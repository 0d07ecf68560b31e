package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.app.cli.FactoryHome.Finished;
import io.creativefactory.config.json.DomainJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `demo` as a new user runs it, on the example made small: to the creatives that wait, to Ctrl-C,
/// and on from there.
class DemoProgramTest {
  private static final int CREATIVES = 2;
  private static final Pattern WAITING = Pattern.compile("Review what waits at (http\\S+/)");
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  @Test
  void demo_brings_creatives_to_review_and_goes_on_after_an_interruption() throws Exception {
    Path root = smallProject();
    FactoryHome home = new FactoryHome(folder.resolve("home"));

    List<String> waiting;
    String run;
    Finished made;
    try (FactoryProgram demo = demo(root)) {
      URI studio = studioOf(demo);
      waiting = waiting(studio);
      assertThat(waiting).hasSize(CREATIVES);
      assertThat(demo.said()).contains("simulated ad platform: SANDBOX");
      assertThat(get(studio, "")).contains(waiting);
      run = only(get(studio, "api/v1/runs"));
      made = home.finished(home.database());
      assertThat(made.rows()).hasSize(CREATIVES);
      demo.interrupt();
      assertThat(demo.ended()).as(demo::said).isEqualTo(TERMINATED);
    }
    assertThat(home.hasServerRunning()).isFalse();

    try (FactoryProgram demo = demo(root)) {
      URI studio = studioOf(demo);
      assertThat(only(get(studio, "api/v1/runs"))).isEqualTo(run);
      assertThat(waiting(studio)).isEqualTo(waiting);
      assertThat(demo.said()).contains("Going on with run " + run);
      assertThat(home.finished(home.database())).isEqualTo(made);
      demo.interrupt();
      assertThat(demo.ended()).as(demo::said).isEqualTo(TERMINATED);
    }
    assertThat(home.hasServerRunning()).isFalse();
  }

  private FactoryProgram demo(Path root) throws IOException {
    return FactoryProgram.start(folder, root, "demo", "--port", "0");
  }

  /// What `demo` needs of the project: the example with few and short videos.
  private Path smallProject() throws IOException {
    Path root = folder.resolve("project");
    Path example = DemoCommand.example(root);
    Path media = Files.createDirectories(example.resolve("media"));
    Example.briefFile(example, CREATIVES);
    try (Stream<Path> files = Files.list(Example.MEDIA)) {
      for (Path file : files.toList()) {
        Files.copy(file, media.resolve(file.getFileName()));
      }
    }
    Files.copy(Example.SWIPE_FILE, root.resolve("examples/swipe.csv"));
    return root;
  }

  private static URI studioOf(FactoryProgram demo) throws InterruptedException {
    demo.await(() -> WAITING.matcher(demo.said()).find());
    Matcher told = WAITING.matcher(demo.said());
    assertThat(told.find()).isTrue();
    return URI.create(told.group(1));
  }

  private static List<String> waiting(URI studio) throws Exception {
    return DomainJson.mapper()
        .readTree(get(studio, "api/v1/reviews"))
        .get("waiting")
        .valueStream()
        .map(entry -> entry.get("item").get("id").asString())
        .sorted()
        .toList();
  }

  private static String only(String runs) {
    JsonNode all = DomainJson.mapper().readTree(runs).get("runs");
    assertThat(all).hasSize(1);
    return all.get(0).get("id").asString();
  }

  private static String get(URI studio, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(studio.resolve(path)).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
      return answer.body();
    }
  }
}
