package io.creativefactory.tools.memory;

/// Turns words into a direction: texts that mean alike point alike. Thread safe.
public interface Embedder {
  /// Length of every vector.
  int DIMENSIONS = 384;

  /// @param text any text; long ones are cut into parts and averaged, blank ones are refused
  /// @return [#DIMENSIONS] numbers, of length 1 as a vector
  /// @throws IllegalArgumentException when the text is blank, for nothing has no meaning
  float[] embed(String text);
}
