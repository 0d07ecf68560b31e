package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that is at hand of an ad. What is null is not at hand; criteria that need it are unknown.
///
/// @param features by key, as [io.creativefactory.scoring.features.FeatureName] names them
/// @param videos its files, for sizes and the gate's findings; empty where there is none
/// @param seen what was looked at in one of its files
public record Ad(
    Subject subject,
    @Nullable Concept concept,
    @Nullable Storyboard storyboard,
    Map<String, Figure> features,
    List<Video> videos,
    @Nullable Seen seen) {
  public Ad {
    features = Map.copyOf(features);
    videos = List.copyOf(videos);
    if (concept == null && storyboard == null && seen == null) {
      throw new IllegalArgumentException("nothing is at hand of this ad");
    }
  }

  /// Whose ad it is, and in which language.
  ///
  /// @param brand empty where nobody said
  /// @param product empty where nobody said
  /// @param language ISO 639-1 of its words, or [#UNKNOWN]
  public record Subject(String brand, String product, String language) {
    public static final String UNKNOWN = "unknown";

    /// A file of which nobody said anything.
    public static final Subject NOBODY_SAID = new Subject("", "", UNKNOWN);

    public Subject {
      Checks.text("language", language);
    }
  }
}
