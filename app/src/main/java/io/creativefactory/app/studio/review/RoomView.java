package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.FigureView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The review room of one creative.
///
/// @param shown the format in the player; null when nothing was rendered
/// @param council what the judges say; null where none was asked
/// @param verdict null while it waits
record RoomView(
    CreativeView creative,
    CreativeView.@Nullable Frame shown,
    ScriptView script,
    BoardView board,
    Why why,
    @Nullable CouncilView council,
    @Nullable VerdictView verdict,
    Place place) {

  /// Why this creative, and what is known of it.
  record Why(
      String concept,
      String framework,
      String madeBy,
      String judgedBy,
      ExpectedView expected,
      List<Feature> features,
      List<String> notes) {
    public List<Feature> known() {
      return features.stream().filter(f -> !f.unknown()).toList();
    }

    public List<Feature> unknown() {
      return features.stream().filter(Feature::unknown).toList();
    }
  }

  record Feature(String name, FigureView figure) {
    boolean unknown() {
      return figure.kind().equals("unknown");
    }
  }

  /// Where it stands: its run, its age, and its neighbours in the queue; null where there is none.
  record Place(String run, String age, @Nullable String previous, @Nullable String next) {}
}
