package io.creativefactory.app.cli;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The running line: database, jobs and, where asked for, the studio. Closing it stops the jobs at
/// their next step; what is unfinished goes on at the next start.
final class LineRuntime implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private LineRuntime(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// @param settings properties that this command sets over `application.yaml`
  static LineRuntime start(
      Surroundings surroundings, WebApplicationType web, Map<String, Object> settings) {
    Stream<String> words =
        Stream.concat(
            Stream.of("--factory.home=" + surroundings.home()),
            settings.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue()));
    return new LineRuntime(
        new SpringApplicationBuilder(surroundings.application())
            .web(web)
            .run(words.toArray(String[]::new)));
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  @Override
  public void close() {
    context.close();
  }
}
