package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.app.studio.SignedAs;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.scaling.Proposals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// Proposals of the scaling agent. Approving one that starts spending takes `"sure": true` besides.
@RestController
@RequestMapping("/api/v1/proposals")
class ProposalsApi {
  private static final int MAX_PROPOSALS = 200;

  private final Proposals proposals;
  private final CurrentTenant tenant;

  ProposalsApi(Proposals proposals, CurrentTenant tenant) {
    this.proposals = proposals;
    this.tenant = tenant;
  }

  record Desk(List<Proposals.Proposal> proposals) {}

  /// @param decision `approve` or `refuse`
  /// @param reviewer who signs
  /// @param sure needed to start spending
  record Body(@Nullable String decision, @Nullable String reviewer, @Nullable Boolean sure) {}

  @GetMapping
  ResponseEntity<String> latest() {
    return Answers.json(new Desk(proposals.latest(tenant.id(), MAX_PROPOSALS)));
  }

  @PostMapping("/{id}/decision")
  ResponseEntity<String> decide(@PathVariable String id, @RequestBody String json) {
    UUID proposal = PathId.parse(id);
    Body body = DomainJson.mapper().readValue(json, Body.class);
    boolean approve = "approve".equals(body.decision());
    if (!approve && !"refuse".equals(body.decision())) {
      return wrong("decision", "Decide approve or refuse.");
    }
    Optional<String> who = name(body.reviewer());
    if (who.isEmpty()) {
      return wrong("reviewer", "Say who decides, in 1 to 80 characters.");
    }
    if (approve && spends(proposal) && !Boolean.TRUE.equals(body.sure())) {
      return wrong("sure", "This starts spending up to the daily budget: send \"sure\": true.");
    }
    return Answers.json(proposals.decide(tenant.id(), proposal, approve, who.get()));
  }

  /// @param amount decimal text such as `120.00`
  /// @param currency ISO 4217
  record Amount(@Nullable String amount, @Nullable String currency, @Nullable String reviewer) {}

  @PostMapping("/{id}/amount")
  ResponseEntity<String> amount(@PathVariable String id, @RequestBody String json) {
    Amount body = DomainJson.mapper().readValue(json, Amount.class);
    String amount = body.amount();
    String currency = body.currency();
    Optional<String> who = name(body.reviewer());
    if (who.isEmpty()) {
      return wrong("reviewer", "Say who decides, in 1 to 80 characters.");
    }
    if (amount == null || currency == null) {
      return wrong("amount", "Give an amount and its currency, such as \"120.00\" and \"EUR\".");
    }
    Money to;
    try {
      to = Money.parse(amount, currency);
    } catch (IllegalArgumentException e) {
      return wrong("amount", Objects.requireNonNullElse(e.getMessage(), "This is no amount."));
    }
    return Answers.json(proposals.amend(tenant.id(), PathId.parse(id), to, who.get()));
  }

  record Signature(@Nullable String reviewer) {}

  @PostMapping("/{id}/undo")
  ResponseEntity<String> undo(@PathVariable String id, @RequestBody String json) {
    Signature body = DomainJson.mapper().readValue(json, Signature.class);
    Optional<String> who = name(body.reviewer());
    return who.isEmpty()
        ? wrong("reviewer", "Say who decides, in 1 to 80 characters.")
        : Answers.json(proposals.undo(tenant.id(), PathId.parse(id), who.get()));
  }

  private static Optional<String> name(@Nullable String given) {
    return given == null ? Optional.empty() : SignedAs.clean(given);
  }

  private boolean spends(UUID id) {
    Proposals.Proposal proposal =
        proposals
            .find(tenant.id(), id)
            .orElseThrow(() ->
                new FactoryException(
                    ErrorCode.NOT_FOUND, "There is no proposal " + id + ". Nothing was decided."));
    return proposal.change() instanceof ProposedChange.ActivateAd;
  }

  private static ResponseEntity<String> wrong(String field, String message) {
    return Problems.problem(
        HttpStatus.UNPROCESSABLE_CONTENT, "INVALID", message, Map.of("field", field));
  }
}
