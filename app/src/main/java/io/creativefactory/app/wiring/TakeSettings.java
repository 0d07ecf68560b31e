package io.creativefactory.app.wiring;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Folders that are taken in because somebody asks for them over the API.
///
/// @param root below which they must lie; empty when none may be taken
/// @param every how often is looked for what was asked
@Validated
@ConfigurationProperties(prefix = "factory-take", ignoreUnknownFields = false)
record TakeSettings(
    @NotNull @DefaultValue("") String root, @NotNull @DefaultValue("2s") Duration every) {}
