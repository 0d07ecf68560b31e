package io.creativefactory.render.lettering;

import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.type.Line;
import io.creativefactory.render.type.Setting;
import io.creativefactory.render.type.Shaped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A phrase that stands calm while it is spoken; the accent marks the word that is being said.
record Spoken(Element.Words element, Inks inks, Beat beat) {
  private static final int FADE = 120;

  /// A pause up to this long keeps the mark on the word before it: a mark that blinks distracts.
  private static final int PAUSE = 280;

  private static final int CALM = -1;
  private static final String MARKS = ".,!?:;\u2026\u060c\u061f\u0964\u3001\u3002\uff01\uff1f";

  /// A word's place in the set lines and its frames.
  ///
  /// @param end the first frame in which it is no longer marked
  private record Mark(int line, int from, int to, int start, int end) {}

  List<Painted> painted(int start, boolean first) {
    List<Mark> marks = marks();
    List<Painted> painted = new ArrayList<>();
    for (int i = 0; i < element.setting().lines().size(); i++) {
      int index = i;
      List<Mark> own = marks.stream().filter(mark -> mark.line() == index).toList();
      painted.add(line(i, own, Cue.fading(start, first ? 0 : beat.ofMillis(FADE))));
    }
    return painted;
  }

  private Painted line(int index, List<Mark> marks, Cue cue) {
    Setting set = element.setting();
    Line line = set.lines().get(index);
    Lettering lettering = new Lettering(set, inks);
    Lettering.Sheet sheet = lettering.sheet(index, element.left(line), element.top());
    Shaped shaped = set.shape(line);
    int last = new Showing(element.text(), beat).end();
    int end = marks.stream().mapToInt(Mark::end).max().orElse(0);
    int frames = Math.max(1, Math.min(end + 1, last) - cue.start());
    Map<Integer, Raster> states = new HashMap<>();
    List<Raster> film = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      int active = active(marks, cue.start() + i);
      film.add(
          states.computeIfAbsent(
              active,
              nth -> {
                Line now = nth == CALM ? marked(line, 0, 0) : marked(line, marks.get(nth));
                return lettering.on(sheet, now, shaped, sheet.left());
              }));
    }
    return new Painted(film, sheet.x(), sheet.y(), cue);
  }

  private static Line marked(Line line, Mark mark) {
    return marked(line, mark.from(), mark.to());
  }

  private static Line marked(Line line, int from, int to) {
    return new Line(line.words(), from, to, line.width());
  }

  private static int active(List<Mark> marks, int frame) {
    for (int i = 0; i < marks.size(); i++) {
      if (frame >= marks.get(i).start() && frame < marks.get(i).end()) {
        return i;
      }
    }
    return CALM;
  }

  /// Finds the timed words in the lines, one after another; a word that was not set is left out.
  private List<Mark> marks() {
    List<TimedWord> timed = element.text().timed();
    List<Line> lines = element.setting().lines();
    List<Mark> marks = new ArrayList<>();
    int line = 0;
    int cursor = 0;
    for (int i = 0; i < timed.size(); i++) {
      String word = timed.get(i).word().strip();
      for (int l = line; l < lines.size(); l++) {
        int at = lines.get(l).words().indexOf(word, l == line ? cursor : 0);
        if (at >= 0) {
          int to = withMarks(lines.get(l).words(), at + word.length());
          marks.add(new Mark(l, at, to, beat.of(timed.get(i).from()), end(timed, i)));
          line = l;
          cursor = to;
          break;
        }
      }
    }
    return marks;
  }

  private int end(List<TimedWord> timed, int index) {
    int own = beat.of(timed.get(index).to());
    if (index + 1 == timed.size()) {
      return own;
    }
    int next = beat.of(timed.get(index + 1).from());
    return next - own <= beat.ofMillis(PAUSE) ? Math.max(next, own) : own;
  }

  private static int withMarks(String words, int to) {
    int end = to;
    while (end < words.length() && MARKS.indexOf(words.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
