package io.creativefactory.platform.tiktok;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.VendorHttp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What stays true of the account, read once: its currency, its time zone, and TikTok's numbers of
/// the countries that its ads may be shown in. Thread safe.
final class TikTokAccount {
  private static final String INFO = "advertiser/info/";
  private static final String REGIONS = "tool/region/";
  private final VendorHttp<TikTokCall> http;
  private final TikTokSettings settings;
  private final AtomicReference<@Nullable Terms> terms = new AtomicReference<>();
  private final ConcurrentMap<String, Map<String, String>> regions = new ConcurrentHashMap<>();

  TikTokAccount(VendorHttp<TikTokCall> http, TikTokSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  Currency currency() {
    return terms().currency();
  }

  ZoneId zone() {
    return terms().zone();
  }

  /// By the clock of the platform: ours may be wrong, and a start that lies behind is refused.
  Instant now() {
    TikTokCall call = info();
    return switch (http.exchange(call)) {
      case Outcome.Bad bad -> throw http.failure(call, bad.refusal());
      case Outcome.Good good -> {
        Instant date = good.headers().getInstant("Date");
        if (date == null) {
          throw http.unreadable(call, "no Date header");
        }
        keep(call, good.body());
        yield date;
      }
    };
  }

  LocalDate today() {
    Instant now = now();
    return LocalDate.ofInstant(now, zone());
  }

  /// @throws FactoryException with PLATFORM_REFUSED when the money is of another currency
  void mustHold(Money money) {
    if (!money.currency().equals(currency())) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED,
          "a budget of "
              + money
              + " cannot be set in TikTok account "
              + settings.advertiserId()
              + ", whose currency is "
              + currency()
              + "; nothing was sent");
    }
  }

  private TikTokCall info() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("advertiser_ids", Json.texts(List.of(settings.advertiserId())));
    query.put("fields", Json.texts(List.of("currency", "timezone", "display_timezone")));
    return TikTokCall.get(INFO, query);
  }

  private Terms terms() {
    Terms known = terms.get();
    if (known != null) {
      return known;
    }
    TikTokCall call = info();
    return keep(call, http.send(call));
  }

  private Terms keep(TikTokCall call, JsonNode data) {
    JsonNode row = data.path("list").path(0);
    String zone = row.path("display_timezone").asString(row.path("timezone").asString(""));
    try {
      Currency currency = Amounts.currency(row.path("currency").asString(""));
      Terms read = new Terms(currency, ZoneId.of(zone));
      terms.set(read);
      return read;
    } catch (DateTimeException | IllegalArgumentException e) {
      throw http.unreadable(
          call, "currency " + row.path("currency") + ", time zone '" + zone + "'");
    }
  }

  /// TikTok's numbers of countries for an objective, in the same order. They are looked up and
  /// never guessed: the numbers are nobody's standard, and not every objective goes everywhere.
  ///
  /// @throws FactoryException with PLATFORM_REFUSED naming the countries that cannot be reached
  List<String> locations(List<String> countries, String objective) {
    Map<String, String> known = regions.computeIfAbsent(objective, this::read);
    List<String> missing = countries.stream().filter(each -> !known.containsKey(each)).toList();
    if (!missing.isEmpty()) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED,
          "TikTok account "
              + settings.advertiserId()
              + " cannot show ads for "
              + objective
              + " in "
              + String.join(", ", missing)
              + "; nothing was sent, choose other countries");
    }
    List<String> ids = new ArrayList<>();
    countries.forEach(each -> ids.add(known.getOrDefault(each, "")));
    return ids;
  }

  private Map<String, String> read(String objective) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("advertiser_id", settings.advertiserId());
    query.put("placements", Json.texts(List.of("PLACEMENT_TIKTOK")));
    query.put("objective_type", objective);
    query.put("level_range", "TO_COUNTRY");
    TikTokCall call = TikTokCall.get(REGIONS, query);
    Map<String, String> found = new HashMap<>();
    for (JsonNode row : http.send(call).path("region_info")) {
      if ("COUNTRY".equals(row.path("level").asString(""))) {
        found.put(row.path("region_code").asString(""), row.path("location_id").asString(""));
      }
    }
    if (found.isEmpty()) {
      throw http.unreadable(call, "no countries");
    }
    return Map.copyOf(found);
  }

  private record Terms(Currency currency, ZoneId zone) {}
}
