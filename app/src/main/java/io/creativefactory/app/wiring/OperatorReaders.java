package io.creativefactory.app.wiring;

import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.tiktok.TikTokConsent;
import io.creativefactory.platform.transcription.Transcriptions;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.objects.ObjectFinder;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/// The readers that an operator sets up, for commands that start no runtime: the same settings from
/// the same places.
public final class OperatorReaders {
  private final Binder settings;

  OperatorReaders(ConfigurableEnvironment environment) {
    this.settings = Binder.get(environment);
  }

  /// By the settings of this installation.
  public static OperatorReaders ofThisInstallation() {
    ConfigurableEnvironment environment = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return new OperatorReaders(environment);
  }

  /// @throws io.creativefactory.domain.FactoryException CONFIG_INVALID naming what is not set
  public TikTokConsent tiktok(Transport transport) {
    return settings.bindOrCreate("factory-tiktok-app", TikTokApp.class).consent(transport);
  }

  /// @throws io.creativefactory.domain.FactoryException CONFIG_INVALID
  public Asked<Transcriptions> transcriptions() {
    return settings
        .bindOrCreate("factory-transcription", TranscriptionAccess.class)
        .service(Sleeper.real());
  }

  /// The detector of the settings, or another one in its place.
  ///
  /// @param model null for that of the settings
  /// @param labels null for those of the settings
  /// @throws io.creativefactory.domain.FactoryException CONFIG_INVALID
  public Asked<ObjectFinder> detector(@Nullable Path model, @Nullable Path labels) {
    if (model == null && labels == null) {
      return settings.bindOrCreate("factory-detector", DetectorAccess.class).finder();
    }
    return new DetectorAccess(Objects.toString(model, ""), Objects.toString(labels, "")).finder();
  }
}
