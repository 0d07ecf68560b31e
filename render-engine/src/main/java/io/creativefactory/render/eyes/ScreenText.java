package io.creativefactory.render.eyes;

import io.creativefactory.domain.Figure;
import io.creativefactory.render.words.TextLine;
import java.util.List;

/// What is written in a shot.
///
/// @param count how many lines of text are seen in it; unknown where nobody read
/// @param lines in the order of their appearing and then from above
public record ScreenText(Figure count, List<TextLine> lines) {
  public ScreenText {
    lines = List.copyOf(lines);
  }

  static ScreenText unread(String why) {
    return new ScreenText(new Figure.Unknown(why), List.of());
  }
}
