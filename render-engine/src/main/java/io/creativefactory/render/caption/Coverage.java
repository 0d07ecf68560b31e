package io.creativefactory.render.caption;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.TimedWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which spoken words can be read on the picture while they are spoken, give or take half a second:
/// most people watch without sound.
///
/// @param spoken number of spoken words
/// @param missing those that stand nowhere, in the order of time
/// @param wanted false where the storyboard wants its captions beside the video only
public record Coverage(int spoken, List<TimedWord> missing, boolean wanted) {
  /// Nothing is spoken.
  public static final Coverage SILENT = new Coverage(0, List.of(), false);

  private static final Duration NEAR = Duration.ofMillis(500);

  public Coverage {
    missing = List.copyOf(missing);
  }

  /// 0 to 1; 1 when nothing is spoken.
  public double share() {
    return spoken == 0 ? 1 : 1 - (double) missing.size() / spoken;
  }

  /// @param lines words timed from the ad's start
  static Coverage of(Storyboard board, List<List<TimedWord>> lines, boolean wanted) {
    List<TimedWord> missing = new ArrayList<>();
    int spoken = 0;
    for (List<TimedWord> line : lines) {
      for (TimedWord word : line) {
        if (!bare(word.word()).isEmpty()) {
          spoken++;
          if (!isRead(board, word)) {
            missing.add(word);
          }
        }
      }
    }
    return new Coverage(spoken, missing, wanted);
  }

  private static boolean isRead(Storyboard board, TimedWord word) {
    Duration start = Duration.ZERO;
    for (Scene scene : board.scenes()) {
      for (Text text : scene.texts()) {
        Duration until = text.until();
        Duration from = start.plus(text.at()).minus(NEAR);
        Duration to = start.plus(until == null ? scene.length() : until).plus(NEAR);
        boolean stands = from.compareTo(word.to()) < 0 && to.compareTo(word.from()) > 0;
        if (stands && holds(text.words(), word.word())) {
          return true;
        }
      }
      start = start.plus(scene.length());
    }
    return false;
  }

  private static boolean holds(String words, String wanted) {
    for (String word : List.of(words.split("\\s+", -1))) {
      if (bare(word).equals(bare(wanted))) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String word) {
    return word.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
