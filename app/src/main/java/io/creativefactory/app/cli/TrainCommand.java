package io.creativefactory.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What can be trained; each model is a command of its own.
@Command(
    name = "train",
    description = "Trains and tests a model: copy.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "MODEL")
final class TrainCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private TrainCommand() {}

  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new TrainCommand()).addSubcommand(new TrainCopyCommand(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "train what? There is: copy");
  }
}
