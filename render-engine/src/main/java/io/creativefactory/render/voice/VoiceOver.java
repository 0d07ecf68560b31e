package io.creativefactory.render.voice;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.process.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A voice that speaks without leaving this machine. Safe for use by several threads.
public interface VoiceOver {
  /// Changes whenever the same words would sound differently; part of cache keys.
  String name();

  boolean speaks(Locale language);

  /// Speaks some lines; to start a voice costs more than to speak.
  ///
  /// @param lines words as written
  /// @param folder an empty one for temporary files
  /// @return one for each line, in order
  /// @throws FactoryException RENDER_FAILED, RENDER_TIMED_OUT, CANCELLED
  List<Spoken> speak(List<String> lines, Locale language, Path folder, Limits limits);
}
