package io.creativefactory.app.wiring;

import io.creativefactory.graph.retention.Keep;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How long what tells of people is kept; [Keep] says what is too short, and stops the start.
@Validated
@ConfigurationProperties(prefix = "factory-keep", ignoreUnknownFields = false)
record KeepSettings(
    @DefaultValue("400d") Duration touchpoints, @DefaultValue("90d") Duration webhookBodies) {
  Keep keep() {
    return new Keep(touchpoints, webhookBodies);
  }
}
