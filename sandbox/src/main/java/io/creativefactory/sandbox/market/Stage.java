package io.creativefactory.sandbox.market;

import java.util.List;

/// A campaign on the morning of a day. The market remembers nothing: whoever asks for a day hands
/// in what was, and the same history gives the same day.
///
/// @param campaign its name, which chance depends on
/// @param budget for the day, in minor units of the account's currency
/// @param past rows of all its ads on earlier days, in any order; none when it never ran
public record Stage(String campaign, long budget, List<DayRow> past) {
  public Stage {
    past = List.copyOf(past);
    if (budget < 0) {
      throw new IllegalArgumentException(campaign + " has a budget of " + budget);
    }
  }
}
