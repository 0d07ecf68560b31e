package io.creativefactory.scoring.copy;

import java.util.LinkedHashMap;
import java.util.Map;

/// Asks for a text's meaning once, and forgets the one that was asked for longest ago when there
/// are too many. Thread safe.
public final class RememberedMeaning implements TextMeaning {
  private final TextMeaning source;
  private final Map<String, float[]> known;

  /// @param most how many meanings are kept, at least 1
  public RememberedMeaning(TextMeaning source, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a memory of " + most + " meanings");
    }
    this.source = source;
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  public float[] of(String text) {
    synchronized (known) {
      float[] meaning = known.get(text);
      if (meaning != null) {
        return meaning;
      }
    }
    float[] meaning = source.of(text);
    synchronized (known) {
      known.put(text, meaning);
    }
    return meaning;
  }
}
