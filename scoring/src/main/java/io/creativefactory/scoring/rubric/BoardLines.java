package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.domain.editor.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The words of a storyboard in time.
final class BoardLines {
  private BoardLines() {}

  static List<Line> read(Storyboard board) {
    List<Line> lines = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (Scene scene : board.scenes()) {
      for (Text text : scene.texts()) {
        Duration until = text.until() == null ? scene.length() : text.until();
        lines.add(
            new Line(
                Reading.name(scene),
                role(text.role()),
                text.words(),
                start.plus(text.at()).toMillis(),
                start.plus(longer(until, text.at())).toMillis(),
                List.of()));
      }
      start = start.plus(scene.length());
    }
    return lines;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Line.Role role(Text.Role role) {
    return switch (role) {
      case BUTTON -> Line.Role.BUTTON;
      case URL, LEGAL -> Line.Role.SMALL;
      case HOOK, SUPER, CAPTION, ITEM, NUMBER, PRICE, QUOTE, LOWER_THIRD, LABEL -> Line.Role.TEXT;
    };
  }

  /// By time. A line of which nobody knows the end goes on until the next one begins, at the
  /// latest.
  static List<Line> said(Storyboard board) {
    Voice voice = board.sound().voice();
    if (voice == null) {
      return List.of();
    }
    List<Voice.Line> spoken =
        voice.lines().stream().sorted(Comparator.comparing(line -> start(board, line))).toList();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < spoken.size(); i++) {
      Voice.Line line = spoken.get(i);
      Duration next = i + 1 < spoken.size() ? start(board, spoken.get(i + 1)) : board.length();
      long from = start(board, line).toMillis();
      long to =
          line.timed().isEmpty() ? next.toMillis() : from + line.timed().getLast().to().toMillis();
      lines.add(
          new Line(
              "voice in scene " + line.scene(),
              Line.Role.SPOKEN,
              line.words(),
              from,
              Math.max(from, to),
              starts(line, from)));
    }
    return lines;
  }

  private static Duration start(Storyboard board, Voice.Line line) {
    return board.startOf(line.scene()).plus(line.at());
  }

  private static List<Line.Start> starts(Voice.Line line, long from) {
    List<Line.Start> starts = new ArrayList<>();
    int at = 0;
    for (TimedWord word : line.timed()) {
      int found = line.words().indexOf(word.word(), at);
      if (found >= 0) {
        starts.add(new Line.Start(found, from + word.from().toMillis()));
        at = found + word.word().length();
      }
    }
    return starts;
  }

  static boolean clipsAreHeard(Storyboard board) {
    return board.scenes().stream()
        .flatMap(scene -> scene.shots().stream())
        .anyMatch(shot -> shot instanceof Shot.Footage clip && clip.volume() > 0);
  }
}
