package io.creativefactory.render.voice;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Voice;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The lines of a voice in the order of time, and whether there is room for them.
final class Lines {
  private Lines() {}

  static String named(Voice.Line line) {
    return "voice line '" + line.words() + "' in scene " + line.scene();
  }

  /// @throws FactoryException STORYBOARD_INVALID naming a line that would be cut off or talked over
  static List<SpokenLine> withRoom(List<SpokenLine> lines, Duration end) {
    List<SpokenLine> sorted = lines.stream().sorted(Comparator.comparing(SpokenLine::at)).toList();
    for (int i = 0; i < sorted.size(); i++) {
      SpokenLine line = sorted.get(i);
      boolean last = i == sorted.size() - 1;
      Duration until = last ? end : sorted.get(i + 1).at();
      if (line.end().compareTo(until) > 0) {
        throw new FactoryException(
            ErrorCode.STORYBOARD_INVALID,
            String.format(
                Locale.ROOT,
                "%s takes %.2f s from %.2f s on, and %s %.2f s: %.2f s too long. Shorten it, start"
                    + " it earlier, or give the scene more time; nothing was cut off.",
                named(line.line()),
                seconds(line.end().minus(line.at())),
                seconds(line.at()),
                last ? "the ad ends at" : "the next line starts at",
                seconds(until),
                seconds(line.end().minus(until))));
      }
    }
    return sorted;
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
