package io.creativefactory.graph.run;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import java.time.Instant;

/// How one run stands.
///
/// @param title brand and product
/// @param stage the stage word it is in, for example `editor`
/// @param detail one sentence for people, for example `5 of 8 videos rendered`
public record Run(
    RunId id,
    TenantId tenant,
    String title,
    Status status,
    String stage,
    String detail,
    Instant startedAt,
    Instant changedAt) {

  public enum Status {
    WORKING,
    WAITING_FOR_REVIEW,
    WAITING_FOR_FIGURES,
    FINISHED,
    FAILED,
    CANCELLED;

    public boolean ended() {
      return this == FINISHED || this == FAILED || this == CANCELLED;
    }
  }
}
