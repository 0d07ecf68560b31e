package io.creativefactory.app.studio.scaling;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.scaling.Proposals;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One proposal as a card.
///
/// @param kind style class: `budget`, `pause`, `activate`, `revive`, `refresh` or `reallocate`
/// @param bars one for each budget that moves
/// @param decided null while open
record CardView(
    String id,
    String kind,
    String title,
    Subject subject,
    List<Bars> bars,
    Why why,
    String age,
    @Nullable Decided decided) {

  /// @param sandbox whether the platform is simulated
  record Subject(String words, String object, String run, boolean sandbox) {}

  /// @param effect what would come of it, or why that is not known
  record Why(String reason, String effect) {}

  /// @param name of the campaign when there are several; else empty
  /// @param from width of the bar, 0 to 100; the larger of both is 100
  record Bars(
      String name,
      String fromText,
      String toText,
      String from,
      String to,
      String delta,
      boolean up,
      String currency) {}

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
        new Why(change.reason(), effect(change.effect())),
        wording.age(proposal.at()),
        decided(proposal));
  }

  public boolean spends() {
    return kind.equals("activate");
  }

  /// Whether a person may set another amount.
  public boolean isBudget() {
    return kind.equals("budget");
  }

  /// Whether it can be taken back.
  public boolean canGoBack() {
    return decided != null && decided.state().equals("applied") && !kind.equals("refresh");
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

  private static String effect(Figure effect) {
    return switch (effect) {
      case Figure.Unknown unknown -> "Effect not known: " + unknown.reason() + ".";
      case Figure.Measured measured ->
          "%s %s (%s)".formatted(number(measured.value()), measured.unit(), measured.source());
      case Figure.Modelled modelled when modelled.unit().startsWith("more ") ->
          "Expected: %s %% %s of the same money (%s to %s %%, %.0f %% sure; %s)."
              .formatted(
                  number(100 * modelled.value()),
                  modelled.unit(),
                  number(100 * modelled.low()),
                  number(100 * modelled.high()),
                  100 * modelled.level(),
                  modelled.model());
      case Figure.Modelled modelled ->
          "Expected: %s %s (%s to %s, %.0f %% sure; %s)."
              .formatted(
                  number(modelled.value()),
                  modelled.unit(),
                  number(modelled.low()),
                  number(modelled.high()),
                  100 * modelled.level(),
                  modelled.model());
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%+.1f", value);
  }

  private static List<Bars> bars(ProposedChange change) {
    return switch (change) {
      case ProposedChange.SetDailyBudget set -> List.of(bars("", set.from(), set.to()));
      case ProposedChange.Reallocate moved ->
          moved.moves().stream()
              .map(move -> bars(move.objectId(), move.from(), move.to()))
              .toList();
      case ProposedChange.PauseAd _,
          ProposedChange.ActivateAd _,
          ProposedChange.ReviveAd _,
          ProposedChange.RefreshAd _ ->
          List.of();
    };
  }

  private static Bars bars(String name, Money from, Money to) {
    double top = Math.max(1, Math.max(from.minor(), to.minor()));
    Money delta = to.minus(from);
    return new Bars(
        name,
        Wording.money(from),
        Wording.money(to),
        width(from, top),
        width(to, top),
        (delta.isPositive() ? "+" : "") + Wording.money(delta),
        delta.isPositive(),
        to.currency().getCurrencyCode());
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
