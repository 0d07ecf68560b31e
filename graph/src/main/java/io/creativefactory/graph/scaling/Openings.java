package io.creativefactory.graph.scaling;

import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.WriteBook;
import io.creativefactory.graph.scaling.ProposalBook.Draft;
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

  /// One proposal of a later look, unless one like it waits already. The caller holds the run's
  /// lock.
  ///
  /// @param day of the account
  void again(RunRef ref, String campaign, ProposedChange change, String day) {
    if (!book.isPending(ref.tenant(), change)) {
      String origin = "desk/" + day + "/" + kind(change) + "/" + change.objectId();
      open(ref, new Draft(origin, campaign, change, subject(ref, campaign, change)));
    }
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
