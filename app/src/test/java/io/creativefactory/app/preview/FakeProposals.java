package io.creativefactory.app.preview;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.graph.watch.Alarm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Proposals in memory; the first decision wins.
public final class FakeProposals implements Proposals {
  private final Map<UUID, Proposal> proposals = new LinkedHashMap<>();

  private final List<Standing> standing = new ArrayList<>();
  private final List<Alarm> alarms = new ArrayList<>();

  public void keep(Standing one) {
    standing.add(one);
  }

  public void raise(Alarm alarm) {
    alarms.add(alarm);
  }

  @Override
  public List<Standing> standing(TenantId tenant, int max) {
    return standing.stream().limit(max).toList();
  }

  @Override
  public List<Alarm> alarms(TenantId tenant, int max) {
    return alarms.stream().limit(max).toList();
  }

  public void put(Proposal proposal) {
    proposals.put(proposal.id(), proposal);
  }

  public void clear() {
    proposals.clear();
    standing.clear();
    alarms.clear();
  }

  @Override
  public List<Proposal> latest(TenantId tenant, int max) {
    return proposals.values().stream()
        .sorted(
            Comparator.comparing((Proposal p) -> p.state() != State.OPEN)
                .thenComparing(Proposal::at, Comparator.reverseOrder()))
        .limit(max)
        .toList();
  }

  @Override
  public Optional<Proposal> find(TenantId tenant, UUID proposal) {
    return Optional.ofNullable(proposals.get(proposal));
  }

  /// Remembers what was asked for last; a simulated guardrail refuses more than 130.
  @Override
  public Proposal amend(TenantId tenant, UUID id, Money to, String who) {
    Proposal open = find(tenant, id).orElseThrow();
    if (to.amount().intValue() > 130) {
      throw new FactoryException(ErrorCode.GUARDRAIL_REFUSED, "max-share-at-once: too much");
    }
    SetDailyBudget was = (SetDailyBudget) open.change();
    Proposal amended =
        new Proposal(
            id,
            open.run(),
            new SetDailyBudget(was.objectId(), was.from(), to, who + " set it; " + was.reason()),
            open.subject(),
            open.state(),
            open.at(),
            null,
            "");
    put(amended);
    return amended;
  }

  @Override
  public Proposal undo(TenantId tenant, UUID id, String who) {
    Proposal done = find(tenant, id).orElseThrow();
    Proposal back =
        new Proposal(
            UUID.nameUUIDFromBytes(("undo " + id).getBytes(StandardCharsets.UTF_8)),
            done.run(),
            done.change(),
            done.subject(),
            State.APPROVED,
            done.at(),
            who,
            "Waits for its turn.");
    put(back);
    return back;
  }

  @Override
  public Proposal decide(TenantId tenant, UUID id, boolean approve, String who) {
    Proposal open =
        find(tenant, id)
            .orElseThrow(
                () -> new FactoryException(ErrorCode.NOT_FOUND, "There is no proposal " + id));
    if (open.state() != State.OPEN) {
      throw new FactoryException(
          ErrorCode.ILLEGAL_TRANSITION,
          "Proposal " + id + " was decided by " + open.decidedBy() + ". That decision stands.");
    }
    Proposal decided =
        new Proposal(
            open.id(),
            open.run(),
            open.change(),
            open.subject(),
            approve ? State.APPROVED : State.REFUSED,
            open.at(),
            who,
            approve ? "Waits for its turn." : "Nothing was changed.");
    put(decided);
    return decided;
  }
}
