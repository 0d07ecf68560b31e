package io.creativefactory.tools.memory;

import io.creativefactory.domain.Checks;

/// One thing remembered.
///
/// @param key its name on its shelf; the same key again replaces it
/// @param text what it means, not blank
public record Memory(String key, String text) {
  public Memory {
    Checks.text("key", key);
    Checks.text("text", text);
  }

  /// A memory that a question called up.
  ///
  /// @param similarity cosine to the question, 0 (unrelated) to 1 (the same)
  public record Recalled(Memory memory, double similarity) {}
}
