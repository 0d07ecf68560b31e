package io.creativefactory.platform.meta;

/// What Meta says of a campaign's Advantage+ state, which is earned and never asked for: the whole
/// is DISABLED as soon as one of its three levers is.
///
/// @param state `ADVANTAGE_PLUS_SALES`, `ADVANTAGE_PLUS_LEADS`, `ADVANTAGE_PLUS_APP` or `DISABLED`
/// @param budget whether the budget is the campaign's
/// @param audience whether the audience is open
/// @param placement whether the placements are Meta's choice
public record AdvantageState(String state, boolean budget, boolean audience, boolean placement) {

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
