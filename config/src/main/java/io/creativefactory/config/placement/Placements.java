package io.creativefactory.config.placement;

import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlFile;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Placement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The frames that ads are delivered in. Immutable.
public final class Placements {
  private static final String HOUSE_FILE = "placements.yaml";

  private final List<Placement> placements;
  private final List<PlatformCover> covers;

  Placements(List<Placement> placements, List<PlatformCover> covers) {
    this.placements = List.copyOf(placements);
    this.covers = List.copyOf(covers);
  }

  /// Those that come with the program: 9:16, 4:5, 1:1, 16:9 and 2:3.
  public static Placements house() {
    return YamlFile.shipped(Placements.class, HOUSE_FILE, Placements::placements);
  }

  /// An operator's own.
  ///
  /// @throws FactoryException CONFIG_INVALID with every fault of the file, one line each
  public static Placements read(Path file) {
    return YamlFile.config(file, Placements::placements);
  }

  private static Optional<Placements> placements(YamlMapping root, Faults faults) {
    return new PlacementReader(faults).read(root);
  }

  /// @throws FactoryException CONFIG_INVALID listing the ratios there are
  public Placement of(Ratio ratio) {
    return placements.stream()
        .filter(placement -> placement.ratio().equals(ratio))
        .findFirst()
        .orElseThrow(() ->
            new FactoryException(
                ErrorCode.CONFIG_INVALID,
                "there is no placement for " + ratio + "; there are " + ratios()));
  }

  /// In the order of the file.
  public List<Ratio> ratios() {
    return placements.stream().map(Placement::ratio).toList();
  }

  /// What platforms are known to cover, as far as they say so.
  public List<PlatformCover> covers() {
    return covers;
  }
}
