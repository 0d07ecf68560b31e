package io.creativefactory.render.proof;

import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.layout.Box;
import java.util.List;

/// What an encoded piece shows, by its own decoded pixels.
///
/// @param texts every block of words that comes to rest in the piece, or says why it could not be
///   measured
/// @param marks the brand's mark, wherever it was painted
/// @param glimpses of the piece, small
public record Proof(Glance glance, List<Words> texts, List<Mark> marks, Glimpses glimpses) {
  public Proof {
    texts = List.copyOf(texts);
    marks = List.copyOf(marks);
  }

  /// @param box around the painted letters, in pixels of the layout
  /// @param ratio contrast of the letters to what is around them, 1 to 21; of several frames the
  ///   lowest
  /// @param presence how alike painted and decoded letters are, -1 to 1; of several frames the
  ///   lowest
  /// @param unmeasured why the figures are missing; empty when they are there
  public record Words(
      Text.Role role, String words, Box box, double ratio, double presence, String unmeasured) {}

  /// @param likeness of the painted mark to the decoded pixels, -1 to 1; of several frames the
  ///   lowest
  public record Mark(Box box, double likeness) {}
}
