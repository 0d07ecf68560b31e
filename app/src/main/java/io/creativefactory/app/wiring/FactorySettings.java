package io.creativefactory.app.wiring;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What an operator sets for the installation; everything has a safe default.
///
/// @param home folder of the installation's own data: database, media, caches, log
/// @param guardrails file of the spending rules; without one the home folder's `guardrails.yaml`,
///   and without that nothing may change on a real platform; on a simulated one the shipped rules
///   hold
/// @param figuresEvery how often the ad platforms are asked for figures
/// @param sandboxKept whether what happens on simulated platforms is kept in the home folder; else
///   it happens on a copy
/// @param platforms where publications go: `sandbox` alone, or real platforms; none when empty
@Validated
@ConfigurationProperties(prefix = "factory", ignoreUnknownFields = false)
record FactorySettings(
    @NotNull Path home,
    @Nullable Path guardrails,
    @DefaultValue("1h") Duration figuresEvery,
    @DefaultValue({}) List<AdConnection> platforms,
    @DefaultValue("true") boolean sandboxKept,
    @Nullable Path root,
    @DefaultValue("false") boolean terminal,
    @DefaultValue("OFF") String console) {

  /// Where publications go.
  enum AdConnection {
    /// The simulated platforms, started beside the studio.
    SANDBOX,
    META,
    GOOGLE,
    TIKTOK
  }
}
