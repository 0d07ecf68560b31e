package io.creativefactory.render;

import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.render.caption.Captions;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.sound.MixOrder;
import io.creativefactory.render.sound.Score;
import io.creativefactory.render.voice.Narrator;
import io.creativefactory.render.voice.SpokenLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// An order whose voice has spoken: only now is it known when each word is heard, so what is to be
/// read of it stands in the scenes from here on.
///
/// @param order with the captions in its storyboard
/// @param lines what is spoken, in the order of time
/// @param captions for the files beside the video, and which words can be read
record Narrated(RenderOrder order, List<SpokenLine> lines, Captions captions) {
  Narrated {
    lines = List.copyOf(lines);
  }

  /// @param hold a folder of the render's own
  /// @throws io.creativefactory.domain.FactoryException what [Narrator#narrate] and [Captions#of]
  ///   throw
  static Narrated of(RenderOrder given, Narrator narrator, Path hold, Limits limits) {
    Storyboard board = given.storyboard();
    List<SpokenLine> lines = narrator.narrate(board, given.assets(), hold, limits);
    Captions captions =
        Captions.of(board, lines.stream().map(SpokenLine::words).toList(), given.assets());
    RenderOrder order =
        new RenderOrder(
            given.variant(),
            captions.board(),
            given.placement(),
            given.quality(),
            given.assets(),
            given.folder());
    return new Narrated(order, lines, captions);
  }

  /// @param length of the whole, in whole frames
  MixOrder mix(Duration length) {
    Storyboard storyboard = order.storyboard();
    Sound sound = storyboard.sound();
    Score score =
        Score.of(storyboard, Hits.of(storyboard), lines.stream().map(SpokenLine::speech).toList());
    return new MixOrder(sound, score, length, order.placement().loudness(), order.assets());
  }
}
