package io.creativefactory.app.cli;

import io.creativefactory.app.wiring.OperatorReaders;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Platforms that a person must let us in to; each is a command of its own.
@Command(
    name = "connect",
    description = "Turns a person's consent into a connection: tiktok.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "PLATFORM")
final class ConnectCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private ConnectCommand() {}

  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new ConnectCommand())
        .addSubcommand(
            new ConnectTikTokCommand(
                surroundings,
                transport -> OperatorReaders.ofThisInstallation().tiktok(transport),
                System.in));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "connect what? There is: tiktok");
  }
}
