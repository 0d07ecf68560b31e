package io.creativefactory.graph.scaling;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.WriteBook;
import io.creativefactory.graph.scaling.ProposalBook.Draft;
import io.creativefactory.graph.scaling.ProposalBook.Pending;
import java.util.List;

/// Lays what the agent proposes before a person, and lets go what the operator said may go by
/// itself.
public final class Openings {
  private final ProposalBook book;
  private final WriteBook writes;
  private final Gatekeeper gate;

  public Openings(ProposalBook book, WriteBook writes, Gatekeeper gate) {
    this.book = book;
    this.writes = writes;
    this.gate = gate;
  }

  /// All proposals of a run's first look. The caller holds the run's lock.
  ///
  /// @param campaigns of the run, one on each platform
  void open(RunRef ref, List<String> campaigns, ScalingDecision decision) {
    int number = 0;
    for (ProposedChange change : decision.proposals()) {
      String platform = ObjectRef.parse(change.objectId()).platform();
      String campaign =
          campaigns.stream()
              .filter(each -> ObjectRef.parse(each).platform().equals(platform))
              .findFirst()
              .orElseThrow();
      open(ref, new Draft("scaling/" + number, campaign, change, subject(ref, campaign, change)));
      number++;
    }
  }

  /// One proposal of a later look. It takes the place of one like it that was made from the figures
  /// of an earlier day, for nobody should sign yesterday's reasons; what a person agreed to, or
  /// chose the amount of, stays, and so does what is approved and not yet carried out. The caller
  /// holds the run's lock.
  ///
  /// @param day of the account
  void again(RunRef ref, String campaign, ProposedChange change, String day) {
    List<Pending> alike =
        book.pending(ref.tenant()).stream()
            .filter(each -> areAlike(each.stored().proposal().change(), change))
            .toList();
    if (alike.stream().anyMatch(each -> stands(each, change, day))) {
      return;
    }
    for (Pending old : alike) {
      book.expire(
          ref.tenant(), old.stored().proposal().id(), "the figures of " + day + " say it anew");
    }
    String origin = of(day) + kind(change) + "/" + change.objectId();
    open(ref, new Draft(origin, campaign, change, subject(ref, campaign, change)));
  }

  /// What an earlier look proposed and this one no longer does.
  ///
  /// @param campaigns that lay on the desk
  List<Pending> outdated(
      TenantId tenant, List<String> campaigns, ScalingDecision decision, String day) {
    return book.pending(tenant).stream()
        .filter(each -> campaigns.contains(each.stored().campaignId()))
        .filter(each -> !each.settled() && !each.origin().startsWith(of(day)))
        .filter(each ->
            decision.proposals().stream()
                .noneMatch(now -> areAlike(each.stored().proposal().change(), now)))
        .toList();
  }

  /// Takes one of them from the desk. The caller holds the run's lock.
  void expire(TenantId tenant, Pending old, String day) {
    book.expire(
        tenant, old.stored().proposal().id(), "the figures of " + day + " no longer speak for it");
  }

  private static boolean stands(Pending old, ProposedChange change, String day) {
    return old.settled()
        || old.origin().startsWith(of(day))
        || old.stored().proposal().change().equals(change);
  }

  private static boolean areAlike(ProposedChange one, ProposedChange other) {
    return one.getClass().equals(other.getClass()) && one.objectId().equals(other.objectId());
  }

  private static String of(String day) {
    return "desk/" + day + "/";
  }

  private void open(RunRef ref, Draft draft) {
    gate.letGo(ref, book.open(ref, draft));
  }

  private static String kind(ProposedChange change) {
    return change.getClass().getSimpleName();
  }

  private String subject(RunRef ref, String campaign, ProposedChange change) {
    if (change instanceof Reallocate moved) {
      return moved.moves().size() + " campaigns";
    }
    String id = change.objectId();
    String name = writes.nameOf(ref, id).orElse(id);
    return (id.equals(campaign) ? "campaign " : "ad ") + name;
  }
}
