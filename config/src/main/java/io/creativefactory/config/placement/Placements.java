package io.creativefactory.config.placement;

import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlFile;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Placement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    try (InputStream in = Placements.class.getResourceAsStream(HOUSE_FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program comes without its " + HOUSE_FILE);
      }
      Faults faults = new Faults(HOUSE_FILE);
      return checked(YamlFile.parse(in.readAllBytes(), faults), faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An operator's own.
  ///
  /// @throws FactoryException CONFIG_INVALID with every fault of the file, one line each
  public static Placements read(Path file) {
    Faults faults = new Faults(file.toString());
    return checked(YamlFile.read(file, faults), faults);
  }

  private static Placements checked(Optional<YamlMapping> root, Faults faults) {
    Optional<Placements> read = root.flatMap(mapping -> new PlacementReader(faults).read(mapping));
    if (!faults.none()) {
      throw faults.exception(ErrorCode.CONFIG_INVALID);
    }
    return read.orElseThrow();
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
