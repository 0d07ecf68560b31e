package io.creativefactory.graph.webhook;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.Ticket;
import java.time.Instant;
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
    inbox.read(name, (body, receivedAt) -> told(name, tree(name, body), receivedAt));
    return JobResult.DONE;
  }

  private String told(Inbox.Name name, JsonNode message, Instant receivedAt) {
    News reader = news.get(name.vendor());
    if (reader == null) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID, "nothing here reads messages of " + name.vendor());
    }
    return reader.read(name.tenant(), message, receivedAt);
  }

  private JsonNode tree(Inbox.Name name, byte[] body) {
    try {
      return mapper.readTree(body);
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
