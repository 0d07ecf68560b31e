package io.creativefactory.render.caption;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.render.source.Assets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The captions of an ad: from its subtitle file when there is one, else from what is spoken.
///
/// @param captions in the order of time; what the files beside the video say
/// @param board the storyboard with the captions in its scenes, as far as they are to be seen
/// @param coverage which spoken words can be read
public record Captions(List<Caption> captions, Storyboard board, Coverage coverage) {
  public Captions {
    captions = List.copyOf(captions);
  }

  /// @param spoken the words of each spoken line, timed from the ad's start, in the order of time
  /// @param assets the folder that the subtitle file stays below
  /// @throws io.creativefactory.domain.FactoryException STORYBOARD_INVALID for a fault in the
  ///   subtitle file, MEDIA_UNREADABLE when it is missing
  public static Captions of(Storyboard storyboard, List<List<TimedWord>> spoken, Path assets) {
    Voice voice = storyboard.sound().voice();
    Voice.Captions shown = voice == null ? Voice.Captions.NONE : voice.captions();
    String subtitles = storyboard.subtitles();
    if (subtitles != null) {
      List<Caption> read =
          SubtitleReader.read(subtitles, Assets.resolve(assets, subtitles), storyboard.length());
      return of(storyboard, read, spoken, Voice.Captions.PHRASES);
    }
    List<Caption> phrases = Phrases.of(spoken, starts(storyboard), storyboard.length());
    return of(storyboard, phrases, spoken, shown);
  }

  private static Captions of(
      Storyboard storyboard,
      List<Caption> captions,
      List<List<TimedWord>> spoken,
      Voice.Captions shown) {
    boolean wanted = shown != Voice.Captions.NONE;
    Storyboard board =
        wanted
            ? new CaptionedBoard(storyboard, captions, shown == Voice.Captions.SPOKEN).board()
            : storyboard;
    return new Captions(captions, board, Coverage.of(board, spoken, wanted));
  }

  private static List<Duration> starts(Storyboard storyboard) {
    List<Duration> starts = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (Scene scene : storyboard.scenes()) {
      starts.add(start);
      start = start.plus(scene.length());
    }
    return starts;
  }
}
