package io.creativefactory.app.wiring;

import io.creativefactory.app.studio.MediaFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// What the studio needs beside the line.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ComponentScan({"io.creativefactory.app.studio", "io.creativefactory.app.api"})
class StudioWiring {

  @Bean
  MediaFolder mediaFolder(FactorySettings settings) {
    Path folder = settings.home().resolve("media");
    try {
      return new MediaFolder(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("could not make the media folder " + folder, e);
    }
  }
}
