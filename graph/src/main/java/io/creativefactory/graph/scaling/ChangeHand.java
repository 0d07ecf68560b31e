package io.creativefactory.graph.scaling;

import io.creativefactory.domain.Money;
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
import io.creativefactory.graph.figures.FigureFetches;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.launch.Launch;
import io.creativefactory.graph.launch.Slot;
import io.creativefactory.graph.publish.OutsideWrite.Wish;
import io.creativefactory.graph.publish.WriteBook;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Runs;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.platform.AdPlatform;
import java.util.ArrayList;
import java.util.List;
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

  /// How much of a change is done at the platforms.
  enum Progress {
    NOTHING,
    /// Some of it, or perhaps some of it.
    PART,
    ALL,
    /// What was begun is being put back.
    TAKEN_BACK
  }

  /// One write of a change.
  ///
  /// @param name of its slot
  private record Part(String name, Single change) {
    String back() {
      return name + "/back";
    }
  }

  /// What a campaign may spend a day, as its platform says.
  Money dailyBudget(ObjectRef campaign) {
    return accounts.ads(campaign.platform()).dailyBudget(campaign.id());
  }

  private static List<Part> parts(Proposal proposal) {
    String name = "change/" + proposal.id();
    return switch (proposal.change()) {
      case RefreshAd _ -> List.of();
      case Single single -> List.of(new Part(name, single));
      case Reallocate moved -> {
        List<Part> parts = new ArrayList<>();
        for (SetDailyBudget move : moved.moves()) {
          parts.add(new Part(name + "/" + parts.size(), move));
        }
        yield parts;
      }
    };
  }

  Progress progress(RunRef ref, Proposal proposal) {
    List<Part> parts = parts(proposal);
    if (parts.stream().anyMatch(part -> writes.isBegun(ref, slot(part, part.back())))) {
      return Progress.TAKEN_BACK;
    }
    if (parts.stream().noneMatch(part -> writes.isBegun(ref, slot(part, part.name())))) {
      return Progress.NOTHING;
    }
    boolean all = parts.stream().allMatch(part -> writes.isConfirmed(ref, slot(part, part.name())));
    return all ? Progress.ALL : Progress.PART;
  }

  private static Slot slot(Part part, String name) {
    return new Slot(ObjectRef.parse(part.change().objectId()).platform(), name);
  }

  void carryOut(RunRef ref, Proposal proposal) {
    for (Part part : parts(proposal)) {
      carryOut(ref, part.name(), part.change());
    }
  }

  /// Puts back whatever was begun, the last first, so that at no moment more is out than before.
  void takeBack(RunRef ref, Proposal proposal) {
    for (Part part : parts(proposal).reversed()) {
      if (writes.isBegun(ref, slot(part, part.name()))) {
        once(ref, part.back(), part.change(), back(part.change()));
      }
    }
  }

  private static BiConsumer<AdPlatform, String> back(Single change) {
    return switch (change) {
      case SetDailyBudget budget -> (ads, id) -> ads.setDailyBudget(id, budget.from());
      case PauseAd _ -> (ads, id) -> ads.activate(Kind.AD, id);
      case ActivateAd _, ReviveAd _ -> (ads, id) -> ads.pause(Kind.AD, id);
      case RefreshAd _ -> (_, _) -> {};
    };
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
