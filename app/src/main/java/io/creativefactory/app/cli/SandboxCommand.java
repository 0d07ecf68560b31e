package io.creativefactory.app.cli;

import io.creativefactory.platform.Sleeper;
import io.creativefactory.sandbox.SandboxServer;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The simulated platforms alone, for a program under test of somebody else's or our own.
@Command(
    name = "sandbox",
    description = {
      "Serves simulated Meta, Google and TikTok on one port of this machine, with a market behind.",
      "Time, faults and reviews are set at /__sandbox; everything it answers says SANDBOX."
    },
    footer = {
      "",
      "Clients: Meta's at /v26.0, Google's at /v26 (tokens at /token), TikTok's at",
      "/open_api/v1.3, with the accounts and keys that GET /__sandbox tells.",
      "The desk (in brackets what may be left out; vendor is meta, google or tiktok):",
      "  GET  /__sandbox                         date, accounts, keys, what was made",
      "  GET  /__sandbox/objects[?vendor=meta]   every object and its state",
      "  POST /__sandbox/advance?days=7          lets time pass; also hours, minutes",
      "  POST /__sandbox/faults?kind=LOST_ANSWER[&times=2][&vendor=meta][&path=ads]",
      "       strikes the next calls whose METHOD /path holds the path. Kinds:",
      "       RATE_LIMITED (429 with the vendor's headers), SERVER_ERROR (500),",
      "       MAINTENANCE (503), EXPIRED_TOKEN, LOST_ANSWER and LATE_ANSWER (the write",
      "       happens), HALF_BATCH (every second part of a batch fails)",
      "  POST /__sandbox/faults?rate=0.2[&seed=1][&kind=SERVER_ERROR,LOST_ANSWER]",
      "       strikes by chance; late=5 and pause=5 set how many seconds a late",
      "       answer takes and a limited caller is asked to wait",
      "  DELETE /__sandbox/faults                ends all of them",
      "  POST /__sandbox/maintenance?minutes=30[&vendor=meta]    503 for so long",
      "  POST /__sandbox/refuse?reviews=1[&vendor=meta]  refuses the next ads in review",
      "  POST /__sandbox/disapprove?vendor=meta&id=ID    refuses an approved ad",
      "  POST /__sandbox/webhooks?vendor=meta&to=http://127.0.0.1:8080/PATH[&times=2]",
      "       signs the body and delivers it, as often as asked"
    },
    mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
  private static final Duration TURN = Duration.ofHours(1);
  private static final int MAX_PORT = 65_535;

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
    if (port < 0 || port > MAX_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port is " + port + "; give 0 to " + MAX_PORT);
    }
    Console console = surroundings.console(spec);
    try (SandboxServer server = SandboxServer.start(port, seed)) {
      console.say("SANDBOX at " + server.baseUrl() + "  (Ctrl-C ends it; nothing is kept)");
      console.say("  GET /__sandbox tells accounts and keys; --help what else can be asked");
      Sleeper sleeper = Sleeper.real();
      while (!Thread.currentThread().isInterrupted()) {
        sleeper.sleep(TURN);
      }
    }
    return ExitCode.DONE.number();
  }
}
