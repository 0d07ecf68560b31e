package io.creativefactory.app.studio.scaling;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.scaling.Proposals;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One proposal as a card.
///
/// @param kind style class: `budget`, `pause` or `activate`
/// @param bars null unless money moves
/// @param decided null while open
record CardView(
    String id,
    String kind,
    String title,
    Subject subject,
    @Nullable Bars bars,
    String reason,
    String age,
    @Nullable Decided decided) {

  /// @param sandbox whether the platform is simulated
  record Subject(String words, String object, String run, boolean sandbox) {}

  /// @param from width of the bar, 0 to 100; the larger of both is 100
  record Bars(String fromText, String toText, String from, String to, String delta, boolean up) {}

  /// @param state style class: `approved`, `applied`, `refused` or `failed`
  record Decided(String state, String label, String who, String outcome) {}

  static CardView of(Proposals.Proposal proposal, boolean sandbox, Wording wording) {
    ProposedChange change = proposal.change();
    return new CardView(
        proposal.id().toString(),
        kind(change),
        title(change),
        new Subject(
            words(proposal.subject()), change.objectId(), proposal.run().toString(), sandbox),
        bars(change),
        change.reason(),
        wording.age(proposal.at()),
        decided(proposal));
  }

  public boolean spends() {
    return kind.equals("activate");
  }

  /// Its kind stands in the title already.
  private static String words(String subject) {
    return Wording.name(subject.replaceFirst("^(ad|campaign) ", ""));
  }

  private static String kind(ProposedChange change) {
    return switch (change) {
      case ProposedChange.SetDailyBudget _ -> "budget";
      case ProposedChange.PauseAd _ -> "pause";
      case ProposedChange.ActivateAd _ -> "activate";
      case ProposedChange.ReviveAd _ -> "revive";
      case ProposedChange.RefreshAd _ -> "refresh";
      case ProposedChange.Reallocate _ -> "reallocate";
    };
  }

  private static String title(ProposedChange change) {
    return switch (change) {
      case ProposedChange.SetDailyBudget set ->
          (set.to().compareTo(set.from()) > 0 ? "Raise" : "Lower") + " the daily budget";
      case ProposedChange.PauseAd _ -> "Pause this ad";
      case ProposedChange.ActivateAd _ -> "Start this ad";
      case ProposedChange.ReviveAd _ -> "Start this ad again";
      case ProposedChange.RefreshAd _ -> "Make another ad in its place";
      case ProposedChange.Reallocate _ -> "Move money between campaigns";
    };
  }

  private static @Nullable Bars bars(ProposedChange change) {
    return switch (change) {
      case ProposedChange.SetDailyBudget set -> bars(set.from(), set.to());
      case ProposedChange.PauseAd _,
          ProposedChange.ActivateAd _,
          ProposedChange.ReviveAd _,
          ProposedChange.RefreshAd _,
          ProposedChange.Reallocate _ ->
          null;
    };
  }

  private static Bars bars(Money from, Money to) {
    double top = Math.max(1, Math.max(from.minor(), to.minor()));
    Money delta = to.minus(from);
    return new Bars(
        Wording.money(from),
        Wording.money(to),
        width(from, top),
        width(to, top),
        (delta.isPositive() ? "+" : "") + Wording.money(delta),
        delta.isPositive());
  }

  private static String width(Money money, double top) {
    return String.format(Locale.ROOT, "%.1f", Math.clamp(money.minor() / top * 100, 0.0, 100.0));
  }

  private static @Nullable Decided decided(Proposals.Proposal proposal) {
    String who = proposal.decidedBy();
    if (proposal.state() == Proposals.State.OPEN) {
      return null;
    }
    return new Decided(
        proposal.state().name().toLowerCase(Locale.ROOT),
        Wording.words(proposal.state()),
        who == null ? "" : who,
        proposal.outcome().replace(" " + proposal.subject(), ""));
  }
}
