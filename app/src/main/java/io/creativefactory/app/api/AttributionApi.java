package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.attribution.AttributionQuery;
import io.creativefactory.graph.credit.Attribution;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where revenue came from: `model` (`first`, `last`, `linear`, `time-decay`, `position`), `since`
/// and `until` (days, UTC), `currency`, `what` (one kind of conversion), `half-life` (days),
/// `again` (`never`, `after-48-hours`).
@RestController
class AttributionApi {
  private final Attribution attribution;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  AttributionApi(Attribution attribution, CurrentTenant tenant, InstantSource clock) {
    this.attribution = attribution;
    this.tenant = tenant;
    this.clock = clock;
  }

  @GetMapping("/api/v1/attribution")
  ResponseEntity<String> report(@RequestParam Map<String, String> query) {
    return Answers.json(
        attribution.report(tenant.id(), AttributionQuery.read(query, clock.instant())));
  }
}
