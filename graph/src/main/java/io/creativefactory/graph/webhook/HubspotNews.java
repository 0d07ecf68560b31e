package io.creativefactory.graph.webhook;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.attribution.DealDesk;
import io.creativefactory.graph.attribution.DealStep;
import io.creativefactory.platform.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What HubSpot says of deals: a message is a list of events, and those that change the stage of a
/// deal are steps of it. It names no buyer; who that was is told by imports.
///
/// https://developers.hubspot.com/docs/api-reference/webhooks-webhooks-v3/guide (read 2026-11-20)
public final class HubspotNews implements News {
  private final DealDesk deals;

  public HubspotNews(DealDesk deals) {
    this.deals = deals;
  }

  @Override
  public String read(TenantId tenant, JsonNode message, Instant receivedAt) {
    List<DealStep> steps = new ArrayList<>();
    for (JsonNode event : message) {
      if ("dealstage".equals(event.path("propertyName").asString(""))) {
        steps.add(step(event));
      }
    }
    return "%d events, %d steps of deals, %d of them new"
        .formatted(message.size(), steps.size(), deals.take(tenant, steps));
  }

  private static DealStep step(JsonNode event) {
    long at = event.path("occurredAt").asLong(-1);
    String id = event.path("eventId").asString("");
    String deal = event.path("objectId").asString("");
    String stage = event.path("propertyValue").asString("");
    if (at < 0 || id.isBlank() || deal.isBlank() || stage.isBlank()) {
      throw new FactoryException(
          ErrorCode.WEBHOOK_UNREADABLE,
          "an event of HubSpot lacks eventId, objectId, propertyValue or occurredAt");
    }
    return new DealStep(
        "hubspot-" + id,
        "hubspot-" + deal,
        stage,
        Instant.ofEpochMilli(at),
        null,
        null,
        Map.of(),
        Person.Consent.UNTOLD);
  }
}
