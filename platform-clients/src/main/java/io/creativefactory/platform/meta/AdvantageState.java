package io.creativefactory.platform.meta;

import io.creativefactory.platform.Automation;
import java.util.ArrayList;
import java.util.List;

/// What Meta says of a campaign's Advantage+ state, which is earned and never asked for: the whole
/// is DISABLED as soon as one of its three levers is.
///
/// @param state `ADVANTAGE_PLUS_SALES`, `ADVANTAGE_PLUS_LEADS`, `ADVANTAGE_PLUS_APP` or `DISABLED`
/// @param budget whether the budget is the campaign's
/// @param audience whether the audience is open
/// @param placement whether the placements are Meta's choice
public record AdvantageState(String state, boolean budget, boolean audience, boolean placement) {

  /// In the words that all platforms share.
  Automation automation() {
    List<String> missing = new ArrayList<>();
    boolean earned = !"DISABLED".equals(state);
    if (!budget) {
      missing.add("the budget is not the campaign's");
    }
    if (!audience) {
      missing.add("the audience is not open");
    }
    if (!placement) {
      missing.add("the placements are chosen by hand");
    }
    if (!earned && missing.isEmpty()) {
      missing.add("all three levers are on, so the objective may not have it");
    }
    return new Automation(earned ? state : "Advantage+", earned, missing);
  }

  /// In words, for people.
  public String told() {
    if (!"DISABLED".equals(state)) {
      return state + " is on";
    }
    return "Advantage+ is off: "
        + (budget ? "" : "the budget is not the campaign's; ")
        + (audience ? "" : "the audience is not open; ")
        + (placement ? "" : "the placements are chosen by hand; ")
        + "the objective may not have it";
  }
}
