package io.creativefactory.scoring.copy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Asks for each text's meaning once. For one training or one exam: it forgets nothing. Thread
/// safe.
public final class RememberedMeaning implements TextMeaning {
  private final TextMeaning source;
  private final ConcurrentMap<String, float[]> known = new ConcurrentHashMap<>();

  public RememberedMeaning(TextMeaning source) {
    this.source = source;
  }

  @Override
  public float[] of(String text) {
    return known.computeIfAbsent(text, source::of);
  }
}
