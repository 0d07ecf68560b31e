package io.creativefactory.tools.search;

import io.creativefactory.tools.eyes.Look.Field;
import io.creativefactory.tools.memory.Vector;

/// One text of one item that is near the question, or holds its words.
///
/// @param cosine to the question
/// @param holds whether all words of the question stand in what was read or said; looked for in
///   nothing else
record Candidate(
    String sha256, Field field, String words, double cosine, Vector meaning, boolean holds) {
  /// How well it fits, -1 to 1. A long text means many things at once, so its meaning is near to
  /// nothing; where the very words stand in it, half of what it lacks is given to it.
  double fit() {
    return holds ? (1 + cosine) / 2 : cosine;
  }

  /// Whether both are the same text.
  boolean isSameAs(Candidate other) {
    return field == other.field && sha256.equals(other.sha256);
  }
}
