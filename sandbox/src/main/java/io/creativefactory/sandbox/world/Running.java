package io.creativefactory.sandbox.world;

import io.creativefactory.sandbox.market.Contender;
import java.util.List;

/// One campaign that may spend now.
///
/// @param campaign its name
/// @param budget for the day, in the currency's minor units
/// @param ads ids of all that it ever had, whose past it remembers
/// @param contenders ads that may be shown
public record Running(String campaign, long budget, List<String> ads, List<Contender> contenders) {
  public Running {
    ads = List.copyOf(ads);
    contenders = List.copyOf(contenders);
  }
}
