package io.creativefactory.config.guardrails;

import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.config.yaml.YamlValue;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the file into [Guardrails]; see `guardrails.yaml` for its shape. Every key must be there:
/// a limit that is left out by mistake would be no limit.
final class GuardrailsReader {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([smhd])");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d+)?");
  private static final String[] KEYS = {
    "currency",
    "caps",
    "pace",
    "evidence",
    "ignorance",
    "hysteresis",
    "learning",
    "approval",
    "killSwitch"
  };
  private static final int MANY = 999_999_999;

  private final Faults faults;
  private final LocalDate today;

  GuardrailsReader(Faults faults, LocalDate today) {
    this.faults = faults;
    this.today = today;
  }

  Optional<Guardrails> read(YamlMapping root) {
    root.only(KEYS);
    Optional<Currency> currency =
        root.require("currency", "currency: EUR").flatMap(YamlValue::currency);
    Optional<Guardrails.Caps> caps =
        part(
                root,
                "caps",
                "{ account: \"500\", platform: \"300\", campaign: \"150\", floor: \"5\" }")
            .flatMap(map -> currency.flatMap(unit -> caps(map, unit)));
    Optional<Guardrails.Pace> pace =
        part(root, "pace", "{ maxShare: 20, window: 6h, actionsPerHour: 15, jitter: 15s }")
            .flatMap(this::pace);
    Optional<Verdicts> verdicts = verdicts(root, currency);
    Optional<Guardrails.Approval> approval =
        part(root, "approval", "{ secondAbove: \"100\", alone: [], automatic: [] }")
            .flatMap(map -> currency.flatMap(unit -> approval(map, unit)));
    Optional<Guardrails.KillSwitch> kill =
        part(root, "killSwitch", "{ on: false }").flatMap(this::killSwitch);
    return caps.isPresent()
            && pace.isPresent()
            && verdicts.isPresent()
            && approval.isPresent()
            && kill.isPresent()
        ? Optional.of(
            new Guardrails(
                caps.get(),
                pace.get(),
                verdicts.get().evidence(),
                verdicts.get().ignorance(),
                verdicts.get().hysteresis(),
                verdicts.get().learning(),
                approval.get(),
                kill.get()))
        : Optional.empty();
  }

  /// What must hold before anything is concluded.
  private record Verdicts(
      Guardrails.MinimumEvidence evidence,
      Guardrails.IgnoranceZone ignorance,
      Guardrails.Hysteresis hysteresis,
      Guardrails.LearningPhase learning) {}

  private Optional<Verdicts> verdicts(YamlMapping root, Optional<Currency> currency) {
    Optional<Guardrails.MinimumEvidence> enough =
        part(
                root,
                "evidence",
                "{ impressions: 1000, clicks: 20, spend: \"20\", days: 3, attribution: 3d }")
            .flatMap(map -> currency.flatMap(unit -> evidence(map, unit)));
    Optional<Guardrails.IgnoranceZone> zone =
        part(root, "ignorance", "{ days: 2, spend: \"100\" }")
            .flatMap(map -> currency.flatMap(unit -> ignorance(map, unit)));
    Optional<Guardrails.Hysteresis> hysteresis =
        part(root, "hysteresis", "{ deadBand: 3, gain: 2, rest: 2d }").flatMap(this::hysteresis);
    Optional<Guardrails.LearningPhase> learning =
        part(root, "learning", "{ least: 3d, conversions: 50, most: 7d }").flatMap(this::learning);
    return enough.isPresent() && zone.isPresent() && hysteresis.isPresent() && learning.isPresent()
        ? Optional.of(new Verdicts(enough.get(), zone.get(), hysteresis.get(), learning.get()))
        : Optional.empty();
  }

  private static Optional<YamlMapping> part(YamlMapping map, String key, String example) {
    return map.require(key, key + ": " + example).flatMap(YamlValue::mapping);
  }

  private Optional<Guardrails.Caps> caps(YamlMapping map, Currency unit) {
    map.only("account", "platform", "campaign", "floor");
    Optional<Money> account = money(map, "account", unit);
    Optional<Money> platform = money(map, "platform", unit);
    Optional<Money> campaign = money(map, "campaign", unit);
    Optional<Money> floor = money(map, "floor", unit);
    return account.isPresent() && platform.isPresent() && campaign.isPresent() && floor.isPresent()
        ? together(
            map,
            () -> new Guardrails.Caps(account.get(), platform.get(), campaign.get(), floor.get()))
        : Optional.empty();
  }

  private Optional<Guardrails.Pace> pace(YamlMapping map) {
    map.only("maxShare", "window", "actionsPerHour", "jitter");
    Optional<Double> share = percent(map, "maxShare");
    Optional<Duration> window = span(map, "window");
    Optional<Integer> actions = count(map, "actionsPerHour");
    Optional<Duration> jitter = span(map, "jitter");
    return share.isPresent() && window.isPresent() && actions.isPresent() && jitter.isPresent()
        ? together(
            map, () -> new Guardrails.Pace(share.get(), window.get(), actions.get(), jitter.get()))
        : Optional.empty();
  }

  private Optional<Guardrails.Hysteresis> hysteresis(YamlMapping map) {
    map.only("deadBand", "gain", "rest");
    Optional<Double> band = percent(map, "deadBand");
    Optional<Double> gain = percent(map, "gain");
    Optional<Duration> rest = span(map, "rest");
    return band.isPresent() && gain.isPresent() && rest.isPresent()
        ? together(map, () -> new Guardrails.Hysteresis(band.get(), gain.get(), rest.get()))
        : Optional.empty();
  }

  private Optional<Guardrails.LearningPhase> learning(YamlMapping map) {
    map.only("least", "conversions", "most");
    Optional<Duration> least = span(map, "least");
    Optional<Integer> conversions = count(map, "conversions");
    Optional<Duration> most = span(map, "most");
    return least.isPresent() && conversions.isPresent() && most.isPresent()
        ? together(
            map, () -> new Guardrails.LearningPhase(least.get(), conversions.get(), most.get()))
        : Optional.empty();
  }

  private Optional<Guardrails.Approval> approval(YamlMapping map, Currency unit) {
    map.only("secondAbove", "alone", "automatic", "until");
    Optional<Money> second = money(map, "secondAbove", unit);
    Optional<List<String>> alone =
        map.require("alone", "alone: []").flatMap(v -> v.listOf(0, 20, YamlValue::text));
    Optional<List<Guardrails.Automatic>> automatic =
        map.require("automatic", "automatic: []")
            .flatMap(v -> v.listOf(0, 2, each -> each.parsed(GuardrailsReader::automatic)));
    Optional<LocalDate> until = map.find("until").flatMap(this::day);
    boolean sound = map.find("until").isEmpty() || until.isPresent();
    return second.isPresent() && alone.isPresent() && automatic.isPresent() && sound
        ? together(
            map,
            () ->
                new Guardrails.Approval(
                    second.get(), alone.get(), Set.copyOf(automatic.get()), until.orElse(null)))
        : Optional.empty();
  }

  private static Guardrails.Automatic automatic(String word) {
    return switch (word) {
      case "pause" -> Guardrails.Automatic.PAUSE;
      case "cut" -> Guardrails.Automatic.CUT;
      case "raise", "activate", "revive", "reallocate" ->
          throw new IllegalArgumentException(
              "'" + word + "' spends, and nothing spends without a person; take it out");
      default ->
          throw new IllegalArgumentException(
              "'" + word + "' is no change that goes by itself; write pause or cut");
    };
  }

  /// A permission that has run out already is a mistake, not a permission.
  private Optional<LocalDate> day(YamlValue value) {
    return value.parsed(text -> {
      LocalDate day = date(text);
      if (day.isBefore(today)) {
        throw new IllegalArgumentException(
            "%s is past; today is %s. Write a day to come, or take automatic changes out"
                .formatted(day, today));
      }
      return day;
    });
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + text + "' is not a date; write it as 2026-12-31", e);
    }
  }

  private static Optional<Double> percent(YamlMapping map, String key) {
    return map.require(key, key + ": 20")
        .flatMap(v -> v.decimal(0, 100))
        .map(GuardrailsReader::share);
  }

  private static Optional<Duration> span(YamlMapping map, String key) {
    return map.require(key, key + ": 6h").flatMap(v -> v.parsed(GuardrailsReader::span));
  }

  /// 20 per cent is the double 0.2 and not one beside it.
  private static double share(double percent) {
    return BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
  }

  private Optional<Guardrails.MinimumEvidence> evidence(YamlMapping map, Currency unit) {
    map.only("impressions", "clicks", "spend", "days", "attribution");
    Optional<Integer> impressions = count(map, "impressions");
    Optional<Integer> clicks = count(map, "clicks");
    Optional<Money> spend = money(map, "spend", unit);
    Optional<Integer> days = count(map, "days");
    Optional<Duration> attribution = span(map, "attribution");
    return impressions.isPresent()
            && clicks.isPresent()
            && spend.isPresent()
            && days.isPresent()
            && attribution.isPresent()
        ? together(
            map,
            () ->
                new Guardrails.MinimumEvidence(
                    impressions.get(), clicks.get(), spend.get(), days.get(), attribution.get()))
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
      throw new IllegalArgumentException("'" + text + "' is not a span; write 15s, 30m, 6h or 3d");
    }
    long many = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "s" -> Duration.ofSeconds(many);
      case "m" -> Duration.ofMinutes(many);
      case "h" -> Duration.ofHours(many);
      default -> Duration.ofDays(many);
    };
  }
}
