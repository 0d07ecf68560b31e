package io.creativefactory.graph.scaling;

import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.Accounts;
import io.creativefactory.graph.publish.Launch;
import io.creativefactory.graph.publish.OutsideWrite.Slot;
import io.creativefactory.graph.publish.OutsideWrite.Wish;
import io.creativefactory.graph.publish.WriteBook;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.platform.AdPlatform;

/// Changes what stands on the platform, each change noted under its slot before it is sent.
public final class ChangeHand {
  private final Accounts accounts;
  private final WriteBook writes;
  private final FigureFetches fetches;

  public ChangeHand(Accounts accounts, WriteBook writes, FigureFetches fetches) {
    this.accounts = accounts;
    this.writes = writes;
    this.fetches = fetches;
  }

  void carryOut(RunRef ref, Proposal proposal) {
    ObjectRef object = ObjectRef.parse(proposal.change().objectId());
    AdPlatform ads = accounts.ads(object.platform());
    switch (proposal.change()) {
      case SetDailyBudget budget ->
          once(ref, proposal, () -> ads.setDailyBudget(object.id(), budget.to()));
      case PauseAd _ -> once(ref, proposal, () -> ads.pause(Kind.AD, object.id()));
      case ActivateAd _ -> {
        activateShared(ref, ads, Launch.CAMPAIGN, Kind.CAMPAIGN);
        if (ads.kinds().contains(Kind.AD_SET)) {
          activateShared(ref, ads, Launch.AD_SET, Kind.AD_SET);
        }
        once(ref, proposal, () -> ads.activate(Kind.AD, object.id()));
      }
    }
  }

  /// An ad delivers only while its campaign and ad set are active. They come first: as long as
  /// their ads are paused, nothing spends.
  private void activateShared(RunRef ref, AdPlatform ads, String name, Kind kind) {
    String id = writes.externalId(ref, new Slot(ads.name(), name)).orElseThrow();
    writes.change(
        ref,
        new Slot(ads.name(), "activate-" + name),
        Wish.change(id, "activate"),
        () -> ads.activate(kind, id));
  }

  private void once(RunRef ref, Proposal proposal, Runnable act) {
    ObjectRef object = ObjectRef.parse(proposal.change().objectId());
    Wish wish = Wish.change(object.id(), proposal.change().toString());
    writes.change(ref, new Slot(object.platform(), "change/" + proposal.id()), wish, act);
  }

  void requestFigures(RunRef ref) {
    fetches.request(ref);
  }
}
