package io.creativefactory.render.paint;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.canvas.Painted;
import java.util.List;
import java.util.Set;

/// What a painted scene means a viewer to see, for whoever checks that it can be seen.
public sealed interface Visible {

  /// Words, without the plate behind them.
  ///
  /// @param letters the colours that letters are painted in
  record Words(Text text, Set<Colour> letters, List<Painted> painted) implements Visible {
    public Words {
      letters = Set.copyOf(letters);
      painted = List.copyOf(painted);
    }
  }

  /// The brand's mark.
  record Mark(Painted painted) implements Visible {}
}
