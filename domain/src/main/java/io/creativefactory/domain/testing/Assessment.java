package io.creativefactory.domain.testing;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known of one variant before anybody has seen it run.
///
/// @param variant concept id
/// @param features by name, each measured or unknown
/// @param ctr predicted click-through rate, as a ratio
public record Assessment(
    String variant,
    SortedMap<String, Figure> features,
    Figure ctr,
    List<String> notes,
    MadeBy madeBy) {
  public Assessment {
    features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    notes = List.copyOf(notes);
  }
}
