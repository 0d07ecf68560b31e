package io.creativefactory.render.eyes;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.look.Frames;
import io.creativefactory.render.words.TextLine;
import io.creativefactory.render.words.TextWatch;
import io.creativefactory.render.words.WordReader;
import io.creativefactory.render.words.WordsOnScreen;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Has the text of a clip read. A reader that fails takes nothing from a look but its words.
final class Reading {
  private static final int LONGEST_REASON = 300;

  private final Asked<WordReader> reader;
  private final Frames frames;
  private final Measuring measuring;

  Reading(Asked<WordReader> reader, Frames frames, Measuring measuring) {
    this.reader = reader;
    this.frames = frames;
    this.measuring = measuring;
  }

  /// What was read.
  ///
  /// @param all how many lines in the whole clip
  /// @param shots the text of each
  record Words(Figure all, List<ScreenText> shots) {
    /// The shots with their text.
    List<ShotLook> in(List<ShotLook> looks) {
      List<ShotLook> with = new ArrayList<>();
      for (int i = 0; i < looks.size(); i++) {
        with.add(looks.get(i).with(shots.get(i)));
      }
      return List.copyOf(with);
    }
  }

  /// One to watch for text; null when nobody would read it.
  @Nullable TextWatch watch() {
    return reader instanceof Asked.Here ? new TextWatch() : null;
  }

  /// @param watch that saw the whole clip; null when nobody reads
  /// @throws FactoryException CANCELLED after an interrupt
  Words read(@Nullable TextWatch watch, WordsOnScreen.Clip clip) {
    return switch (reader) {
      case Asked.Absent<WordReader>(String why) -> unread(why, clip);
      case Asked.Here<WordReader>(WordReader words) ->
          watch == null ? unread("nobody watched for text", clip) : tried(words, watch, clip);
    };
  }

  private Words tried(WordReader words, TextWatch watch, WordsOnScreen.Clip clip) {
    try {
      return counted(new WordsOnScreen(words, frames).find(watch, clip));
    } catch (FactoryException failed) {
      if (failed.code() == ErrorCode.CANCELLED) {
        throw failed;
      }
      return unread("reading failed: " + shortened(failed.getMessage()), clip);
    }
  }

  private Words counted(WordsOnScreen.Found found) {
    String source = WordReader.SOURCE + ", frames read: " + found.moments();
    if (found.skipped() > 0) {
      source += " of " + (found.moments() + found.skipped());
    }
    List<ScreenText> shots = new ArrayList<>();
    int all = 0;
    for (List<TextLine> lines : found.shots()) {
      all += lines.size();
      shots.add(new ScreenText(measuring.of(lines.size(), "lines", source), lines));
    }
    return new Words(measuring.of(all, "lines", source), shots);
  }

  private static Words unread(String why, WordsOnScreen.Clip clip) {
    ScreenText none = ScreenText.unread(why);
    return new Words(none.count(), clip.spans().stream().map(_ -> none).toList());
  }

  private static String shortened(@Nullable String message) {
    String line = String.valueOf(message).replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
  }
}
