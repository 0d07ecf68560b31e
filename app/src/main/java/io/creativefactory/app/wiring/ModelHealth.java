package io.creativefactory.app.wiring;

import io.creativefactory.tools.models.ServedCtr;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Says when this replica predicts with another model than the one that should serve. It still
/// works, so it is DEGRADED, not DOWN: nobody should restart or bypass it for that.
@Component
final class ModelHealth implements HealthIndicator {
  private static final Status DEGRADED =
      new Status("DEGRADED", "an earlier model predicts than the one that should");

  private final ServedCtr served;

  ModelHealth(ServedCtr served) {
    this.served = served;
  }

  @Override
  public Health health() {
    Optional<String> fault = served.fault();
    Health.Builder health =
        fault.isPresent() ? Health.status(DEGRADED).withDetail("fault", fault.get()) : Health.up();
    served.version().ifPresent(version -> health.withDetail("version", version));
    return health.build();
  }
}
