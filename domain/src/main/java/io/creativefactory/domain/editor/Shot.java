package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;

/// A picture or a piece of footage. Paths are relative to the assets folder and never leave it.
public sealed interface Shot {
  String path();

  Focus focus();

  Treatment treatment();

  /// A still picture; transparency is kept.
  record Still(String path, Focus focus, Treatment treatment) implements Shot {
    public Still(String path, Focus focus) {
      this(path, focus, Treatment.NONE);
    }

    public Still {
      Checks.text("path", path);
    }
  }

  /// A window of a clip.
  ///
  /// @param from start of the window in the clip's own time, zero or later
  /// @param speed 0.25 to 4; 2 plays twice as fast
  /// @param volume of the clip's own sound, 0 (mute) to 2; 1 leaves it as it is
  record Footage(
      String path, Duration from, double speed, Focus focus, Treatment treatment, double volume)
      implements Shot {
    public Footage(String path, Duration from, double speed, Focus focus) {
      this(path, from, speed, focus, Treatment.NONE, 0);
    }

    public Footage {
      Checks.text("path", path);
      Checks.between("speed", speed, 0.25, 4);
      Checks.between("volume", volume, 0, 2);
      TimeSpan.place("clip " + path, from);
    }
  }

  /// The point that must stay in the frame, as shares of the picture's width and height.
  record Focus(double x, double y) {
    public static final Focus CENTRE = new Focus(0.5, 0.5);

    public Focus {
      Checks.between("focus.x", x, 0, 1);
      Checks.between("focus.y", y, 0, 1);
    }
  }
}
