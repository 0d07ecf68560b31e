package io.creativefactory.graph.scaling;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.watch.Alarm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes that the scaling agent would make, each to approve or to refuse by a person; beside them
/// what it leaves as it is and what a person should look at.
public interface Proposals {

  /// What stays as it is, each with its reason; of the runs that were decided on last.
  List<Standing> standing(TenantId tenant, int max);

  /// What a person should look at, the newest first.
  List<Alarm> alarms(TenantId tenant, int max);

  /// Open ones first, then the newest.
  List<Proposal> latest(TenantId tenant, int max);

  Optional<Proposal> find(TenantId tenant, UUID proposal);

  /// The first decision wins; an approval schedules the job that acts, under the guardrails of that
  /// moment. What spends much takes two names: with the first it stays open.
  ///
  /// @throws io.creativefactory.domain.FactoryException NOT_FOUND; ILLEGAL_TRANSITION when it is
  ///   decided already
  Proposal decide(TenantId tenant, UUID proposal, boolean approve, String who);

  /// Has a budget set to another amount than was proposed; it still has to be decided on.
  ///
  /// @throws io.creativefactory.domain.FactoryException NOT_FOUND; ILLEGAL_TRANSITION when it is
  ///   decided already or sets no budget; GUARDRAIL_REFUSED with the rule
  Proposal amend(TenantId tenant, UUID proposal, Money to, String who);

  /// Takes back what was carried out, as far as the pace allows in one step: a proposal of its own,
  /// signed with the same name, which passes the same gate.
  ///
  /// @throws io.creativefactory.domain.FactoryException NOT_FOUND; ILLEGAL_TRANSITION when there is
  ///   nothing to take back; GUARDRAIL_REFUSED with the rule
  Proposal undo(TenantId tenant, UUID proposal, String who);

  /// @param subject the ad or campaign in words
  /// @param decidedBy null while open
  /// @param outcome what came of it, one sentence; while open empty, or who agreed first
  record Proposal(
      UUID id,
      RunId run,
      ProposedChange change,
      String subject,
      State state,
      Instant at,
      @Nullable String decidedBy,
      String outcome) {}

  /// @param subject the ad in words, or its id
  record Standing(RunId run, String subject, Judgement judgement, String reason) {}

  enum State {
    OPEN,
    APPROVED,
    REFUSED,
    /// Newer figures say something else.
    EXPIRED,
    APPLIED,
    FAILED
  }
}
