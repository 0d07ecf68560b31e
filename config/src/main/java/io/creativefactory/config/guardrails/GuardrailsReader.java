package io.creativefactory.config.guardrails;

import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.config.yaml.YamlValue;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the file into [Guardrails]; see `guardrails.yaml` for its shape. Every key must be there:
/// a limit that is left out by mistake would be no limit.
final class GuardrailsReader {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([mhd])");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d+)?");
  private static final int MANY = 999_999_999;

  private final Faults faults;

  GuardrailsReader(Faults faults) {
    this.faults = faults;
  }

  Optional<Guardrails> read(YamlMapping root) {
    root.only("currency", "caps", "pace", "evidence", "ignorance", "learningPhase", "killSwitch");
    Optional<Currency> currency =
        root.require("currency", "currency: EUR").flatMap(YamlValue::currency);
    Optional<YamlMapping> caps =
        part(root, "caps", "{ account: \"500\", campaign: \"150\", floor: \"5\" }");
    Optional<YamlMapping> evidence =
        part(root, "evidence", "{ impressions: 1000, clicks: 20, spend: \"20\", days: 3 }");
    Optional<Guardrails.Caps> limits =
        currency.flatMap(unit -> caps.flatMap(map -> caps(map, unit)));
    Optional<Guardrails.Pace> pace =
        part(root, "pace", "{ maxShare: 20, window: 6h, actionsPerHour: 15 }").flatMap(this::pace);
    Optional<Guardrails.MinimumEvidence> enough =
        currency.flatMap(unit -> evidence.flatMap(map -> evidence(map, unit)));
    Optional<Guardrails.IgnoranceZone> zone =
        currency.flatMap(unit ->
            part(root, "ignorance", "{ days: 2, spend: \"100\" }")
                .flatMap(map -> ignorance(map, unit)));
    Optional<Duration> learning =
        root.require("learningPhase", "learningPhase: 3d")
            .flatMap(value -> value.parsed(GuardrailsReader::span));
    Optional<Guardrails.KillSwitch> kill =
        part(root, "killSwitch", "{ on: false }").flatMap(this::killSwitch);
    return limits.isPresent()
            && pace.isPresent()
            && enough.isPresent()
            && zone.isPresent()
            && learning.isPresent()
            && kill.isPresent()
        ? Optional.of(
            new Guardrails(
                limits.get(), pace.get(), enough.get(), zone.get(), learning.get(), kill.get()))
        : Optional.empty();
  }

  private static Optional<YamlMapping> part(YamlMapping map, String key, String example) {
    return map.require(key, key + ": " + example).flatMap(YamlValue::mapping);
  }

  private Optional<Guardrails.Caps> caps(YamlMapping map, Currency unit) {
    map.only("account", "campaign", "floor");
    Optional<Money> account = money(map, "account", unit);
    Optional<Money> campaign = money(map, "campaign", unit);
    Optional<Money> floor = money(map, "floor", unit);
    return account.isPresent() && campaign.isPresent() && floor.isPresent()
        ? together(map, () -> new Guardrails.Caps(account.get(), campaign.get(), floor.get()))
        : Optional.empty();
  }

  private Optional<Guardrails.Pace> pace(YamlMapping map) {
    map.only("maxShare", "window", "actionsPerHour");
    Optional<Double> share =
        map.require("maxShare", "maxShare: 20").flatMap(v -> v.decimal(0, 100));
    Optional<Duration> window =
        map.require("window", "window: 6h").flatMap(v -> v.parsed(GuardrailsReader::span));
    Optional<Integer> actions = count(map, "actionsPerHour");
    return share.isPresent() && window.isPresent() && actions.isPresent()
        ? together(map, () -> new Guardrails.Pace(share(share.get()), window.get(), actions.get()))
        : Optional.empty();
  }

  /// 20 per cent is the double 0.2 and not one beside it.
  private static double share(double percent) {
    return BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
  }

  private Optional<Guardrails.MinimumEvidence> evidence(YamlMapping map, Currency unit) {
    map.only("impressions", "clicks", "spend", "days");
    Optional<Integer> impressions = count(map, "impressions");
    Optional<Integer> clicks = count(map, "clicks");
    Optional<Money> spend = money(map, "spend", unit);
    Optional<Integer> days = count(map, "days");
    return impressions.isPresent() && clicks.isPresent() && spend.isPresent() && days.isPresent()
        ? together(
            map,
            () ->
                new Guardrails.MinimumEvidence(
                    impressions.get(), clicks.get(), spend.get(), days.get()))
        : Optional.empty();
  }

  private Optional<Guardrails.IgnoranceZone> ignorance(YamlMapping map, Currency unit) {
    map.only("days", "spend");
    Optional<Integer> days = count(map, "days");
    Optional<Money> spend = money(map, "spend", unit);
    return days.isPresent() && spend.isPresent()
        ? together(map, () -> new Guardrails.IgnoranceZone(days.get(), spend.get()))
        : Optional.empty();
  }

  private Optional<Guardrails.KillSwitch> killSwitch(YamlMapping map) {
    map.only("on", "reason");
    Optional<Boolean> on = map.require("on", "on: false").flatMap(YamlValue::yesOrNo);
    Optional<String> reason = map.find("reason").flatMap(YamlValue::text);
    return on.flatMap(
        thrown -> together(map, () -> new Guardrails.KillSwitch(thrown, reason.orElse(""))));
  }

  /// A rule between values is the record's own; where it breaks, the part's first line is named.
  private <T> Optional<T> together(YamlMapping map, Supplier<T> record) {
    try {
      return Optional.of(record.get());
    } catch (IllegalArgumentException e) {
      faults.add(map.line(), e.getMessage() + "; mend one of them");
      return Optional.empty();
    }
  }

  private static Optional<Integer> count(YamlMapping map, String key) {
    return map.require(key, key + ": 3").flatMap(value -> value.wholeNumber(0, MANY));
  }

  private static Optional<Money> money(YamlMapping map, String key, Currency unit) {
    return map.require(key, key + ": \"20.00\"")
        .flatMap(value -> value.parsed(text -> amount(text, unit)));
  }

  private static Money amount(String text, Currency unit) {
    if (!AMOUNT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an amount; write digits with a point, such as \"150.00\"");
    }
    return Money.parse(text, unit.getCurrencyCode());
  }

  private static Duration span(String text) {
    Matcher parts = SPAN.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a span; write 30m, 6h or 3d");
    }
    long many = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "m" -> Duration.ofMinutes(many);
      case "h" -> Duration.ofHours(many);
      default -> Duration.ofDays(many);
    };
  }
}
