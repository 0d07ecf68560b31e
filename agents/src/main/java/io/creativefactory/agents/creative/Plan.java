package io.creativefactory.agents.creative;

import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Framework;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import java.util.Comparator;
import java.util.List;

/// The house rules of the grid: which argument a hook opens, which button an objective takes.
final class Plan {
  private Plan() {}

  static Framework framework(HookType hook) {
    return switch (hook) {
      case TRANSFORMATION -> Framework.BEFORE_AFTER_BRIDGE;
      case NEGATIVE_HOOK, STORY_HOOK, CONTROVERSY_HOOK -> Framework.PAS;
      case QUESTION,
          CURIOSITY_GAP,
          STATISTIC_HOOK,
          SOCIAL_PROOF,
          URGENCY_SCARCITY,
          PATTERN_INTERRUPT ->
          Framework.AIDA;
    };
  }

  /// The next argument in turn, for a script that has to differ.
  static Framework other(Framework framework) {
    return switch (framework) {
      case AIDA -> Framework.PAS;
      case PAS -> Framework.BEFORE_AFTER_BRIDGE;
      case BEFORE_AFTER_BRIDGE -> Framework.AIDA;
    };
  }

  /// The button says what the end card's words ask for: an offer is taken, a price known is not
  /// quoted again.
  ///
  /// @param round 0 for the first walk over the hooks, more when there are more ads than hooks
  static CallToAction button(Campaign campaign, Angle angle, int round) {
    boolean offer = campaign.claim(Script.Source.OFFER).isPresent();
    boolean price = campaign.claim(Script.Source.PRICE).isPresent();
    List<CallToAction> buttons =
        switch (campaign.brief().budget().objective()) {
          case SALES -> sales(angle);
          case LEADS -> leads(offer, price);
          case APP_PROMOTION -> List.of(CallToAction.DOWNLOAD, CallToAction.LEARN_MORE);
          case TRAFFIC, AWARENESS, ENGAGEMENT -> List.of(CallToAction.LEARN_MORE);
        };
    return taughtFirst(campaign, buttons).get(round % buttons.size());
  }

  /// What earned more before comes first, what earned less comes last.
  private static List<CallToAction> taughtFirst(Campaign campaign, List<CallToAction> buttons) {
    return buttons.stream()
        .sorted(
            Comparator.comparingInt(button ->
                Taught.of(campaign.brief(), "cta:" + button.name())
                    .map(taught -> taught.helped() ? -1 : 1)
                    .orElse(0)))
        .toList();
  }

  private static List<CallToAction> leads(boolean offer, boolean price) {
    if (offer) {
      return List.of(CallToAction.GET_OFFER, CallToAction.CONTACT_US);
    }
    return price
        ? List.of(CallToAction.CONTACT_US, CallToAction.LEARN_MORE)
        : List.of(CallToAction.GET_QUOTE, CallToAction.CONTACT_US, CallToAction.LEARN_MORE);
  }

  private static List<CallToAction> sales(Angle angle) {
    return angle.claim().source() == Script.Source.OFFER
        ? List.of(CallToAction.GET_OFFER, CallToAction.SHOP_NOW)
        : List.of(CallToAction.SHOP_NOW, CallToAction.ORDER_NOW);
  }

  /// For people: `a question`, `a transformation`.
  static String called(HookType hook) {
    return switch (hook) {
      case CURIOSITY_GAP -> "A curiosity gap";
      case TRANSFORMATION -> "A transformation";
      case URGENCY_SCARCITY -> "The offer's own deadline";
      case SOCIAL_PROOF -> "Social proof";
      case PATTERN_INTERRUPT -> "A pattern interrupt";
      case QUESTION -> "A question";
      case NEGATIVE_HOOK -> "A negative hook";
      case STORY_HOOK -> "A small story";
      case STATISTIC_HOOK -> "A number";
      case CONTROVERSY_HOOK -> "A mild opinion";
    };
  }
}
