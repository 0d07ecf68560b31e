package io.creativefactory.agents.creative;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.tools.claims.ClaimCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A brief as the copywriter sees it: what may be claimed, from which angles, with which hooks.
///
/// @param angles at least one; the facts in the brief's order, then the offer and the price
/// @param english whether the audience reads the language of the line book
record Campaign(
    Brief brief, ClaimCheck check, List<Angle> angles, ProductWords product, boolean english) {
  private static final Pattern PAIN =
      Pattern.compile(
          "\\b(?:hates?|dislikes?|dreads?|tired of|struggles? with|fed up with|avoids?)\\s+"
              + "([\\p{L}-]+ing\\b(?: [\\p{L}-]+)?)",
          Pattern.CASE_INSENSITIVE);

  Campaign {
    angles = List.copyOf(angles);
  }

  static Campaign of(Brief brief, Wishes wishes) {
    ClaimCheck check = new ClaimCheck(brief);
    Proofs proofs = new Proofs(check, wishes.longest());
    List<Angle> angles = new ArrayList<>();
    for (Script.Claim fact : proofs.facts(brief)) {
      painMet(brief, fact).ifPresent(pain -> angles.add(new Angle(pain, Theme.PAIN, fact)));
      angles.add(new Angle(AngleLabel.of(fact.text()), themeOf(fact), fact));
    }
    proofs.offer(brief).ifPresent(offer -> angles.add(offerAngle(offer)));
    proofs
        .price(brief)
        .ifPresent(price -> angles.add(new Angle("price " + price.text(), Theme.PRICE, price)));
    angles.removeIf(angle -> wishes.dropped().contains(angle.claim().proof()));
    boolean english = brief.audience().languages().contains("en");
    return new Campaign(brief, check, angles, ProductWords.of(brief.product()), english);
  }

  private static Angle offerAngle(Script.Claim offer) {
    Theme theme = Theme.of(offer.text());
    return new Angle(
        AngleLabel.of(offer.text()), theme == Theme.DELIVERY ? theme : Theme.OFFER, offer);
  }

  private static Theme themeOf(Script.Claim fact) {
    return ClaimCheck.provesByOthers(fact.text()) ? Theme.PEOPLE : Theme.of(fact.text());
  }

  /// What the audience dislikes, when this fact speaks of it; otherwise solving it would be a
  /// promise that nobody made.
  private static Optional<String> painMet(Brief brief, Script.Claim fact) {
    Matcher pain = PAIN.matcher(brief.audience().who());
    if (!pain.find()) {
      return Optional.empty();
    }
    String said = pain.group(1).toLowerCase(Locale.ROOT);
    String stem = said.substring(0, said.indexOf("ing"));
    boolean met = stem.length() >= 3 && fact.text().toLowerCase(Locale.ROOT).contains(stem);
    return met ? Optional.of(said.split(" ", 2)[0]) : Optional.empty();
  }

  /// Whether the brief lets an ad open this way at all.
  boolean allows(HookType hook) {
    return switch (hook) {
      case STATISTIC_HOOK, SOCIAL_PROOF, URGENCY_SCARCITY ->
          angles.stream().anyMatch(angle -> suits(hook, angle));
      case QUESTION, NEGATIVE_HOOK, CONTROVERSY_HOOK -> english;
      case CURIOSITY_GAP, TRANSFORMATION, PATTERN_INTERRUPT, STORY_HOOK -> true;
    };
  }

  List<HookType> allowedHooks() {
    return Arrays.stream(HookType.values()).filter(this::allows).toList();
  }

  /// Whether an angle can carry a hook. Hooks that assert something need a claim that does.
  boolean suits(HookType hook, Angle angle) {
    return switch (hook) {
      case STATISTIC_HOOK -> angle.claim().source() != Script.Source.PRICE && angle.holdsNumber();
      case SOCIAL_PROOF -> angle.theme() == Theme.PEOPLE;
      case URGENCY_SCARCITY ->
          angle.claim().source() == Script.Source.OFFER
              && ClaimCheck.limitsTime(angle.claim().text());
      case QUESTION,
          NEGATIVE_HOOK,
          CONTROVERSY_HOOK,
          CURIOSITY_GAP,
          TRANSFORMATION,
          PATTERN_INTERRUPT,
          STORY_HOOK ->
          true;
    };
  }

  Optional<Angle> angle(String label) {
    return angles.stream().filter(angle -> angle.label().equals(label)).findFirst();
  }

  /// The offer's claim when there is one to show.
  Optional<Script.Claim> claim(Script.Source source) {
    return angles.stream().map(Angle::claim).filter(c -> c.source() == source).findFirst();
  }

  /// The facts other than a spine, each once, beginning after it so that ads differ in order.
  List<Angle> factsBeside(Script.Claim spine) {
    List<Angle> facts =
        angles.stream()
            .filter(a -> a.claim().source() == Script.Source.FACT && a.theme() != Theme.PAIN)
            .toList();
    int at = facts.stream().map(Angle::claim).toList().indexOf(spine);
    List<Angle> turned = new ArrayList<>(facts.subList(at + 1, facts.size()));
    turned.addAll(facts.subList(0, Math.max(at, 0)));
    return List.copyOf(turned);
  }
}
