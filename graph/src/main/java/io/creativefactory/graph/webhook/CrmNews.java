package io.creativefactory.graph.webhook;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.attribution.DealDesk;
import io.creativefactory.graph.attribution.DealStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What any other CRM, or a program between it and us, says of deals: `{"id": …, "steps": […]}`,
/// each step as an import has it.
public final class CrmNews implements News {
  private final DealDesk deals;

  public CrmNews(DealDesk deals) {
    this.deals = deals;
  }

  @Override
  public String read(TenantId tenant, JsonNode message, Instant receivedAt) {
    List<DealStep> steps = new ArrayList<>();
    try {
      for (JsonNode step : message.path("steps")) {
        steps.add(DomainJson.mapper().treeToValue(step, DealStep.class));
      }
    } catch (JacksonException e) {
      throw new FactoryException(ErrorCode.WEBHOOK_UNREADABLE, DomainJson.explain(e), e);
    }
    return "%d steps of deals, %d of them new".formatted(steps.size(), deals.take(tenant, steps));
  }
}
