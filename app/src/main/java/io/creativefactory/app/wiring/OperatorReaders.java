package io.creativefactory.app.wiring;

import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.transcription.Transcriptions;
import io.creativefactory.render.eyes.Readers.Asked;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/// The readers that an operator sets up, for commands that start no runtime: the same settings from
/// the same places.
public final class OperatorReaders {
  private final Binder settings;

  private OperatorReaders(ConfigurableEnvironment environment) {
    this.settings = Binder.get(environment);
  }

  /// By the settings of this installation.
  public static OperatorReaders ofThisInstallation() {
    ConfigurableEnvironment environment = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return new OperatorReaders(environment);
  }

  /// @throws io.creativefactory.domain.FactoryException CONFIG_INVALID
  public Asked<Transcriptions> transcriptions() {
    return settings
        .bindOrCreate("factory-transcription", TranscriptionAccess.class)
        .service(Sleeper.real());
  }
}
