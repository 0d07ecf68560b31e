package io.creativefactory.app.cli;

import java.nio.file.Path;

/// Where a command runs.
///
/// @param application the Spring Boot class
/// @param home folder of the installation's own data: database, media, caches
/// @param root folder of the project, where `examples/` lies
/// @param terminal whether standard error is a terminal
record Surroundings(Class<?> application, Path home, Path root, boolean terminal) {

  Console console(picocli.CommandLine.Model.CommandSpec spec) {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), terminal);
  }
}
