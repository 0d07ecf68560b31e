package io.creativefactory.domain.brief;

import io.creativefactory.domain.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to show and to hear. Paths are relative to the assets folder and never leave it.
///
/// @param items at least one picture or clip
/// @param music path of a music bed, or null for none
public record Media(List<Item> items, @Nullable String music) {
  public Media {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("media is empty: there is nothing to show");
    }
  }

  /// @param path below the assets folder
  /// @param shows what is to be seen, in the advertiser's words; may be empty
  /// @param focus what every crop must keep; null leaves it to those who look at the file
  public record Item(String path, String shows, @Nullable Spot focus) {
    public Item(String path, String shows) {
      this(path, shows, null);
    }

    public Item {
      Checks.text("media.path", path);
    }
  }

  /// A place in a picture, as shares of its width from the left and of its height from above.
  public record Spot(double x, double y) {
    public Spot {
      Checks.between("focus.x", x, 0, 1);
      Checks.between("focus.y", y, 0, 1);
    }
  }
}
