package io.creativefactory.graph.webhook;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// What TikTok says of ads and ad groups in review. The content of a message is JSON within JSON.
///
/// https://developers.tiktok.com/doc/webhooks-overview (read 2026-11-20); the names of review
/// events are those of the Business API's subscriptions, so that other words are read with care: an
/// id that we know makes it ours.
public final class TiktokNews implements News {
  private static final List<String> IDS = List.of("ad_id", "adgroup_id", "campaign_id");
  private static final List<String> WORDS =
      List.of("reject_info", "reason", "review_status", "secondary_status", "status");

  private final AdNews ads;
  private final ObjectMapper mapper = JsonMapper.builder().build();

  public TiktokNews(AdNews ads) {
    this.ads = ads;
  }

  @Override
  public String read(TenantId tenant, JsonNode message, Instant receivedAt) {
    JsonNode content = content(message.path("content"));
    List<String> ids = IDS.stream().flatMap(name -> id(content.path(name))).distinct().toList();
    String said =
        WORDS.stream()
            .map(name -> content.path(name).asString(""))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("it gives no reason");
    String event = message.path("event").asString("an event without a name");
    int told = ads.tell(tenant, new AdNews.Change("tiktok", ids, "TikTok, " + event + ": " + said));
    return event + ", " + told + " runs told";
  }

  private JsonNode content(JsonNode node) {
    if (!node.isString()) {
      return node;
    }
    try {
      return mapper.readTree(node.asString());
    } catch (JacksonException e) {
      throw new FactoryException(
          ErrorCode.WEBHOOK_UNREADABLE, "the content of a message of TikTok is no JSON", e);
    }
  }

  private static Stream<String> id(JsonNode node) {
    String id = node.isNumber() ? node.toString() : node.asString("");
    return id.isBlank() ? Stream.empty() : Stream.of(id);
  }
}
