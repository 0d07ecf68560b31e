package de.dfki.lt.tools.tokenizer;

import java.util.Properties;

/// Stands where MaryTTS looks for its tokenizer at start; the real one is in no public repository.
/// Nothing ever calls it: our voice hands Mary words that are tokens already.
public final class JTok {
  /// @param rules of the real one
  public JTok(Properties rules) {}
}
