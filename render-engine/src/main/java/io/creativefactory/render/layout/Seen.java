package io.creativefactory.render.layout;

import io.creativefactory.domain.PixelSize;

/// What the layout has to know of a shot.
///
/// @param size of what is shown: after rotation, without black bars, a cut-out by its solid part
/// @param kind how it may be used
public record Seen(PixelSize size, Kind kind) {

  public enum Kind {
    /// A product on transparency.
    CUT_OUT,
    /// An opaque still.
    STILL,
    FOOTAGE
  }

  public boolean isCutOut() {
    return kind == Kind.CUT_OUT;
  }

  public double aspect() {
    return (double) size.width() / size.height();
  }
}
