package io.creativefactory.app.cli;

import io.creativefactory.domain.FactoryException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The root of the command line. Every command exits 0 when done, 1 when it failed, 2 on bad input.
@Command(
    name = "factory",
    description = "Turns a brief into finished, reviewed video ads.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    version = "Creative Factory 0.1.0",
    footer = {
      "",
      "Also: ./factory test installs what the tests need and runs them all;",
      "      ./factory bench NAME measures (line)."
    })
public final class FactoryCommand implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(FactoryCommand.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  private FactoryCommand() {}

  /// Runs one command and returns the exit code.
  ///
  /// @param application the Spring Boot class that commands with a runtime start
  public static int run(Class<?> application, String... words) {
    return commandLine(new Surroundings(application, home(), root(), terminal())).execute(words);
  }

  static CommandLine commandLine(Surroundings surroundings) {
    CommandLine line = new CommandLine(new FactoryCommand());
    line.addSubcommand(new DemoCommand(surroundings))
        .addSubcommand(new MakeCommand(surroundings))
        .addSubcommand(new RenderCommand(surroundings))
        .addSubcommand(new LookCommand(surroundings))
        .addSubcommand(new ScoreCommand(surroundings))
        .addSubcommand(new TakeCommand(surroundings))
        .addSubcommand(new ConversionsCommand(surroundings))
        .addSubcommand(new LearnCommand(surroundings))
        .addSubcommand(new SimulateCommand(surroundings))
        .addSubcommand(TrainCommand.line(surroundings))
        .addSubcommand(ModelsCommand.line(surroundings))
        .addSubcommand(new PublishCommand(surroundings))
        .addSubcommand(ConnectCommand.line(surroundings))
        .addSubcommand(new SandboxCommand(surroundings))
        .addSubcommand(new ServeCommand(surroundings))
        .addSubcommand(new CommandLine.HelpCommand())
        .setExecutionExceptionHandler(failures())
        .setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /// A failure is one clear line for a person; a defect of ours is also logged whole.
  private static IExecutionExceptionHandler failures() {
    return (failure, command, parsed) -> {
      PrintWriter err = command.getErr();
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof FactoryException known) {
          err.println(command.getCommandName() + ": " + known.getMessage());
          return ExitCode.of(known.code()).number();
        }
        if (cause instanceof PortInUseException taken) {
          err.println(
              command.getCommandName()
                  + ": port "
                  + taken.getPort()
                  + " is taken; name another with --port");
          return ExitCode.FAILED.number();
        }
      }
      LOG.error("{} failed", command.getCommandName(), failure);
      err.println(
          command.getCommandName()
              + " failed through a defect of the program; the log above tells where. Please report it.");
      return ExitCode.FAILED.number();
    };
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static Path home() {
    return Path.of(System.getProperty("factory.home", ".factory")).toAbsolutePath().normalize();
  }

  private static Path root() {
    return Path.of(System.getProperty("factory.root", ".")).toAbsolutePath().normalize();
  }

  private static boolean terminal() {
    return Boolean.getBoolean("factory.terminal");
  }
}
