package io.creativefactory.domain.editor.cutdown;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Sticker;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Voice;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// How long a scene may last in a cut-down, in milliseconds; `least <= comfortable <= wish <=
/// most`.
///
/// @param least what its words, its voice, its stickers and its fades need, and 1.2 s; never more
///   than it lasts today
/// @param comfortable a little over two thirds of today's length; below that an ad looks hurried
/// @param wish today's length, cut back to what a scene of an ad may last
/// @param most how far it may be stretched; footage is never, because it may end
record Span(long least, long comfortable, long wish, long most) {
  private static final long SHORTEST = 1200;
  private static final long LONGEST = 3500;
  private static final long LONGEST_OPENING = 2000;
  private static final double HURRIED = 0.7;
  private static final double READ_A_SECOND = 17;
  private static final double SPOKEN_A_SECOND = 15;
  private static final long SEEN = 500;

  /// @param opening whether it is one of the first two
  static Span of(Scene scene, Sound sound, boolean opening) {
    long today = scene.length().toMillis();
    long least = Math.min(today, Math.max(SHORTEST, needs(scene, sound)));
    long cap = opening ? LONGEST_OPENING : LONGEST;
    long wish = Math.clamp(today, least, Math.max(least, cap));
    long comfortable = Math.clamp(Math.round(today * HURRIED), least, wish);
    boolean still = scene.shots().stream().noneMatch(Shot.Footage.class::isInstance);
    return new Span(least, comfortable, wish, Math.max(today, still ? Math.max(cap, wish) : wish));
  }

  private static long needs(Scene scene, Sound sound) {
    Staging.Fades fades = scene.staging().fades();
    return LongStream.of(
            read(scene),
            spoken(scene, sound.voice()),
            scene.staging().stickers().stream().mapToLong(Span::seen).max().orElse(0),
            fades.in().plus(fades.out()).toMillis())
        .max()
        .orElseThrow();
  }

  /// Until the last word can be read: all words one after another, or the last that enters.
  private static long read(Scene scene) {
    long all = 0;
    long last = 0;
    for (Text text : scene.texts()) {
      long own = glanced(text) ? 0 : readingTime(text.words());
      all += own;
      last = Math.max(last, text.at().toMillis() + Math.max(SEEN, own));
      if (!text.timed().isEmpty()) {
        last = Math.max(last, text.timed().getLast().to().toMillis());
      }
    }
    return Math.max(all, last);
  }

  /// What is recognised as a shape, not read letter by letter.
  private static boolean glanced(Text text) {
    return switch (text.role()) {
      case BUTTON, URL, LABEL, LEGAL -> true;
      case HOOK, SUPER, CAPTION, ITEM, NUMBER, PRICE, QUOTE, LOWER_THIRD -> false;
    };
  }

  private static long readingTime(String words) {
    return (long) Math.ceil(words.length() / READ_A_SECOND * 1000);
  }

  private static long spoken(Scene scene, @Nullable Voice voice) {
    return voice == null
        ? 0
        : voice.lines().stream()
            .filter(line -> line.scene().equals(scene.id()))
            .mapToLong(Span::spoken)
            .max()
            .orElse(0);
  }

  private static long spoken(Voice.Line line) {
    long lasts =
        line.timed().isEmpty()
            ? Math.round(line.words().length() / SPOKEN_A_SECOND * 1000)
            : line.timed().getLast().to().toMillis();
    return line.at().toMillis() + lasts;
  }

  private static long seen(Sticker sticker) {
    return sticker.at().toMillis() + SEEN;
  }
}
