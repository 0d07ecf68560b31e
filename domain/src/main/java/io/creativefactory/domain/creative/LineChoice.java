package io.creativefactory.domain.creative;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import java.util.List;

/// An opening line that was chosen among others that fitted.
///
/// @param line the one chosen
/// @param moved whether a model of clicks put it before the line that the house rules had first
/// @param rivals the others; when moved, that line comes first
public record LineChoice(String line, boolean moved, List<Rival> rivals) {
  public LineChoice {
    Checks.text("line", line);
    rivals = List.copyOf(rivals);
    if (moved && rivals.isEmpty()) {
      throw new IllegalArgumentException("'" + line + "' was put before nothing");
    }
  }

  /// @param beaten chance that the line chosen wins more clicks than this one: Modelled as a
  ///   probability, or Unknown with the reason
  public record Rival(String line, Figure beaten) {}
}
