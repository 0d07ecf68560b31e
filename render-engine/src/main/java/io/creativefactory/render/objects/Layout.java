package io.creativefactory.render.objects;

import java.util.List;
import java.util.Optional;

/// How a model of the YOLO family lays out its answer, for C labels and N places.
enum Layout {
  /// `[1, N, 5 + C]`: middle, size, how sure it is that something is there, how sure of each label;
  /// as YOLOv5 and YOLOv7 have it.
  ROWS(5) {
    @Override
    int at(int place, int value, int places, int values) {
      return place * values + value;
    }
  },

  /// `[1, 4 + C, N]`: middle, size, how sure of each label; as YOLOv8 and YOLO11 have it.
  COLUMNS(4) {
    @Override
    int at(int place, int value, int places, int values) {
      return value * places + place;
    }
  };

  private final int before;

  Layout(int before) {
    this.before = before;
  }

  /// Where a value stands.
  abstract int at(int place, int value, int places, int values);

  /// @param labels how many
  static Optional<Layout> of(long[] shape, int labels) {
    if (shape.length != 3 || shape[0] != 1) {
      return Optional.empty();
    }
    if (shape[2] == 5 + labels) {
      return Optional.of(ROWS);
    }
    return shape[1] == 4 + labels ? Optional.of(COLUMNS) : Optional.empty();
  }

  /// The best label of a place and how sure the model is of it.
  Guess guess(float[] answer, int place, int places, List<String> labels) {
    int values = before + labels.size();
    int best = 0;
    for (int label = 1; label < labels.size(); label++) {
      float score = answer[at(place, before + label, places, values)];
      best = score > answer[at(place, before + best, places, values)] ? label : best;
    }
    double there = this == ROWS ? answer[at(place, 4, places, values)] : 1;
    return new Guess(
        labels.get(best),
        there * answer[at(place, before + best, places, values)],
        answer[at(place, 0, places, values)],
        answer[at(place, 1, places, values)],
        answer[at(place, 2, places, values)],
        answer[at(place, 3, places, values)]);
  }
}
