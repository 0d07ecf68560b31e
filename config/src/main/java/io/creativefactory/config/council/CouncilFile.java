package io.creativefactory.config.council;

import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlFile;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.domain.FactoryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads `council.yaml`.
public final class CouncilFile {
  private static final String HOUSE_FILE = "council.yaml";

  private CouncilFile() {}

  /// The operator's file in the home folder; without one, the rules that come with the program.
  ///
  /// @throws FactoryException CONFIG_INVALID with every fault of the file, one line each
  public static CouncilRules in(Path home) {
    Path file = home.resolve(HOUSE_FILE);
    return Files.exists(file) ? read(file) : house();
  }

  /// @throws FactoryException CONFIG_INVALID with every fault of the file, one line each
  public static CouncilRules read(Path file) {
    return YamlFile.config(file, CouncilFile::rules);
  }

  /// The rules that come with the program.
  public static CouncilRules house() {
    return YamlFile.shipped(CouncilFile.class, HOUSE_FILE, CouncilFile::rules);
  }

  private static Optional<CouncilRules> rules(YamlMapping root, Faults faults) {
    return new CouncilReader(faults).read(root);
  }
}
