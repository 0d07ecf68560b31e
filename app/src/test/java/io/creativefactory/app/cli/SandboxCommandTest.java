package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.sandbox.SandboxServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SandboxCommandTest {
  private static final Pattern OPEN = Pattern.compile("SANDBOX at (http://127\\.0\\.0\\.1:\\d+)");
  private static final Pattern WISH = Pattern.compile("(GET|POST|DELETE) +(/__sandbox\\S*)");
  @TempDir Path folder;

  @Test
  void it_serves_until_it_is_interrupted_and_tells_a_stranger_how_to_connect() throws Exception {
    try (FactoryProgram sandbox =
        FactoryProgram.start(folder, Example.ROOT, "sandbox", "--port", "0")) {
      sandbox.await(() -> OPEN.matcher(sandbox.said()).find());
      Matcher told = OPEN.matcher(sandbox.said());
      assertThat(told.find()).isTrue();
      URI base = URI.create(told.group(1));
      assertThat(answer(base, "GET", "/__sandbox").body())
          .contains("act_100000000000001", "SANDBOX-access-token", "SANDBOX-tiktok-token", "/v26");

      sandbox.interrupt();
      assertThat(sandbox.ended()).as(sandbox::said).isEqualTo(128 + 15);
    }
  }

  @Test
  void whatever_the_help_names_is_there_and_wrong_wishes_get_a_reason() throws Exception {
    run("--help");
    String help = out.toString();
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    try (SandboxServer server = SandboxServer.start(0, 1)) {
      Matcher wish = WISH.matcher(help);
      int wishes = 0;
      while (wish.find()) {
        String path = wish.group(2).replaceAll("\\[[^\\]]*\\]", "");
        HttpResponse<String> answer = answer(server.baseUrl(), wish.group(1), path);
        assertThat(answer.statusCode()).as("%s: %s", wish.group(), answer.body()).isNotEqualTo(404);
        wishes++;
      }
      assertThat(wishes).isGreaterThan(8);
      assertThat(answer(server.baseUrl(), "POST", "/__sandbox/faults?kind=FLOOD").body())
          .contains("kind 'FLOOD' is none of [RATE_LIMITED, ")
          .doesNotContain("creativefactory");
    }
  }

  @Test
  void a_port_that_is_taken_or_none_is_told_in_one_line() {
    try (SandboxServer server = SandboxServer.start(0, 1)) {
      String port = Integer.toString(server.baseUrl().getPort());
      assertThat(run("--port", port)).isEqualTo(ExitCode.FAILED.number());
      assertThat(err.toString().strip())
          .isEqualTo(
              "sandbox: port "
                  + port
                  + " of this machine cannot be opened; is it taken? 0 takes any free one");
    }
    assertThat(run("--port", "70000")).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString()).contains("--port is 70000; give 0 to 65535");
  }

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... words) {
    CommandLine line = FactoryCommand.commandLine(Example.surroundings(folder.resolve("home")));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] all = new String[words.length + 1];
    all[0] = "sandbox";
    System.arraycopy(words, 0, all, 1, words.length);
    return line.execute(all);
  }

  private static HttpResponse<String> answer(URI base, String method, String path)
      throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
