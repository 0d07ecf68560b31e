package io.creativefactory.app.cli;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Runs the studio, the workers, or both, until it is told to stop.
@Command(
    name = "serve",
    description = "Runs the studio and the workers.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final Set<String> ROLES = Set.of("web", "worker");

  private final Surroundings surroundings;

  @Option(names = "--role", split = ",", description = "web, worker, or both (default)")
  private List<String> roles = List.of("web", "worker");

  @Option(names = "--port", description = "of the studio (default ${DEFAULT-VALUE})")
  private int port = 8080;

  @Spec private CommandSpec spec = CommandSpec.create();

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!ROLES.containsAll(roles)) {
      throw new ParameterException(
          spec.commandLine(),
          "--role takes web, worker or web,worker; not " + String.join(",", roles));
    }
    boolean web = roles.contains("web");
    System.setProperty("factory.console", "INFO");
    Map<String, Object> settings =
        Map.of("server.port", port, "factory-worker.enabled", roles.contains("worker"));
    try (LineRuntime runtime =
        LineRuntime.start(
            surroundings, web ? WebApplicationType.SERVLET : WebApplicationType.NONE, settings)) {
      if (web) {
        surroundings
            .console(spec)
            .warn("The studio is at http://127.0.0.1:" + runtime.port() + "/");
      }
      untilStopped();
    }
    return ExitCode.DONE.number();
  }

  /// Waits for the signal that ends the program; the runtime closes by its own shutdown hook.
  static void untilStopped() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "serving was interrupted", e);
    }
  }
}
