package io.creativefactory.tools.assets;

import io.creativefactory.domain.brief.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Tells what the media of a brief are.
public interface AssetCatalogue {

  /// Looks at every item, in the brief's order.
  ///
  /// @param assets the folder that the paths lie below; none may leave it
  /// @throws io.creativefactory.domain.FactoryException BRIEF_INVALID when a path leaves the
  ///   folder, MEDIA_UNREADABLE or MEDIA_UNSUITABLE when a file is no picture that an ad can use
  List<Asset> catalogue(Path assets, Media media);

  /// The pulse of the brief's music; empty without music or when none is to be felt.
  Optional<Pulse> pulse(Path assets, Media media);
}
