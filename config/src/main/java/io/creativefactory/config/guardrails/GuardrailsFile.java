package io.creativefactory.config.guardrails;

import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlFile;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.scaling.Guardrails;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiFunction;

/// Reads `guardrails.yaml`. Who has none may change nothing: silence is never consent to spend.
public final class GuardrailsFile {
  private static final String HOUSE_FILE = "guardrails.yaml";

  private GuardrailsFile() {}

  /// The operator's limits; when the file does not exist, limits that refuse every change and say
  /// so.
  ///
  /// @throws FactoryException CONFIG_INVALID with every fault of the file, one line each
  public static Guardrails read(Path file) {
    return read(file, InstantSource.system());
  }

  /// As [#read(Path)], at another time.
  static Guardrails read(Path file, InstantSource time) {
    if (Files.notExists(file)) {
      return Guardrails.denying("there is no guardrails file at " + file);
    }
    return YamlFile.config(file, reader(time));
  }

  /// The limits that come with the program, in EUR: for the demo, and to copy from.
  public static Guardrails house() {
    return YamlFile.shipped(GuardrailsFile.class, HOUSE_FILE, reader(InstantSource.system()));
  }

  private static BiFunction<YamlMapping, Faults, Optional<Guardrails>> reader(InstantSource time) {
    LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    return (root, faults) -> new GuardrailsReader(faults, today).read(root);
  }
}
