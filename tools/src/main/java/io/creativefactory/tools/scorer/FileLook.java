package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.scoring.features.FeatureName;
import java.util.List;
import java.util.Map;

/// Looks into finished files for features that no record tells.
public interface FileLook {

  /// A file that cannot be read gives Unknown with the reason, not a failure: the quality gate is
  /// where a broken file stops.
  Map<FeatureName, Figure> look(List<Video> videos);
}
