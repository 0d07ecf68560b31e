package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is done to one shot's picture before it is laid out: cut out first, then corrected, then
/// filtered in the order of the list.
///
/// @param crop the part of the upright picture that is used, or null for all of it
public record Treatment(@Nullable Crop crop, Adjustment adjustment, List<Filter> filters) {
  public static final Treatment NONE = new Treatment(null, Adjustment.NONE, List.of());

  public Treatment {
    filters = List.copyOf(filters);
  }

  /// Shares of the upright picture's width and height.
  public record Crop(double x, double y, double width, double height) {
    public Crop {
      Checks.between("crop.x", x, 0, 1);
      Checks.between("crop.y", y, 0, 1);
      Checks.between("crop.width", width, 0.05, 1);
      Checks.between("crop.height", height, 0.05, 1);
      Checks.between("crop.x + crop.width", x + width, 0, 1 + 1e-9);
      Checks.between("crop.y + crop.height", y + height, 0, 1 + 1e-9);
    }
  }

  /// @param brightness -1 to 1, 0 changes nothing
  /// @param contrast 0 to 2, 1 changes nothing
  /// @param saturation 0 to 3, 1 changes nothing
  public record Adjustment(double brightness, double contrast, double saturation) {
    public static final Adjustment NONE = new Adjustment(0, 1, 1);

    public Adjustment {
      Checks.between("brightness", brightness, -1, 1);
      Checks.between("contrast", contrast, 0, 2);
      Checks.between("saturation", saturation, 0, 3);
    }
  }

  public enum Filter {
    GRAYSCALE,
    SEPIA,
    NEGATE,
    VIGNETTE
  }
}
