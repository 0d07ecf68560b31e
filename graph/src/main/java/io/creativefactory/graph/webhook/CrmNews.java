package io.creativefactory.graph.webhook;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.attribution.DealDesk;
import io.creativefactory.graph.attribution.DealStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What any other CRM, or a program between it and us, says of deals: `{"id": …, "steps": […]}`,
/// each step as an import has it; all of them or none.
public final class CrmNews implements News {
  /// How far a sender's clock may go ahead of ours.
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final DealDesk deals;

  public CrmNews(DealDesk deals) {
    this.deals = deals;
  }

  @Override
  public String read(TenantId tenant, JsonNode message, Instant receivedAt) {
    if (!message.path("steps").isArray() || message.path("steps").isEmpty()) {
      throw unreadable("/steps is missing or empty: nothing can be read from it", null);
    }
    List<DealStep> steps = new ArrayList<>();
    try {
      for (JsonNode step : message.path("steps")) {
        steps.add(DomainJson.mapper().treeToValue(step, DealStep.class));
      }
    } catch (JacksonException e) {
      throw unreadable("step " + (steps.size() + 1) + ": " + DomainJson.explain(e), e);
    }
    for (DealStep step : steps) {
      if (step.at().isAfter(receivedAt.plus(AHEAD))) {
        throw unreadable(
            "step '%s' happened at %s, which is still to come".formatted(step.id(), step.at()),
            null);
      }
    }
    return "%d steps of deals, %d of them new".formatted(steps.size(), deals.take(tenant, steps));
  }

  private static FactoryException unreadable(String why, @Nullable Exception cause) {
    return new FactoryException(ErrorCode.WEBHOOK_UNREADABLE, why, cause);
  }
}
