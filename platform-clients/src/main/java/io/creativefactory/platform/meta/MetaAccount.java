package io.creativefactory.platform.meta;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.platform.http.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What stays true of the account: its currency and its time zone, read once. Budgets carry no
/// currency on the wire, so that one in another currency would be spent as if it were in this one.
final class MetaAccount {
  private final MetaHttp http;
  private final AtomicReference<@Nullable Terms> terms = new AtomicReference<>();

  MetaAccount(MetaHttp http) {
    this.http = http;
  }

  /// `act_` and the id.
  String path() {
    return "act_" + http.settings().accountId();
  }

  Currency currency() {
    return terms().currency();
  }

  /// What the account's days and hours are counted in.
  ZoneId zone() {
    MetaCall call = MetaCall.get(path(), Map.of("fields", "timezone_name"));
    return zone(call, http.send(call));
  }

  /// The date in the account's time zone, by the clock of the platform.
  LocalDate today() {
    return asked().toLocalDate();
  }

  /// By the clock of the platform.
  Instant now() {
    return asked().toInstant();
  }

  private ZonedDateTime asked() {
    MetaCall call = MetaCall.get(path(), Map.of("fields", "timezone_name"));
    return switch (http.exchange(call)) {
      case Outcome.Bad bad -> throw http.failure(call, bad.refusal());
      case Outcome.Good good -> {
        Instant date = good.headers().getInstant("Date");
        if (date == null) {
          throw http.unreadable(call, "no Date header");
        }
        yield date.atZone(zone(call, good.body()));
      }
    };
  }

  /// The least daily budget of a campaign that pays by impression, which all of ours do.
  Optional<Money> leastDailyBudget() {
    Currency currency = currency();
    MetaCall call = MetaCall.get(path() + "/minimum_budgets", Map.of("limit", "500"));
    for (JsonNode row : http.send(call).path("data")) {
      JsonNode least = row.path("min_daily_budget_imp");
      if (currency.getCurrencyCode().equals(row.path("currency").asString(""))
          && least.isNumber()) {
        return Optional.of(MetaCurrency.budget(least.asString(), currency));
      }
    }
    return Optional.empty();
  }

  /// @throws FactoryException with PLATFORM_REFUSED when the money is of another currency
  void mustHold(Money money) {
    if (!money.currency().equals(currency())) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED,
          "a budget of "
              + money
              + " cannot be set in "
              + path()
              + ", whose currency is "
              + currency()
              + "; nothing was sent");
    }
  }

  private Terms terms() {
    Terms known = terms.get();
    if (known == null) {
      MetaCall call = MetaCall.get(path(), Map.of("fields", "currency,name"));
      known = new Terms(currency(call, http.send(call)));
      terms.set(known);
    }
    return known;
  }

  private Currency currency(MetaCall call, JsonNode body) {
    String code = body.path("currency").asString("");
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw http.unreadable(call, "currency '" + code + "'");
    }
  }

  private ZoneId zone(MetaCall call, JsonNode body) {
    String name = body.path("timezone_name").asString("");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw http.unreadable(call, "time zone '" + name + "'");
    }
  }

  private record Terms(Currency currency) {}
}
