package io.creativefactory.graph.scaling;

import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.OutsideWrite.Wish;
import io.creativefactory.graph.publish.PublishSaga;
import io.creativefactory.graph.publish.WriteBook;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.platform.AdPlatform;

/// Changes what stands on the platform, each change noted under its slot before it is sent.
public final class ChangeHand {
  private final AdPlatform platform;
  private final WriteBook writes;
  private final FigureFetches fetches;

  public ChangeHand(AdPlatform platform, WriteBook writes, FigureFetches fetches) {
    this.platform = platform;
    this.writes = writes;
    this.fetches = fetches;
  }

  void carryOut(RunRef ref, Proposal proposal) {
    switch (proposal.change()) {
      case SetDailyBudget budget ->
          once(ref, proposal, () -> platform.setDailyBudget(budget.objectId(), budget.to()));
      case PauseAd pause -> once(ref, proposal, () -> platform.pause(Kind.AD, pause.objectId()));
      case ActivateAd ad -> {
        PublishSaga.SHARED.forEach(slot -> activateShared(ref, slot));
        once(ref, proposal, () -> platform.activate(Kind.AD, ad.objectId()));
      }
    }
  }

  /// An ad delivers only while its campaign and ad set are active. They come first: as long as
  /// their ads are paused, nothing spends.
  private void activateShared(RunRef ref, String slot) {
    String id = writes.externalId(ref, slot).orElseThrow();
    Kind kind = slot.equals(PublishSaga.CAMPAIGN) ? Kind.CAMPAIGN : Kind.AD_SET;
    writes.change(
        ref, "activate-" + slot, Wish.change(id, "activate"), () -> platform.activate(kind, id));
  }

  private void once(RunRef ref, Proposal proposal, Runnable act) {
    Wish wish = Wish.change(proposal.change().objectId(), proposal.change().toString());
    writes.change(ref, "change/" + proposal.id(), wish, act);
  }

  void requestFigures(RunRef ref) {
    fetches.request(ref);
  }
}
