package io.creativefactory.tools.council;

import io.creativefactory.domain.Checks;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/// A language model that an operator set up as a judge.
///
/// @param name the operator's own, lower case letters, digits and hyphens
/// @param endpoint where its API begins, for example `https://api.openai.com/v1`
/// @param model as the service names it
/// @param within for one answer
public record ModelSettings(
    String name, Speaks speaks, URI endpoint, String model, ModelKey key, Duration within) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

  /// How it is spoken to.
  public enum Speaks {
    /// OpenAI's chat completions: also Ollama, vLLM, llama.cpp.
    OPENAI,
    ANTHROPIC
  }

  public ModelSettings {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a judge's name is lower case letters, digits and hyphens, not '" + name + "'");
    }
    Checks.text("model", model);
    boolean web = "https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme());
    if (!web
        || endpoint.getHost() == null
        || endpoint.getUserInfo() != null
        || endpoint.getQuery() != null) {
      throw new IllegalArgumentException(
          "the endpoint of judge " + name + " is no plain http or https address");
    }
    if (within.isNegative() || within.isZero() || within.compareTo(Duration.ofMinutes(10)) > 0) {
      throw new IllegalArgumentException(
          "judge " + name + " may take more than 0 and at most 10 minutes, not " + within);
    }
  }
}
