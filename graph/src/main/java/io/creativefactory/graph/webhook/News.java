package io.creativefactory.graph.webhook;

import io.creativefactory.domain.TenantId;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// What is done with messages of one vendor. Called within a transaction that is taken back when it
/// throws; what it writes stays only together with the word that it was done.
@FunctionalInterface
public interface News {
  /// @return what was done, one sentence
  String read(TenantId tenant, JsonNode message, Instant receivedAt);
}
