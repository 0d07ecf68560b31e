package io.creativefactory.render.voice;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Lines that somebody recorded.
final class Recordings {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final SoundDecoder decoder;
  private final MediaInspector inspector;

  Recordings(Ffmpeg ffmpeg, MediaInspector inspector) {
    this.decoder = new SoundDecoder(ffmpeg);
    this.inspector = inspector;
  }

  /// The recording without the silence at its end. The silence at its start stays, because given
  /// times count from there. Words without times share what is spoken by their letters: an
  /// estimate, good to a few tenths of a second.
  ///
  /// @throws FactoryException MEDIA_UNREADABLE, MEDIA_UNSUITABLE for a recording without speech,
  ///   STORYBOARD_INVALID when the times reach past its end
  Spoken open(Voice.Line line, Path file) {
    try {
      inspector.probeSound(file);
    } catch (FactoryException refused) {
      throw new FactoryException(
          refused.code(), Lines.named(line) + ": " + refused.getMessage(), refused);
    }
    Samples sound = decoder.decode(file, Duration.ZERO, LONGEST);
    Quiet.Span speech =
        Quiet.speech(sound)
            .orElseThrow(() ->
                new FactoryException(
                    ErrorCode.MEDIA_UNSUITABLE,
                    Lines.named(line) + ": " + line.recording() + " is silent"));
    List<TimedWord> timed =
        line.timed().isEmpty()
            ? Words.shared(Words.of(line.words()), millis(speech.from()), millis(speech.to()))
            : checked(line, millis(sound.size()));
    return new Spoken(sound.part(0, speech.to()), timed);
  }

  private static List<TimedWord> checked(Voice.Line line, long length) {
    long last = line.timed().getLast().to().toMillis();
    if (last > length) {
      throw new FactoryException(
          ErrorCode.STORYBOARD_INVALID,
          Lines.named(line)
              + ": its last word ends at "
              + last
              + " ms, the recording at "
              + length
              + " ms");
    }
    return line.timed();
  }

  private static long millis(int frames) {
    return Math.round(frames * 1000.0 / SoundDecoder.RATE);
  }
}
