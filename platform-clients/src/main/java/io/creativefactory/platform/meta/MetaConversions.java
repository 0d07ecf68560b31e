package io.creativefactory.platform.meta;

import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.Conversions;
import io.creativefactory.platform.conversion.EventRules;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    if (events.size() > MOST) {
      throw new IllegalArgumentException(events.size() + " events, more than " + MOST);
    }
    Instant now = http.now();
    Map<Integer, Receipt> receipts = new HashMap<>();
    List<Integer> sound = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Optional<String> fault = fault(events.get(i), now);
      if (fault.isPresent()) {
        receipts.put(i, Receipt.refused(events.get(i), fault.get()));
      } else {
        sound.add(i);
      }
    }
    send(events, sound, receipts);
    return List.copyOf(new TreeMap<>(receipts).values());
  }

  private Optional<String> fault(ConversionEvent event, Instant now) {
    return RULES.fault(event, now).or(() -> wire.fault(event));
  }

  private void send(
      List<ConversionEvent> events, List<Integer> chosen, Map<Integer, Receipt> receipts) {
    if (chosen.isEmpty()) {
      return;
    }
    ArrayNode data = http.mapper().createArrayNode();
    chosen.forEach(each -> data.add(wire.event(events.get(each))));
    MetaCall call = MetaCall.post(pixel + "/events", Map.of("data", data.toString()));
    switch (http.exchange(call)) {
      case Outcome.Good good -> {
        String trace = taken(call, good.body(), chosen.size());
        chosen.forEach(each -> receipts.put(each, Receipt.taken(events.get(each), trace)));
      }
      case Outcome.Bad(Refusal refusal) when refusal.kind() != Refusal.Kind.REJECTED ->
          throw http.failure(call, refusal);
      case Outcome.Bad(Refusal refusal) when chosen.size() == 1 -> {
        int only = chosen.getFirst();
        String reason = refusal.words() + " (" + refusal.reference() + ")";
        receipts.put(only, Receipt.refused(events.get(only), reason));
      }
      case Outcome.Bad _ -> {
        int half = chosen.size() / 2;
        send(events, chosen.subList(0, half), receipts);
        send(events, chosen.subList(half, chosen.size()), receipts);
      }
    }
  }

  private String taken(MetaCall call, JsonNode answer, int sent) {
    int received = answer.path("events_received").asInt(-1);
    if (received != sent) {
      throw http.unreadable(call, received + " of " + sent + " events received");
    }
    return answer.path("fbtrace_id").asString("");
  }
}
