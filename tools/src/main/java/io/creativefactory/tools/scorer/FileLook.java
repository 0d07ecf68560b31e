package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.scoring.features.FeatureName;
import java.util.List;
import java.util.Map;

/// Looks into finished files for the features that no record tells.
@FunctionalInterface
public interface FileLook {

  /// A file that cannot be read gives Unknown with the reason, not a failure: the quality gate is
  /// where a broken file stops.
  ///
  /// @param videos one ad in its formats; the first stands for all, for they show the same
  /// @throws io.creativefactory.domain.FactoryException CANCELLED after an interrupt
  Map<FeatureName, Figure> look(List<Video> videos);
}
