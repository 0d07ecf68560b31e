package io.creativefactory.render;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Storyboard;
import java.nio.file.Path;

/// What to render.
///
/// @param variant for file names and the result, for example `v1`
/// @param assets the folder that every path of the storyboard stays below
/// @param quality draft or final
/// @param folder where the finished video and its poster go; made when missing
public record RenderOrder(
    String variant,
    Storyboard storyboard,
    Placement placement,
    Quality quality,
    Path assets,
    Path folder) {
  public RenderOrder {
    Checks.text("variant", variant);
  }

  /// The video that is delivered.
  public RenderOrder(
      String variant, Storyboard storyboard, Placement placement, Path assets, Path folder) {
    this(variant, storyboard, placement, Quality.FINAL, assets, folder);
  }

  public enum Quality {
    /// A third of the size, soon made, the same layout.
    DRAFT,
    FINAL,
    /// Every pixel as it was composed; what others cut on from. Far too large for any platform.
    MASTER
  }
}
