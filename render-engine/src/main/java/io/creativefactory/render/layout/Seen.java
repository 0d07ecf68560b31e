package io.creativefactory.render.layout;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Shot;

/// What the layout has to know of a shot.
///
/// @param size of what is shown: after rotation, without black bars, a cut-out by its solid part
/// @param kind how it may be used
/// @param detail where it is busy
/// @param focus the point that must stay in view, as shares of what is shown
public record Seen(PixelSize size, Kind kind, Detail detail, Shot.Focus focus) {

  /// Evenly busy, with the focus in the middle.
  public Seen(PixelSize size, Kind kind) {
    this(size, kind, Detail.EVEN, Shot.Focus.CENTRE);
  }

  public enum Kind {
    /// A product on transparency.
    CUT_OUT,
    /// An opaque still.
    STILL,
    FOOTAGE
  }

  public Seen with(Shot.Focus other) {
    return new Seen(size, kind, detail, other);
  }

  public boolean isCutOut() {
    return kind == Kind.CUT_OUT;
  }

  public double aspect() {
    return (double) size.width() / size.height();
  }
}
