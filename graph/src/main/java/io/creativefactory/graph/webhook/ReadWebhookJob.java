package io.creativefactory.graph.webhook;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.Ticket;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a vendor sent. What it is told twice it does once.
public final class ReadWebhookJob implements JobHandler {
  private final Inbox inbox;
  private final Map<String, News> news;
  private final ObjectMapper mapper = JsonMapper.builder().build();

  /// @param news what is done with each vendor's messages
  public ReadWebhookJob(Inbox inbox, Map<String, News> news) {
    this.inbox = inbox;
    this.news = Map.copyOf(news);
  }

  @Override
  public JobName name() {
    return JobName.READ_WEBHOOK;
  }

  @Override
  public JobResult run(Ticket ticket) {
    Inbox.Name name = Inbox.name(ticket);
    inbox.read(name, kept -> told(name, kept));
    return JobResult.DONE;
  }

  private String told(Inbox.Name name, Inbox.Kept kept) {
    News reader = news.get(name.vendor());
    if (reader == null) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID, "nothing here reads messages of " + name.vendor());
    }
    return reader.read(name.tenant(), body(name, kept), kept.receivedAt());
  }

  private JsonNode body(Inbox.Name name, Inbox.Kept kept) {
    try {
      return mapper.readTree(kept.body());
    } catch (JacksonException e) {
      throw new FactoryException(
          ErrorCode.WEBHOOK_UNREADABLE,
          "message " + name.id() + " of " + name.vendor() + " is no JSON",
          e);
    }
  }

  /// The message stays with the reason beside it.
  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    inbox.settle(Inbox.name(ticket), Inbox.State.FAILED, why.sentence());
  }
}
