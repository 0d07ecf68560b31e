package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.audience.Audiences;
import io.creativefactory.graph.figures.RunFigures;
import io.creativefactory.graph.scaling.Proposals;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a run's ads did, and what was known of it when.
@RestController
@RequestMapping("/api/v1")
class FiguresApi {
  private final RunFigures figures;
  private final Audiences audiences;
  private final Proposals proposals;
  private final CurrentTenant tenant;

  FiguresApi(RunFigures figures, Audiences audiences, Proposals proposals, CurrentTenant tenant) {
    this.figures = figures;
    this.audiences = audiences;
    this.proposals = proposals;
    this.tenant = tenant;
  }

  /// @param days back from today
  record Back(@Nullable Integer days) {}

  /// @param asOf a moment such as `2026-11-20T08:30:00Z`; empty for now
  @GetMapping("/runs/{id}/figures")
  ResponseEntity<String> report(
      @PathVariable String id, @RequestParam(defaultValue = "") String asOf) {
    return at(asOf, moment -> figures.report(tenant.id(), PathId.run(id), moment));
  }

  /// What was told anew: old and new, and when. `asOf` as above.
  @GetMapping("/runs/{id}/figures/revisions")
  ResponseEntity<String> revisions(
      @PathVariable String id, @RequestParam(defaultValue = "") String asOf) {
    return at(asOf, moment -> figures.revisions(tenant.id(), PathId.run(id), moment));
  }

  /// Who saw them, as platforms told it: asked once a day, never by this call. `asOf` as above.
  @GetMapping("/runs/{id}/audience")
  ResponseEntity<String> audience(
      @PathVariable String id, @RequestParam(defaultValue = "") String asOf) {
    return at(asOf, moment -> audiences.tables(tenant.id(), PathId.run(id), moment));
  }

  /// What holds at a moment; null for now.
  @FunctionalInterface
  private interface Answer {
    Object apply(@Nullable Instant moment);
  }

  private static ResponseEntity<String> at(String asOf, Answer answer) {
    Instant moment;
    try {
      moment = asOf.isEmpty() ? null : Instant.parse(asOf);
    } catch (DateTimeException _) {
      return wrong("asOf", "asOf is a moment such as 2026-11-20T08:30:00Z.");
    }
    return Answers.json(answer.apply(moment));
  }

  /// What was known when a change was proposed: what the proposal rests on.
  @GetMapping("/proposals/{id}/figures")
  ResponseEntity<String> behind(@PathVariable String id) {
    UUID wanted = PathId.parse(id);
    Proposals.Proposal proposal =
        proposals
            .find(tenant.id(), wanted)
            .orElseThrow(() ->
                new FactoryException(ErrorCode.NOT_FOUND, "There is no proposal " + wanted + "."));
    return Answers.json(figures.report(tenant.id(), proposal.run(), proposal.at()));
  }

  /// Reads days gone by once; the run's events tell how far it is.
  @PostMapping("/runs/{id}/figures/backfill")
  ResponseEntity<String> backfill(@PathVariable String id, @RequestBody String body) {
    Integer days = DomainJson.mapper().readValue(body, Back.class).days();
    if (days == null || days < 1 || days > RunFigures.MOST_DAYS) {
      return wrong("days", "1 to " + RunFigures.MOST_DAYS + " days can be read back.");
    }
    int platforms = figures.backfill(tenant.id(), PathId.run(id), days);
    return Answers.json(Map.of("platforms", platforms));
  }

  private static ResponseEntity<String> wrong(String field, String message) {
    return Problems.problem(
        HttpStatus.UNPROCESSABLE_CONTENT, "INVALID", message, Map.of("field", field));
  }
}
