package io.creativefactory.tools.eyes;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.platform.transcription.Transcript;
import io.creativefactory.platform.transcription.Transcriptions;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.eyes.SoundReport;
import io.creativefactory.render.eyes.Speech;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Has what is said in a file written down by a service of the operator's, where it sounds like
/// speech. The sound leaves the machine, and nothing else of the file. Thread safe.
public final class SpeechWriter {
  /// A sound of which less is like speech is not sent: there is nothing in it to write down.
  private static final double SPEAKS = 0.15;

  /// 16 kHz mono is what such models hear; ten minutes of it are 19 MB.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Limits LIMITS = Limits.within(Duration.ofMinutes(2));

  private final Asked<Transcriptions> service;
  private final Ffmpeg ffmpeg;
  private final InstantSource clock;

  public SpeechWriter(Asked<Transcriptions> service, Ffmpeg ffmpeg, InstantSource clock) {
    this.service = service;
    this.ffmpeg = ffmpeg;
    this.clock = clock;
  }

  /// Whether somebody is there to write.
  public boolean isThere() {
    return service instanceof Asked.Here;
  }

  /// The look with what is said in it; why not, where it is not known.
  ///
  /// @throws FactoryException CANCELLED after an interrupt
  public Look in(Look look) {
    return look.with(write(Path.of(look.path()), look.sound(), look.probe().length()));
  }

  /// @param sound as it was heard; null when there is none
  /// @param length of the file
  /// @throws FactoryException CANCELLED after an interrupt
  public Speech write(Path file, @Nullable SoundReport sound, Duration length) {
    if (sound == null) {
      return Speech.unwritten("nothing is to be heard in it");
    }
    return switch (service) {
      case Asked.Absent<Transcriptions>(String why) -> Speech.unwritten(why);
      case Asked.Here<Transcriptions>(Transcriptions there) -> {
        if (sound.kinds().speech() < SPEAKS) {
          yield Speech.unwritten(
              String.format(
                  Locale.ROOT,
                  "it does not sound like speech: %.0f of 100 seconds do",
                  100 * sound.kinds().speech()));
        }
        yield tried(there, file, length);
      }
    };
  }

  private Speech tried(Transcriptions there, Path file, Duration length) {
    try {
      return written(there, file, length);
    } catch (FactoryException failed) {
      if (failed.code() == ErrorCode.CANCELLED) {
        throw failed;
      }
      return Speech.unwritten("writing it down failed: " + failed.getMessage());
    } catch (IOException unwritable) {
      return Speech.unwritten("its sound cannot be kept for a moment: " + unwritable.getMessage());
    }
  }

  private Speech written(Transcriptions there, Path file, Duration length) throws IOException {
    Path wav = Files.createTempFile("speech", ".wav");
    try {
      List<String> line = new ArrayList<>(MediaInput.media(file));
      line.addAll(List.of("-map", "0:a:0", "-t", Long.toString(LONGEST.toSeconds())));
      line.addAll(List.of("-ac", "1", "-ar", "16000", "-c:a", "pcm_s16le", "-f", "wav"));
      line.add(MediaInput.name(wav));
      ffmpeg.run(line, LIMITS);
      boolean whole = length.compareTo(LONGEST) <= 0;
      return speech(there.write(wav), there.source() + (whole ? "" : ", first 10 min"));
    } finally {
      Files.deleteIfExists(wav);
    }
  }

  private Speech speech(Transcript transcript, String source) {
    long words =
        transcript.segments().stream()
            .flatMap(segment -> List.of(segment.text().split("\\s+", -1)).stream())
            .filter(word -> !word.isEmpty())
            .count();
    return new Speech(
        new Figure.Measured(words, "words", source, clock.instant()),
        transcript.language(),
        said(transcript.segments()),
        said(transcript.words()));
  }

  private static List<Speech.Said> said(List<Transcript.Part> parts) {
    return parts.stream()
        .map(part -> new Speech.Said(part.fromMs(), part.toMs(), part.text()))
        .toList();
  }
}
