package io.creativefactory.domain.testing;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known of one variant before anybody has seen it run. Features and prediction stay with
/// it, so that what it earns can be held against them.
///
/// @param variant concept id
/// @param features by name, each measured or unknown
/// @param ctr predicted click-through rate, as a ratio
/// @param peers where the prediction stands, see [Prediction#peers]
/// @param contributions why, see [Prediction#contributions]
public record Assessment(
    String variant,
    SortedMap<String, Figure> features,
    Figure ctr,
    Figure peers,
    List<Prediction.Contribution> contributions,
    List<String> notes,
    MadeBy madeBy) {
  public Assessment {
    features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    contributions = List.copyOf(contributions);
    notes = List.copyOf(notes);
  }

  public Assessment withPrediction(Prediction prediction) {
    return new Assessment(
        variant,
        features,
        prediction.rate(),
        prediction.peers(),
        prediction.contributions(),
        notes,
        madeBy);
  }
}
