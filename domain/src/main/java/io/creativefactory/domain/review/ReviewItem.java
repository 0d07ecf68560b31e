package io.creativefactory.domain.review;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.Assessment;
import java.util.List;
import java.util.UUID;

/// One creative as it lies before a reviewer: a variant in every format, with all that is known.
///
/// @param id of the review row; a new version of the creative is a new row
/// @param version what a decision binds to
/// @param videos one per format
public record ReviewItem(
    UUID id,
    RunId run,
    VersionHash version,
    Concept concept,
    Storyboard storyboard,
    List<Video> videos,
    Assessment assessment) {
  public ReviewItem {
    videos = List.copyOf(videos);
  }

  /// Whether the gate lets it be approved at all.
  public boolean passesQa() {
    return !videos.isEmpty() && videos.stream().allMatch(Video::passes);
  }
}
