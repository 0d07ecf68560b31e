package io.creativefactory.platform.meta;

import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.Conversions;
import io.creativefactory.platform.conversion.EventRules;
import io.creativefactory.platform.conversion.Sieve;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Meta's Conversions API. Meta rejects a whole call for one bad event, so that events are looked
/// at before they go; where one slips through, the rejected call is halved until it stands alone.
/// Thread safe.
final class MetaConversions implements Conversions {
  private static final int MOST = 1_000;

  /// Seven days, and 62 for shops of bricks:
  /// https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/server-event
  private static final EventRules RULES = new EventRules(Duration.ofDays(7), Duration.ofDays(62));

  private final MetaHttp http;
  private final String pixel;
  private final MetaEventWire wire;

  MetaConversions(MetaHttp http, String pixel) {
    this.http = http;
    this.pixel = pixel;
    this.wire = new MetaEventWire(http.mapper());
  }

  @Override
  public String name() {
    return "meta";
  }

  @Override
  public boolean sandbox() {
    return http.settings().sandbox();
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public List<Receipt> send(List<ConversionEvent> events) {
    Instant now = http.now();
    return new Sieve(MOST, event -> RULES.fault(event, now).or(() -> wire.fault(event)))
        .send(events, this::sent);
  }

  private List<Receipt> sent(List<ConversionEvent> events) {
    ArrayNode data = http.mapper().createArrayNode();
    events.forEach(each -> data.add(wire.event(each)));
    MetaCall call = MetaCall.post(pixel + "/events", Map.of("data", data.toString()));
    return switch (http.exchange(call)) {
      case Outcome.Good good -> {
        String trace = taken(call, good.body(), events.size());
        yield events.stream().map(each -> Receipt.taken(each, trace)).toList();
      }
      case Outcome.Bad(Refusal refusal) when refusal.kind() != Refusal.Kind.REJECTED ->
          throw http.failure(call, refusal);
      case Outcome.Bad(Refusal refusal) when events.size() == 1 -> {
        String reason = refusal.words() + " (" + refusal.reference() + ")";
        yield List.of(Receipt.refused(events.getFirst(), reason));
      }
      case Outcome.Bad _ -> {
        int half = events.size() / 2;
        yield Stream.of(events.subList(0, half), events.subList(half, events.size()))
            .flatMap(each -> sent(each).stream())
            .toList();
      }
    };
  }

  private String taken(MetaCall call, JsonNode answer, int sent) {
    int received = answer.path("events_received").asInt(-1);
    if (received != sent) {
      throw http.unreadable(call, received + " of " + sent + " events received");
    }
    return answer.path("fbtrace_id").asString("");
  }
}
