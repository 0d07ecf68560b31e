package io.creativefactory.scoring.copy;

/// Turns a text into a direction: texts that mean alike point alike. The model of sentences behind
/// it lives outside this module, so it is handed in. A copy model judges rightly only with the
/// meaning that it was trained with. Must be thread safe and always answer alike.
@FunctionalInterface
public interface TextMeaning {
  /// @param text not blank
  /// @return as many numbers for every text, of length 1 as a vector
  float[] of(String text);
}
