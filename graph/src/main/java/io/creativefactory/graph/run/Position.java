package io.creativefactory.graph.run;

import java.util.List;

/// Where a run is between two steps: ids and counts only, for it is written into every checkpoint.
///
/// @param round how often the editor has been asked, from 0
/// @param cuts what the editor makes in this round
/// @param approved creatives that were approved when the last review ended
public record Position(int round, List<Cut> cuts, int approved) {
  public static final Position START = new Position(0, List.of(), 0);

  public Position {
    cuts = List.copyOf(cuts);
  }
}
