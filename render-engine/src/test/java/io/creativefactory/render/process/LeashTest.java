package io.creativefactory.render.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LeashTest {

  @Test
  void a_tool_dies_with_a_program_that_is_killed() throws Exception {
    assumeThat(Leash.holds()).as("this machine has util-linux's setpriv").isTrue();
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessEncoder.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<ProcessHandle> tools = List.of();
    try (BufferedReader answers = program.inputReader(StandardCharsets.UTF_8)) {
      assertThat(answers.readLine()).isEqualTo("encoding");
      tools = program.descendants().toList();
      assertThat(tools).hasSize(1);

      program.destroyForcibly().waitFor();

      assertThat(FfmpegTest.gone(tools.getFirst().pid())).isTrue();
    } finally {
      program.destroyForcibly();
      tools.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /// Encodes until it is killed, and says when it has begun.
  static final class EndlessEncoder {
    private EndlessEncoder() {}

    public static void main(String[] words) throws InterruptedException {
      Thread caller =
          Thread.startVirtualThread(() -> {
            AtomicBoolean said = new AtomicBoolean();
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            Ffmpeg.bundled()
                .run(
                    List.of(
                        "-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25", "-f", "null", "-"),
                    new Limits(
                        Duration.ofHours(1),
                        _ -> {
                          if (said.compareAndSet(false, true)) {
                            out.println("encoding");
                          }
                        }));
          });
      caller.join();
    }
  }
}
