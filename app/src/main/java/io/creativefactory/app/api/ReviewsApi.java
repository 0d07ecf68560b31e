package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.app.studio.SignedAs;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.app.studio.review.DecisionForm;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.review.DecisionOutcome;
import io.creativefactory.graph.review.DecisionRequest;
import io.creativefactory.graph.review.Reviews;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The review queue. A decision names the version that was seen; the first one wins, and a stale
/// one is refused with the version that stands now.
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewsApi {
  private static final int MAX_DECIDED = 50;

  private final Reviews reviews;
  private final CurrentTenant tenant;

  ReviewsApi(Reviews reviews, CurrentTenant tenant) {
    this.reviews = reviews;
    this.tenant = tenant;
  }

  record Queue(List<Reviews.Entry> waiting, List<Reviews.Entry> decided) {}

  /// The body of a decision.
  ///
  /// @param reviewer who signs
  record Body(
      @Nullable String seen,
      @Nullable String decision,
      @Nullable String reason,
      @Nullable String note,
      @Nullable String reviewer) {}

  @GetMapping
  ResponseEntity<String> queue() {
    return Answers.json(
        new Queue(reviews.waiting(tenant.id()), reviews.decided(tenant.id(), MAX_DECIDED)));
  }

  @GetMapping("/{id}")
  ResponseEntity<String> one(@PathVariable String id) {
    UUID item = PathId.parse(id);
    return Answers.json(reviews.find(tenant.id(), item).orElseThrow(() -> missing(item)));
  }

  @PostMapping("/{id}/decision")
  ResponseEntity<String> decide(@PathVariable String id, @RequestBody String json) {
    UUID item = PathId.parse(id);
    Body body = DomainJson.mapper().readValue(json, Body.class);
    String name = body.reviewer();
    Optional<String> reviewer = name == null ? Optional.empty() : SignedAs.clean(name);
    if (reviewer.isEmpty()) {
      return wrong("reviewer", "Say who decides, in 1 to 80 characters.");
    }
    DecisionForm form = new DecisionForm(body.seen(), body.decision(), body.reason(), body.note());
    return switch (form.read(item, reviewer.get())) {
      case DecisionForm.Reading.Bad bad -> wrong(bad.field(), bad.message());
      case DecisionForm.Reading.Good good -> decide(good.request());
    };
  }

  private ResponseEntity<String> decide(DecisionRequest request) {
    return switch (reviews.decide(tenant.id(), request)) {
      case DecisionOutcome.Recorded recorded -> Answers.json(recorded.verdict());
      case DecisionOutcome.AlreadyDecided already ->
          Problems.problem(
              HttpStatus.CONFLICT,
              "ALREADY_DECIDED",
              already.verdict().reviewer()
                  + " decided this creative first. That decision stands; yours was not recorded.",
              Map.of("verdict", already.verdict()));
      case DecisionOutcome.Stale stale ->
          Problems.problem(
              HttpStatus.CONFLICT,
              "STALE",
              Wording.sentence(stale.reason()) + " Look at the current version, then decide again.",
              Map.of("current", stale.current()));
      case DecisionOutcome.Refused refused ->
          Problems.problem(HttpStatus.CONFLICT, "REFUSED", Wording.sentence(refused.reason()));
      case DecisionOutcome.Missing _ -> throw missing(request.item());
    };
  }

  private static ResponseEntity<String> wrong(String field, String message) {
    return Problems.problem(
        HttpStatus.UNPROCESSABLE_CONTENT, "INVALID", message, Map.of("field", field));
  }

  private static FactoryException missing(UUID item) {
    return new FactoryException(
        ErrorCode.NOT_FOUND, "There is no creative " + item + ". Nothing was decided.");
  }
}
