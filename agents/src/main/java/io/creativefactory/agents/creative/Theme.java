package io.creativefactory.agents.creative;

import java.util.regex.Pattern;

/// What a claim is about, told by its words; decides which lines of the book suit it.
enum Theme {
  PEOPLE("(?!)"),
  ABSENCE("without|free (?:of|from)|zero|no \\p{L}{3,}|\\p{L}+-free"),
  ASSURANCE(
      "returns?|refund\\p{L}*|warranty|guarantee\\p{L}*|trial|cancel\\p{L}*|exchange\\p{L}*|money back"
          + "|repairs?|try it"),
  DELIVERY("shipping|shipped|ships|delivery|delivered|dispatch\\p{L}*|postage"),
  ORIGIN(
      "(?:made|bottled|brewed|grown|roasted|baked|sewn|woven|built|designed|crafted|harvested"
          + "|sourced|picked|knitted|distilled|raised) (?:\\p{L}+ )?(?:in|at|by|near|on|from the)"),
  MATERIAL(
      "made (?:of|from|with)|cotton|wool|linen|silk|leather|steel|wood|plastic|glass|aluminium"
          + "|organic|recycled|ingredients?|fabric|material|contains|oak|bamboo|hemp|down|beans"),
  TIME("seconds?|minutes?|hours?|same day|next day|overnight|ready in|instant\\p{L}*"),
  PAIN("(?!)"),
  OFFER("(?!)"),
  PRICE("(?!)"),
  ANY("");

  private final Pattern words;

  Theme(String alternatives) {
    this.words =
        Pattern.compile(
            alternatives.isEmpty()
                ? ""
                : "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The first theme whose words stand in the claim; [#ANY] when none does.
  static Theme of(String claim) {
    for (Theme theme : values()) {
      if (theme.words.matcher(claim).find()) {
        return theme;
      }
    }
    return ANY;
  }
}
