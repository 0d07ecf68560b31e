package io.creativefactory.tools.assets;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Shot.Focus;
import java.time.Duration;
import java.util.List;

/// A picture or a clip of the brief, looked at.
public sealed interface Asset {
  /// Below the assets folder, as the brief writes it.
  String path();

  /// What is to be seen, in the advertiser's words; may be empty.
  String shows();

  /// As shown, after rotation.
  PixelSize size();

  /// @param alpha whether something can be seen through it
  /// @param focus the point that every crop must keep
  record Picture(String path, String shows, PixelSize size, boolean alpha, Focus focus)
      implements Asset {
    public Picture {
      Checks.text("path", path);
    }
  }

  /// @param length of its pictures
  /// @param windows the parts worth showing, in the clip's order, none overlapping; at least one
  record Clip(String path, String shows, PixelSize size, Duration length, List<Window> windows)
      implements Asset {
    public Clip {
      Checks.text("path", path);
      windows = List.copyOf(windows);
      if (windows.isEmpty()) {
        throw new IllegalArgumentException("clip " + path + " has no window to show");
      }
    }
  }
}
