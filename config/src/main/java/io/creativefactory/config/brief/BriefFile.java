package io.creativefactory.config.brief;

import io.creativefactory.config.placement.Placements;
import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlFile;
import io.creativefactory.domain.brief.Brief;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a brief from YAML, strictly: an unknown key, a value of the wrong kind, a picture that is
/// not there are faults, and all faults of a file are told in one go, each with its line and with
/// what would be right. Reads only; writes nothing.
///
/// Optional are `product.price`, `product.rivals`, `offer`, `music`, `tone`, `platforms`,
/// `audience.special`, `brand.logo`, `brand.font` and `brand.neverSay`; everything else must be
/// there. Durations are written `15s`, `1m30s` or `500ms`, money as decimal text with its currency,
/// paths relative to the assets folder. Instead of a `path`, an entry of `media` may name an
/// `asset` of the library by its id, or `find` one by what it shows.
public final class BriefFile {
  private BriefFile() {}

  /// Against the placements that come with the program.
  ///
  /// @param assets the folder that the brief's media lie below
  public static BriefReading read(Path yaml, Path assets) {
    return read(yaml, assets, Placements.house());
  }

  /// @param placements the formats that can be delivered
  public static BriefReading read(Path yaml, Path assets, Placements placements) {
    return read(yaml, assets, new Surroundings(placements, MediaLibrary.CLOSED));
  }

  /// What a brief is read against.
  ///
  /// @param placements the formats that can be delivered
  /// @param library where media lie that the brief names by `asset` or `find`
  public record Surroundings(Placements placements, MediaLibrary library) {}

  public static BriefReading read(Path yaml, Path assets, Surroundings surroundings) {
    Faults faults = new Faults(yaml.toString());
    AssetsFolder folder = AssetsFolder.at(assets, faults);
    Optional<Brief> brief =
        YamlFile.read(yaml, faults)
            .flatMap(root -> new BriefReader(folder, surroundings).read(root));
    return faults.none()
        ? new BriefReading.Read(brief.orElseThrow())
        : new BriefReading.Faulty(faults.list());
  }
}
