package io.creativefactory.tools.council;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.tools.council.VoteBook.CutKey;
import java.util.List;

/// What lies before the council: the cuts of one run that are judged together.
///
/// @param approved cuts of earlier rounds: nobody votes on them again, but others are held against
///   them
public record Docket(
    TenantId tenant, RunId run, Brief brief, List<Entry> entries, List<Entry> approved) {
  public Docket {
    entries = List.copyOf(entries);
    approved = List.copyOf(approved);
  }

  /// @param attempt 0 for the first cut of the variant
  public record Entry(
      int attempt,
      Concept concept,
      Storyboard storyboard,
      List<Video> videos,
      Assessment assessment) {
    public Entry {
      videos = List.copyOf(videos);
    }

    public String variant() {
      return concept.id();
    }
  }

  CutKey key(Entry entry) {
    return new CutKey(tenant, run, entry.variant(), entry.attempt());
  }
}
