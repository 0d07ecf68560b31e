package io.creativefactory.app.studio.scaling;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.app.studio.SignedAs;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.graph.watch.Alarm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The scale desk: what the scaling agent would change, each to approve or to refuse. Starting an
/// ad begins to spend, so it takes a second step: nothing spends on one click.
@Controller
class ScalePage {
  private static final int MAX_PROPOSALS = 60;
  private static final int MAX_ALARMS = 8;

  private final Proposals proposals;
  private final SandboxMarks sandbox;
  private final CurrentTenant tenant;
  private final Wording wording;

  ScalePage(Proposals proposals, SandboxMarks sandbox, CurrentTenant tenant, Wording wording) {
    this.proposals = proposals;
    this.sandbox = sandbox;
    this.tenant = tenant;
    this.wording = wording;
  }

  /// @param confirm id of the proposal whose second step is open
  @GetMapping("/scale")
  ModelAndView desk(@RequestParam(defaultValue = "") String confirm) {
    return page(HttpStatus.OK).addObject("confirm", confirm);
  }

  /// @param decision `approve` or `refuse`
  /// @param sure `yes` after the second step of a proposal that starts spending
  @PostMapping("/scale/{id}/decision")
  ModelAndView decide(
      @PathVariable String id,
      @RequestParam String decision,
      @RequestParam(defaultValue = "") String sure,
      HttpServletRequest request) {
    UUID proposal = PathId.parse(id);
    Optional<String> who = SignedAs.of(request);
    boolean approve = decision.equals("approve");
    if (who.isEmpty() || (!approve && !decision.equals("refuse"))) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("said", "Nothing was decided. Sign with your name, then approve or refuse.");
    }
    if (approve && spends(proposal) && !sure.equals("yes")) {
      return new ModelAndView("redirect:/scale?confirm=" + proposal + "#p-" + proposal);
    }
    try {
      proposals.decide(tenant.id(), proposal, approve, who.get());
    } catch (FactoryException refusal) {
      if (refusal.code() != ErrorCode.ILLEGAL_TRANSITION) {
        throw refusal;
      }
      return page(HttpStatus.CONFLICT).addObject("said", refusal.getMessage());
    }
    return new ModelAndView("redirect:/scale#p-" + proposal);
  }

  /// @param amount decimal, with a point
  /// @param currency of the budget, ISO 4217
  @PostMapping("/scale/{id}/amount")
  ModelAndView amount(
      @PathVariable String id,
      @RequestParam String amount,
      @RequestParam String currency,
      HttpServletRequest request) {
    return signed(
        request,
        who -> proposals.amend(tenant.id(), PathId.parse(id), Money.parse(amount, currency), who));
  }

  @PostMapping("/scale/{id}/undo")
  ModelAndView undo(@PathVariable String id, HttpServletRequest request) {
    return signed(request, who -> proposals.undo(tenant.id(), PathId.parse(id), who));
  }

  /// What is refused says why, on the desk itself.
  private ModelAndView signed(
      HttpServletRequest request, Function<String, Proposals.Proposal> act) {
    Optional<String> who = SignedAs.of(request);
    if (who.isEmpty()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("said", "Nothing was changed. Sign with your name first.");
    }
    try {
      return new ModelAndView("redirect:/scale#p-" + act.apply(who.get()).id());
    } catch (IllegalArgumentException wrong) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT).addObject("said", wrong.getMessage());
    } catch (FactoryException refusal) {
      if (refusal.code() != ErrorCode.ILLEGAL_TRANSITION
          && refusal.code() != ErrorCode.GUARDRAIL_REFUSED) {
        throw refusal;
      }
      return page(HttpStatus.CONFLICT).addObject("said", refusal.getMessage());
    }
  }

  private boolean spends(UUID id) {
    return proposals
        .find(tenant.id(), id)
        .map(proposal -> proposal.change() instanceof ProposedChange.ActivateAd)
        .orElse(false);
  }

  private ModelAndView page(HttpStatus status) {
    List<Proposals.Proposal> latest = proposals.latest(tenant.id(), MAX_PROPOSALS);
    List<Proposals.Standing> standing = proposals.standing(tenant.id(), MAX_PROPOSALS);
    List<Alarm> alarms = proposals.alarms(tenant.id(), MAX_ALARMS);
    Set<RunId> simulated =
        sandbox.among(
            Stream.of(
                    latest.stream().map(Proposals.Proposal::run),
                    standing.stream().map(Proposals.Standing::run),
                    alarms.stream().map(Alarm::run))
                .flatMap(runs -> runs));
    List<CardView> cards =
        latest.stream().map(p -> CardView.of(p, simulated.contains(p.run()), wording)).toList();
    return new ModelAndView("studio/scale", status)
        .addObject(
            "alarms",
            alarms.stream()
                .map(alarm -> StandingView.of(alarm, simulated.contains(alarm.run()), wording))
                .toList())
        .addObject(
            "kept",
            standing.stream()
                .map(each -> StandingView.of(each, simulated.contains(each.run())))
                .toList())
        .addObject("open", cards.stream().filter(card -> card.decided() == null).toList())
        .addObject("closed", cards.stream().filter(card -> card.decided() != null).toList());
  }
}
