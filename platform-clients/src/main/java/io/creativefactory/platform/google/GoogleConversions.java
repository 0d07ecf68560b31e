package io.creativefactory.platform.google;

import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.Conversions;
import io.creativefactory.platform.conversion.EventRules;
import io.creativefactory.platform.conversion.Sieve;
import io.creativefactory.platform.google.GoogleCall.Act;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Google's Data Manager API, which took the place of the Ads API's conversion uploads for all who
/// begin after 2026-06-15. It rejects a whole call for one bad event and names it; that one is left
/// out, and the others go again. Thread safe.
final class GoogleConversions implements Conversions {
  private static final int MOST = 2_000;
  private static final Pattern NAMED = Pattern.compile("events\\[(\\d{1,4})\\]");

  /// As long as a click on an ad may count: https://support.google.com/google-ads/answer/3123169
  private static final EventRules RULES = new EventRules(Duration.ofDays(90), Duration.ofDays(90));

  private final GoogleHttp http;
  private final GoogleEventWire wire;

  GoogleConversions(GoogleHttp http) {
    this.http = http;
    this.wire = new GoogleEventWire(http.settings());
  }

  @Override
  public String name() {
    return "google";
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
    Instant now = http.transport().clock().instant();
    return new Sieve(MOST, event -> RULES.untimely(event, now).or(() -> wire.fault(event)))
        .send(events, this::sent);
  }

  private List<Receipt> sent(List<ConversionEvent> events) {
    Map<Integer, Receipt> receipts = new TreeMap<>();
    List<Integer> left = IntStream.range(0, events.size()).boxed().toList();
    while (!left.isEmpty()) {
      left = sent(events, left, receipts);
    }
    return List.copyOf(receipts.values());
  }

  /// @return those that must go again, without the one that Google refused
  private List<Integer> sent(
      List<ConversionEvent> events, List<Integer> chosen, Map<Integer, Receipt> receipts) {
    GoogleCall call =
        GoogleCall.json(
            Act.INGEST,
            http.dataManagerUrl("events:ingest"),
            wire.request(chosen.stream().map(events::get).toList()));
    return switch (http.exchange(call)) {
      case Outcome.Good good -> {
        String request = good.body().path("requestId").asString("");
        if (request.isEmpty()) {
          throw http.unreadable(call, "no requestId");
        }
        chosen.forEach(each -> receipts.put(each, Receipt.taken(events.get(each), request)));
        yield List.of();
      }
      case Outcome.Bad bad -> {
        Refusal refusal = bad.refusal();
        int at = refusal.kind() == Refusal.Kind.REJECTED ? named(refusal.detail()) : -1;
        if (at < 0 || at >= chosen.size()) {
          throw http.failure(call, bad);
        }
        int event = chosen.get(at);
        String reason = refusal.words() + " (" + refusal.reference() + ")";
        receipts.put(event, Receipt.refused(events.get(event), reason));
        yield chosen.stream().filter(each -> each != event).toList();
      }
    };
  }

  /// Which event the vendor's error is about; -1 when it names none.
  private static int named(JsonNode error) {
    Matcher found = NAMED.matcher(error.path("details").toString());
    return found.find() ? Integer.parseInt(found.group(1)) : -1;
  }
}
