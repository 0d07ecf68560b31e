package io.creativefactory.app;

import io.creativefactory.app.cli.FactoryCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The program. `main` only hands its words to the command line, which starts the runtime where a
/// command needs it.
@ConfigurationPropertiesScan("io.creativefactory.app.wiring")
@SpringBootApplication(scanBasePackages = "io.creativefactory.app.wiring")
public class App {

  public static void main(String[] words) {
    System.exit(FactoryCommand.run(App.class, words));
  }
}
