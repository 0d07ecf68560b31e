package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.FxRate;
import io.creativefactory.graph.attribution.AttributionIntake;
import io.creativefactory.graph.attribution.AttributionIntake.Form;
import io.creativefactory.graph.attribution.AttributionIntake.Sheet;
import io.creativefactory.graph.attribution.SendBook;
import io.creativefactory.graph.attribution.Terms;
import io.creativefactory.scoring.attribution.Funnel;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes in what people clicked and bought, how deals go, and what the operator states of them: as
/// JSON, as an entry on each line (`application/x-ndjson`), or as CSV (`text/csv`) with a line of
/// column names. All of a file or nothing.
@RestController
@RequestMapping("/api/v1")
class ConversionsApi {
  private static final int SHOWN = 200;

  private final AttributionIntake intake;
  private final Terms terms;
  private final SendBook sends;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  ConversionsApi(
      AttributionIntake intake,
      Terms terms,
      SendBook sends,
      CurrentTenant tenant,
      InstantSource clock) {
    this.intake = intake;
    this.terms = terms;
    this.sends = sends;
    this.tenant = tenant;
    this.clock = clock;
  }

  /// @param by who states it, 1 to 80 characters
  record Stated(Funnel funnel, String by) {}

  /// @param rate units of `to` for one of `from`, as a number
  record Told(String from, String to, LocalDate day, BigDecimal rate, String source) {
    FxRate rate(LocalDate today) {
      if (day.isAfter(today)) {
        throw wrong("A rate of " + day + " is still to come.");
      }
      try {
        return new FxRate(Amounts.currency(from), Amounts.currency(to), day, rate, source);
      } catch (IllegalArgumentException e) {
        throw wrong(String.valueOf(e.getMessage()));
      }
    }
  }

  record Rates(List<Told> rates) {}

  record Known(List<FxRate> rates) {}

  record Holds(@Nullable Funnel funnel) {}

  @PostMapping("/conversions")
  ResponseEntity<String> conversions(
      @RequestHeader(name = "Content-Type", defaultValue = "") String type,
      @RequestBody String body) {
    return Answers.json(intake.conversions(tenant.id(), sheet(type, body)));
  }

  /// @param consent the sender's word that every person in it agreed
  @PostMapping("/touchpoints")
  ResponseEntity<String> touchpoints(
      @RequestHeader(name = "Content-Type", defaultValue = "") String type,
      @RequestParam(defaultValue = "false") boolean consent,
      @RequestBody String body) {
    return Answers.json(intake.touches(tenant.id(), sheet(type, body), consent));
  }

  @PostMapping("/deals")
  ResponseEntity<String> deals(
      @RequestHeader(name = "Content-Type", defaultValue = "") String type,
      @RequestBody String body) {
    return Answers.json(intake.deals(tenant.id(), sheet(type, body)));
  }

  /// How many steps of deals were told to which platform, and what came of it.
  @GetMapping("/conversions/sent")
  ResponseEntity<String> sent() {
    return Answers.json(sends.standing(tenant.id()));
  }

  /// What no platform has taken: what waits and until when, what was refused, what was given up and
  /// why.
  @GetMapping("/conversions/unsent")
  ResponseEntity<String> unsent() {
    return Answers.json(Map.of("unsent", sends.unsent(tenant.id(), SHOWN)));
  }

  @GetMapping("/funnel")
  ResponseEntity<String> funnel() {
    return Answers.json(new Holds(terms.funnel(tenant.id()).orElse(null)));
  }

  @PutMapping("/funnel")
  ResponseEntity<String> state(@RequestBody String body) {
    Stated stated = DomainJson.mapper().readValue(body, Stated.class);
    terms.set(tenant.id(), stated.funnel(), stated.by());
    return Answers.json(new Holds(stated.funnel()));
  }

  @GetMapping("/fx-rates")
  ResponseEntity<String> rates() {
    return Answers.json(new Known(terms.rates(tenant.id())));
  }

  @PostMapping("/fx-rates")
  ResponseEntity<String> enter(@RequestBody String body) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    List<FxRate> rates =
        DomainJson.mapper().readValue(body, Rates.class).rates().stream()
            .map(each -> each.rate(today))
            .toList();
    terms.enter(tenant.id(), rates);
    return Answers.json(new Known(rates));
  }

  private static Sheet sheet(String type, String body) {
    String form = type.toLowerCase(Locale.ROOT);
    return form.startsWith("application/x-ndjson")
        ? new Sheet(body, Form.JSON_LINES)
        : new Sheet(body, form.startsWith("text/csv"));
  }

  private static FactoryException wrong(String said) {
    return new FactoryException(ErrorCode.CONVERSIONS_INVALID, said + " Nothing was kept.");
  }
}
