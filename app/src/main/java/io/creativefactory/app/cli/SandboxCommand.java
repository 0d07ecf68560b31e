package io.creativefactory.app.cli;

import io.creativefactory.platform.Sleeper;
import io.creativefactory.sandbox.SandboxServer;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The simulated platforms alone, for a program under test of somebody else's or our own.
@Command(
    name = "sandbox",
    description = {
      "Serves simulated Meta, Google and TikTok on one port of this machine, with a market behind.",
      "Time, faults and reviews are set at /__sandbox; everything it answers says SANDBOX."
    },
    mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
  private static final Duration TURN = Duration.ofHours(1);

  private final Surroundings surroundings;

  @Option(names = "--port", description = "0 for any free one (default ${DEFAULT-VALUE})")
  private int port = 8090;

  @Option(names = "--seed", description = "of the market (default ${DEFAULT-VALUE})")
  private long seed = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  SandboxCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = surroundings.console(spec);
    try (SandboxServer server = SandboxServer.start(port, seed)) {
      console.say("SANDBOX at " + server.baseUrl() + "  (Ctrl-C ends it; nothing is kept)");
      console.say("  GET  /__sandbox                                    what stands, and the date");
      console.say("  POST /__sandbox/advance?days=7                     lets time pass");
      console.say("  POST /__sandbox/faults?kind=LOST_ANSWER&path=ads   lets something go wrong");
      Sleeper sleeper = Sleeper.real();
      while (!Thread.currentThread().isInterrupted()) {
        sleeper.sleep(TURN);
      }
    }
    return ExitCode.DONE.number();
  }
}
