package io.creativefactory.tools.rubric;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.scoring.rubric.Ad;
import io.creativefactory.scoring.rubric.Rubric;
import java.util.List;
import java.util.Map;

/// Holds ads of a run, and files of anybody, against the house rubric.
public final class RubricDesk {
  private RubricDesk() {}

  /// Version of the rubric in force.
  public static String version() {
    return Rubric.house().version();
  }

  /// An ad of a run, with all that was written down of it.
  public static RubricReport judge(
      Brief brief, Concept concept, Storyboard board, Finished finished) {
    return Rubric.house()
        .judge(
            new Ad(subject(brief), concept, board, finished.features(), finished.videos(), null));
  }

  /// What became of a storyboard.
  ///
  /// @param features by key
  public record Finished(List<Video> videos, Map<String, Figure> features) {}

  /// A file of which there is neither script nor storyboard: only what the look tells.
  public static RubricReport judge(Look look, Map<String, Figure> features) {
    return Rubric.house()
        .judge(new Ad(LookSeen.subject(look), null, null, features, List.of(), LookSeen.of(look)));
  }

  /// The word rules read English; an ad for several languages is written in English where that is
  /// one of them, as the claim check takes it.
  private static Ad.Subject subject(Brief brief) {
    List<String> languages = brief.audience().languages();
    return new Ad.Subject(
        brief.brand().name(),
        brief.product().name(),
        languages.contains("en") ? "en" : languages.getFirst());
  }
}
