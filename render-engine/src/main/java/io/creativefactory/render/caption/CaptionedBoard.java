package io.creativefactory.render.caption;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.TimedWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Puts captions into the scenes in which they stand.
final class CaptionedBoard {
  /// Less of a caption than this on one side of a cut is left to the other side.
  private static final Duration SLIVER = Duration.ofMillis(300);

  private final Storyboard storyboard;
  private final List<Caption> captions;
  private final boolean marked;

  /// @param marked whether the spoken word is marked, where words are timed
  CaptionedBoard(Storyboard storyboard, List<Caption> captions, boolean marked) {
    this.storyboard = storyboard;
    this.captions = captions;
    this.marked = marked;
  }

  /// The storyboard with the captions as texts. A caption that its author wrote into a scene stays,
  /// and nothing is shown over it.
  Storyboard board() {
    List<Scene> scenes = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (Scene scene : storyboard.scenes()) {
      List<Text> texts = new ArrayList<>(scene.texts());
      List<Text> own = texts.stream().filter(text -> text.role() == Text.Role.CAPTION).toList();
      for (Caption caption : captions) {
        for (Text text : new Window(start, scene.length()).texts(caption)) {
          if (own.stream().noneMatch(written -> meet(written, text, scene.length()))) {
            texts.add(text);
          }
        }
      }
      scenes.add(with(scene, texts));
      start = start.plus(scene.length());
    }
    return new Storyboard(
        storyboard.version(),
        storyboard.title(),
        storyboard.look(),
        storyboard.framesPerSecond(),
        scenes,
        storyboard.sound(),
        storyboard.subtitles());
  }

  private static boolean meet(Text one, Text other, Duration length) {
    return one.at().compareTo(until(other, length)) < 0
        && other.at().compareTo(until(one, length)) < 0;
  }

  private static Duration until(Text text, Duration length) {
    Duration until = text.until();
    return until == null ? length : until;
  }

  private static Scene with(Scene scene, List<Text> texts) {
    return new Scene(
        scene.id(),
        scene.length(),
        scene.priority(),
        scene.layout(),
        scene.shots(),
        texts,
        scene.staging(),
        scene.why());
  }

  /// One scene's time.
  private final class Window {
    private final Duration start;
    private final Duration end;

    Window(Duration start, Duration length) {
      this.start = start;
      this.end = start.plus(length);
    }

    /// The part of a caption that stands in this scene, or nothing.
    List<Text> texts(Caption caption) {
      Duration from = later(caption.from(), start);
      Duration to = earlier(caption.to(), end);
      Duration shown = to.minus(from);
      boolean cut = from.equals(start) != caption.from().equals(start) || to.equals(end);
      if (shown.isNegative() || shown.isZero()) {
        return List.of();
      }
      if (marked && !caption.words().isEmpty()) {
        return marked(caption, from, to);
      }
      boolean whole = from.equals(caption.from()) && to.equals(caption.to());
      boolean sliver = cut && !whole && shown.compareTo(SLIVER) < 0;
      return sliver ? List.of() : List.of(text(caption.text(), from, to, List.of()));
    }

    /// Marked words have to be spoken in the scene they stand in, so a phrase is divided at a cut.
    private List<Text> marked(Caption caption, Duration from, Duration to) {
      List<TimedWord> own = caption.words().stream().filter(this::isMine).toList();
      if (own.isEmpty()) {
        return List.of();
      }
      List<TimedWord> timed = new ArrayList<>();
      Duration before = Duration.ZERO;
      for (TimedWord word : own) {
        Duration first = later(later(word.from(), start).minus(start), before);
        Duration last = later(earlier(word.to(), end).minus(start), first.plusMillis(1));
        timed.add(new TimedWord(word.word(), first, last));
        before = last;
      }
      String words = String.join(" ", own.stream().map(TimedWord::word).toList());
      boolean goesOn = !caption.words().getLast().equals(own.getLast());
      boolean began = !caption.words().getFirst().equals(own.getFirst());
      Duration enters = began ? start : from;
      return List.of(text(words, enters, goesOn ? end : to, timed));
    }

    /// A word belongs to the scene in which most of it is spoken.
    private boolean isMine(TimedWord word) {
      Duration middle = word.from().plus(word.to()).dividedBy(2);
      return middle.compareTo(start) >= 0 && middle.compareTo(end) < 0;
    }

    private Text text(String words, Duration from, Duration to, List<TimedWord> timed) {
      Text.Entrance entrance = timed.isEmpty() ? Text.Entrance.STAND : Text.Entrance.SPOKEN;
      return new Text(
          Text.Role.CAPTION, words, "", entrance, from.minus(start), to.minus(start), timed);
    }
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
