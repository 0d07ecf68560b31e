package io.creativefactory.app.wiring;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How this process works off jobs.
///
/// @param jobs at a time; a render keeps about one processor busy
/// @param heartbeat how often a process says that it lives
/// @param missed heartbeats after which its jobs are taken over by another; the library asks for 4
/// @param goodbye how long a stopping process waits for its jobs
@Validated
@ConfigurationProperties(prefix = "factory-worker", ignoreUnknownFields = false)
record WorkerSettings(
    @DefaultValue("true") boolean enabled,
    @Min(1) @DefaultValue("2") int jobs,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("3s") Duration heartbeat,
    @Min(4) @DefaultValue("4") int missed,
    @DefaultValue("5s") Duration goodbye) {}
