package io.creativefactory.graph.attribution;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.attribution.SendBook.Line;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.Conversions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a platform what came of its clicks: steps of deals whose buyer agreed. Each event stands
/// in the book before it leaves; sent again within two days, platforms count it once.
public final class SendConversionsJob implements JobHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SendConversionsJob.class);

  private final SendBook book;
  private final List<Conversions> platforms;

  public SendConversionsJob(SendBook book, List<Conversions> platforms) {
    this.book = book;
    this.platforms = List.copyOf(platforms);
  }

  @Override
  public JobName name() {
    return JobName.SEND_CONVERSIONS;
  }

  @Override
  public JobResult run(Ticket ticket) {
    for (Conversions platform : platforms) {
      if (platform.name().equals(ticket.subject())) {
        Line line = new Line(new TenantId(ticket.tenant()), platform.name());
        while (some(line, platform)) {
          LOG.debug("events of {} were sent to {}", line.tenant(), line.platform());
        }
      }
    }
    return JobResult.DONE;
  }

  /// @return whether there was something to send
  private boolean some(Line line, Conversions platform) {
    List<ConversionEvent> events = book.claim(line, platform.most());
    if (events.isEmpty()) {
      return false;
    }
    try {
      platform.send(events).forEach(receipt -> book.settle(line, receipt));
    } catch (FactoryException e) {
      String why = e.code() + ": " + e.getMessage();
      boolean perhaps = e.code() == ErrorCode.PLATFORM_UNCERTAIN;
      events.forEach(event -> book.putBack(line, event.id(), why, perhaps));
      throw e;
    }
    return true;
  }

  /// They wait with the reason; [Resending] has them sent again.
  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    book.putOff(new Line(new TenantId(ticket.tenant()), ticket.subject()));
    LOG.warn("conversions for {} wait: {}", ticket.subject(), why.sentence());
  }
}
