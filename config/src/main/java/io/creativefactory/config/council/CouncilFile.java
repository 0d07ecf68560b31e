package io.creativefactory.config.council;

import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlFile;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    Faults faults = new Faults(file.toString());
    return checked(YamlFile.read(file, faults), faults);
  }

  /// The rules that come with the program.
  public static CouncilRules house() {
    try (InputStream in = CouncilFile.class.getResourceAsStream(HOUSE_FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program comes without its " + HOUSE_FILE);
      }
      Faults faults = new Faults(HOUSE_FILE);
      return checked(YamlFile.parse(in.readAllBytes(), faults), faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CouncilRules checked(Optional<YamlMapping> root, Faults faults) {
    Optional<CouncilRules> read = root.flatMap(map -> new CouncilReader(faults).read(map));
    if (!faults.none()) {
      throw faults.exception(ErrorCode.CONFIG_INVALID);
    }
    return read.orElseThrow();
  }
}
