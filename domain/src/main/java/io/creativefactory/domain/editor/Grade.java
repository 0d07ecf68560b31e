package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;

/// The one colour look of an ad's footage and opaque stills. Packshots, logos and words keep their
/// colours.
public sealed interface Grade {
  Grade GENTLE = new Named(Name.GENTLE);

  /// A look that the engine knows.
  record Named(Name name) implements Grade {}

  /// A three-dimensional table.
  ///
  /// @param path of a `.cube` file below the assets folder
  /// @param strength 0 (untouched) to 1
  record Lut(String path, double strength) implements Grade {
    public Lut {
      Checks.text("path", path);
      Checks.between("strength", strength, 0, 1);
    }
  }

  enum Name {
    NONE,
    /// A little more contrast and colour.
    GENTLE,
    WARM,
    COOL,
    CRISP,
    FADED,
    MONO
  }
}
