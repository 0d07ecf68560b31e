package io.creativefactory.graph.scaling;

import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import io.creativefactory.graph.brief.Lessons;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.Accounts;
import io.creativefactory.graph.publish.Launch;
import io.creativefactory.graph.publish.OutsideWrite.Slot;
import io.creativefactory.graph.publish.OutsideWrite.Wish;
import io.creativefactory.graph.publish.WriteBook;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Runs;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.platform.AdPlatform;
import java.util.function.BiConsumer;

/// Changes what stands on the platform, each change noted under its slot before it is sent.
public final class ChangeHand {
  private final Accounts accounts;
  private final WriteBook writes;
  private final FigureFetches fetches;
  private final Workshop workshop;

  public ChangeHand(Accounts accounts, WriteBook writes, FigureFetches fetches, Workshop workshop) {
    this.accounts = accounts;
    this.writes = writes;
    this.fetches = fetches;
    this.workshop = workshop;
  }

  /// Where another ad is made.
  public record Workshop(Runs runs, Lessons lessons, Ledger ledger) {}

  void carryOut(RunRef ref, Proposal proposal) {
    String name = "change/" + proposal.id();
    switch (proposal.change()) {
      case Single single -> carryOut(ref, name, single);
      case Reallocate moved -> {
        int place = 0;
        for (SetDailyBudget move : moved.moves()) {
          carryOut(ref, name + "/" + place, move);
          place++;
        }
      }
    }
  }

  private void carryOut(RunRef ref, String name, Single change) {
    switch (change) {
      case SetDailyBudget budget ->
          once(ref, name, budget, (ads, id) -> ads.setDailyBudget(id, budget.to()));
      case PauseAd pause -> once(ref, name, pause, (ads, id) -> ads.pause(Kind.AD, id));
      case ActivateAd ad -> {
        AdPlatform ads = accounts.ads(ObjectRef.parse(ad.objectId()).platform());
        activateShared(ref, ads, Launch.CAMPAIGN, Kind.CAMPAIGN);
        if (ads.kinds().contains(Kind.AD_SET)) {
          activateShared(ref, ads, Launch.AD_SET, Kind.AD_SET);
        }
        once(ref, name, ad, (on, id) -> on.activate(Kind.AD, id));
      }
      case ReviveAd ad -> once(ref, name, ad, (ads, id) -> ads.activate(Kind.AD, id));
      case RefreshAd _ -> {
        // nothing changes on the platform: another ad is made, approved and activated first
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

  private void once(RunRef ref, String name, Single change, BiConsumer<AdPlatform, String> act) {
    ObjectRef object = ObjectRef.parse(change.objectId());
    Wish wish = Wish.change(object.id(), change.toString());
    writes.change(
        ref,
        new Slot(object.platform(), name),
        wish,
        () -> act.accept(accounts.ads(object.platform()), object.id()));
  }

  /// Begins a run of the same brief, which is told what wore out; like every run it ends before a
  /// person. Together with the end of the proposal it is one transaction, so that it begins once.
  void makeAnother(RunRef ref, Proposal proposal, RefreshAd refresh) {
    Lesson lesson =
        new Lesson(
            "worn:" + proposal.subject(),
            proposal.subject() + " is worn out and wants another opening: " + refresh.reason(),
            refresh.effect(),
            workshop.ledger().now());
    workshop.lessons().learn(ref.tenant(), "refresh/" + proposal.id(), lesson);
    Ledger.Order order = workshop.ledger().order(ref);
    workshop.runs().start(ref.tenant(), order.brief(), order.assets());
  }

  void requestFigures(RunRef ref) {
    fetches.request(ref);
  }
}
