package io.creativefactory.config.guardrails;

import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlFile;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.scaling.Guardrails;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

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
    Faults faults = new Faults(file.toString());
    return checked(YamlFile.read(file, faults), faults, time);
  }

  /// The limits that come with the program, in EUR: for the demo, and to copy from.
  public static Guardrails house() {
    try (InputStream in = GuardrailsFile.class.getResourceAsStream(HOUSE_FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program comes without its " + HOUSE_FILE);
      }
      Faults faults = new Faults(HOUSE_FILE);
      return checked(YamlFile.parse(in.readAllBytes(), faults), faults, InstantSource.system());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Guardrails checked(Optional<YamlMapping> root, Faults faults, InstantSource time) {
    LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    Optional<Guardrails> read = root.flatMap(map -> new GuardrailsReader(faults, today).read(map));
    if (!faults.none()) {
      throw faults.exception(ErrorCode.CONFIG_INVALID);
    }
    return read.orElseThrow();
  }
}
