package io.creativefactory.app.wiring;

import io.creativefactory.config.council.JudgePrompt;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.tools.council.Judge;
import io.creativefactory.tools.council.ModelJudge;
import io.creativefactory.tools.council.ModelKey;
import io.creativefactory.tools.council.ModelSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The language models that sit in the council.
///
/// @param models by the operator's own name; one without a `model` does not sit
@Validated
@ConfigurationProperties(prefix = "factory-judges", ignoreUnknownFields = false)
record JudgeAccess(@DefaultValue Map<String, @Valid Access> models) {
  JudgeAccess {
    models = new TreeMap<>(models);
  }

  /// @param endpoint where its API begins, such as `https://api.openai.com/v1`
  /// @param model as the service names it; empty for none
  /// @param key empty for a service that asks for none
  /// @param within for one answer
  record Access(
      @NotNull ModelSettings.Speaks speaks,
      @DefaultValue("") String endpoint,
      @DefaultValue("") String model,
      @DefaultValue("") String key,
      @NotNull @DefaultValue("1m") Duration within) {

    /// Without the secret.
    @Override
    public String toString() {
      return "Access[speaks=" + speaks + ", endpoint=" + endpoint + ", model=" + model + "]";
    }
  }

  /// @throws FactoryException CONFIG_INVALID for what cannot be a name, an address, a model or a
  ///   key
  List<Judge> judges() {
    JudgePrompt prompt = JudgePrompt.house();
    return models.entrySet().stream()
        .filter(entry -> !entry.getValue().model().isBlank())
        .<Judge>map(entry -> ModelJudge.over(settings(entry.getKey(), entry.getValue()), prompt))
        .toList();
  }

  private static ModelSettings settings(String name, Access access) {
    try {
      return new ModelSettings(
          name,
          access.speaks(),
          URI.create(access.endpoint().strip()),
          access.model().strip(),
          new ModelKey(access.key()),
          access.within());
    } catch (IllegalArgumentException wrong) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID,
          "factory-judges.models." + name + ": " + wrong.getMessage(),
          null);
    }
  }
}
