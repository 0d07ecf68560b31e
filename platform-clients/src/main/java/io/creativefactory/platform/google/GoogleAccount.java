package io.creativefactory.platform.google;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.platform.http.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What stays true of the account: its currency and its time zone, neither of which Google lets
/// anybody change, read once. Budgets carry no currency on the wire, so that one in another
/// currency would be spent as if it were in this one.
final class GoogleAccount {
  private final GoogleHttp http;
  private final AtomicReference<@Nullable Terms> terms = new AtomicReference<>();

  GoogleAccount(GoogleHttp http) {
    this.http = http;
  }

  Currency currency() {
    Terms known = terms.get();
    return known == null ? asked().terms().currency() : known.currency();
  }

  ZoneId zone() {
    Terms known = terms.get();
    return known == null ? asked().terms().zone() : known.zone();
  }

  /// The date in the account's time zone, by Google's own clock.
  LocalDate today() {
    Asked asked = asked();
    return LocalDate.ofInstant(asked.at(), asked.terms().zone());
  }

  /// By Google's own clock.
  Instant now() {
    return asked().at();
  }

  /// @throws FactoryException with PLATFORM_REFUSED when the money is of another currency
  void mustHold(Money money) {
    if (!money.currency().equals(currency())) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED,
          "a budget of "
              + money
              + " cannot be set in Google account "
              + http.settings().customerId()
              + ", whose currency is "
              + currency()
              + "; nothing was sent");
    }
  }

  private record Terms(Currency currency, ZoneId zone) {}

  private record Asked(Terms terms, Instant at) {}

  private Asked asked() {
    GoogleCall call = http.search(GoogleQuery.CUSTOMER, "");
    Outcome.Good answer = http.must(call);
    Instant at = answer.headers().getInstant("Date");
    JsonNode customer = answer.body().path("results").path(0).path("customer");
    String code = customer.path("currencyCode").asString("");
    String zone = customer.path("timeZone").asString("");
    if (at == null) {
      throw http.unreadable(call, "no Date header");
    }
    try {
      Terms read = new Terms(Amounts.currency(code), ZoneId.of(zone));
      terms.set(read);
      return new Asked(read, at);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw http.unreadable(call, "currency '" + code + "', time zone '" + zone + "'");
    }
  }
}
