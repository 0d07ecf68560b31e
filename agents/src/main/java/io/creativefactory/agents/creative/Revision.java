package io.creativefactory.agents.creative;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.Decision.Reason;
import io.creativefactory.tools.copy.CopyJudge;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Answers one reviewer's words with another script; each reason is met in its own way.
final class Revision {
  /// Openings that a brand which is wary of tone can always stand behind.
  private static final Set<HookType> GENTLE =
      Set.of(
          HookType.QUESTION, HookType.STORY_HOOK, HookType.CURIOSITY_GAP, HookType.STATISTIC_HOOK);

  private final Brief brief;
  private final Concept concept;
  private final Decision.RequestChanges changes;
  private final CopyJudge judge;

  Revision(Brief brief, Concept concept, Decision.RequestChanges changes, CopyJudge judge) {
    this.brief = brief;
    this.concept = concept;
    this.changes = changes;
    this.judge = judge;
  }

  Concept write() {
    Wishes wishes = wishes();
    Campaign campaign = Campaign.of(brief, wishes);
    if (campaign.angles().isEmpty()) {
      throw new FactoryException(
          ErrorCode.CLAIM_NOT_SUPPORTED,
          "concept "
              + concept.id()
              + ": without the doubted claim the brief of "
              + brief.product().name()
              + " has nothing left to say. Add a fact, or reject the concept.");
    }
    HookType hook = hook(campaign);
    Angle angle = angle(campaign, hook);
    Draft draft =
        new Draft(hook, angle, Plan.button(campaign, angle, 0), Plan.framework(hook), wishes);
    if (changes.reason() == Reason.OTHER) {
      draft = new Draft(hook, angle, concept.cta(), Plan.other(concept.framework()), wishes);
    }
    ScriptWriter writer = new ScriptWriter(campaign, new Voice(campaign, judge));
    return PlaybookCreative.concept(concept.id(), draft, writer, why(draft));
  }

  private Wishes wishes() {
    Wishes asked = Wishes.of(brief);
    int now = concept.script().beats().size() - 1;
    int usual = Timing.of(brief.output().duration()).beats(0);
    return switch (changes.reason()) {
      case HOOK_WEAK, TOO_SIMILAR, OTHER -> asked.avoiding(concept.script().hookLine());
      case TEXT_TOO_LONG -> asked.shorter();
      case TEXT_HARD_TO_READ -> asked.shorter().paced(-1);
      case PACE_TOO_SLOW -> asked.paced(now - usual + 1);
      case PACE_TOO_FAST -> asked.paced(now - usual - 1);
      case OFF_BRAND -> asked.sounding(List.of("calm", "plain"));
      case CLAIM_DOUBTFUL -> asked.without(doubted());
      case PICTURE_DOES_NOT_FIT -> asked;
      case POLICY_RISK -> asked.avoiding(concept.script().hookLine());
    };
  }

  private HookType hook(Campaign campaign) {
    HookType now = concept.hook();
    return switch (changes.reason()) {
      case HOOK_WEAK, TOO_SIMILAR -> next(campaign, Set.of(HookType.values()));
      case OFF_BRAND, POLICY_RISK ->
          GENTLE.contains(now) && campaign.allows(now) ? now : next(campaign, GENTLE);
      case TEXT_TOO_LONG,
          TEXT_HARD_TO_READ,
          PICTURE_DOES_NOT_FIT,
          PACE_TOO_SLOW,
          PACE_TOO_FAST,
          CLAIM_DOUBTFUL,
          OTHER ->
          campaign.allows(now) ? now : next(campaign, Set.of(HookType.values()));
    };
  }

  /// The next hook in turn that the brief allows; the same one when it is the only one.
  private HookType next(Campaign campaign, Set<HookType> among) {
    List<HookType> all = List.of(HookType.values());
    int now = all.indexOf(concept.hook());
    for (int i = 1; i < all.size(); i++) {
      HookType hook = all.get((now + i) % all.size());
      if (among.contains(hook) && campaign.allows(hook)) {
        return hook;
      }
    }
    return concept.hook();
  }

  private Angle angle(Campaign campaign, HookType hook) {
    boolean other = changes.reason() == Reason.TOO_SIMILAR;
    return campaign.angles().stream()
        .filter(angle -> campaign.suits(hook, angle))
        .min(Comparator.comparing(angle -> angle.label().equals(concept.angle()) == other))
        .orElseThrow(() -> new IllegalStateException("no angle carries " + hook));
  }

  /// The claim that the reviewer's words speak of; the spine when they speak of none.
  private String doubted() {
    Set<String> said = words(changes.note());
    List<Script.Claim> claims =
        concept.script().beats().stream().flatMap(beat -> beat.claims().stream()).toList();
    return claims.stream()
        .max(
            Comparator.comparingLong(
                claim -> words(claim.proof()).stream().filter(said::contains).count()))
        .map(Script.Claim::proof)
        .orElse("");
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%]+", -1))
        .filter(word -> word.length() > 2 || word.codePoints().anyMatch(Character::isDigit))
        .collect(Collectors.toUnmodifiableSet());
  }

  private String why(Draft draft) {
    String answer =
        switch (changes.reason()) {
          case HOOK_WEAK -> "it opens another way, with a " + draft.hook().slug();
          case TEXT_TOO_LONG -> "every line is shorter";
          case TEXT_HARD_TO_READ -> "the lines are shorter and stand longer";
          case PICTURE_DOES_NOT_FIT -> "the words stay and the editor takes other pictures";
          case PACE_TOO_SLOW -> "the same time holds more beats";
          case PACE_TOO_FAST -> "the same time holds fewer beats";
          case OFF_BRAND -> "it speaks more calmly";
          case CLAIM_DOUBTFUL -> "'" + doubted() + "' is not said any more";
          case TOO_SIMILAR -> "it takes the angle '" + draft.angle().label() + "' instead";
          case POLICY_RISK -> "it opens in a way that no platform minds";
          case OTHER -> "the same spine is argued another way";
        };
    return "The reviewer said '"
        + changes.note()
        + "' ("
        + changes.reason().label()
        + "): "
        + answer;
  }
}
