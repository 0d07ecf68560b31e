package io.creativefactory.tools.eyes;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.render.eyes.Readers;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.eyes.Speech;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import io.creativefactory.render.shot.PictureHash;
import io.creativefactory.render.words.TextLine;
import io.creativefactory.tools.eyes.Look.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks with the render engine: what the file is, one picture from its middle, and the faces of
/// its first minute; by readers, where there are some, also the text of that minute and what is
/// said. A clip is watched in about a fifth of its length.
public final class EngineEyes implements Eyes {
  private static final Logger LOG = LoggerFactory.getLogger(EngineEyes.class);
  private static final int WIDTH = 72;
  private static final int HEIGHT = 64;
  private static final Limits LIMITS = Limits.within(Duration.ofSeconds(60));

  /// Who is not seen in the first minute is not what the clip is about.
  private static final Duration WATCHED = Duration.ofMinutes(1);

  private final Ffmpeg ffmpeg;
  private final MediaInspector inspector;
  private final io.creativefactory.render.eyes.Eyes eyes;
  private final SpeechWriter writer;

  /// Without readers.
  public EngineEyes(Ffmpeg ffmpeg, InstantSource clock) {
    this(
        ffmpeg,
        clock,
        Readers.NONE,
        new SpeechWriter(new Asked.Absent<>("nobody was asked"), ffmpeg, clock));
  }

  /// @param readers of what is seen
  /// @param writer of what is said
  public EngineEyes(Ffmpeg ffmpeg, InstantSource clock, Readers readers, SpeechWriter writer) {
    this.ffmpeg = ffmpeg;
    this.inspector = new MediaInspector(ffmpeg);
    this.eyes = new io.creativefactory.render.eyes.Eyes(ffmpeg, clock, readers);
    this.writer = writer;
  }

  @Override
  public Probe probe(Path file) {
    return inspector.probe(file);
  }

  @Override
  public Look look(Path file) {
    io.creativefactory.render.eyes.Look seen;
    try {
      seen = eyes.watch(file, WATCHED);
    } catch (FactoryException failed) {
      return switch (failed.code()) {
        case MEDIA_UNSUITABLE -> heard(file, failed);
        case RENDER_FAILED -> throw undecodable(file, failed);
        default -> throw failed;
      };
    }
    List<Look.Words> words = new ArrayList<>(written(file, seen));
    words.addAll(said(file, seen.probe()));
    return new Look(seen.probe(), hash(file, seen), faces(seen), words);
  }

  /// Each line of text once, in the order of its first appearing.
  private static List<Look.Words> written(Path file, io.creativefactory.render.eyes.Look seen) {
    if (seen.told().words() instanceof Figure.Unknown(String why)) {
      LOG.info("text in {} was not read: {}", file, why);
    }
    Map<String, String> lines = new LinkedHashMap<>();
    seen.shots().stream()
        .flatMap(shot -> shot.gaze().text().lines().stream())
        .map(TextLine::words)
        .forEach(line -> lines.putIfAbsent(line.toLowerCase(Locale.ROOT), line));
    return lines.values().stream().map(line -> new Look.Words(Field.SCREEN, line)).toList();
  }

  /// The sound is heard for this alone.
  private List<Look.Words> said(Path file, Probe probe) {
    if (!writer.isThere() || !probe.hasAudio()) {
      return List.of();
    }
    Speech speech = writer.write(file, eyes.hear(file).orElse(null), probe.length());
    if (speech.count() instanceof Figure.Unknown(String why)) {
      LOG.info("speech in {} was not written down: {}", file, why);
    }
    return speech.segments().stream()
        .map(segment -> new Look.Words(Field.SPEECH, segment.text()))
        .toList();
  }

  private Look heard(Path file, FactoryException unsuitable) {
    Probe probe = probe(file);
    if (probe.picture() != null) {
      throw unsuitable;
    }
    return new Look(probe, null, null, said(file, probe));
  }

  private String hash(Path file, io.creativefactory.render.eyes.Look seen) {
    Duration length = seen.probe().length();
    if (length.compareTo(WATCHED) > 0) {
      return middle(file, length);
    }
    long half = length.toMillis() / 2;
    return seen.shots().stream()
        .filter(shot -> shot.startMs() <= half)
        .reduce((_, later) -> later)
        .orElseThrow(() -> undecodable(file, null))
        .hash();
  }

  /// The most that are seen at a time; null when no shot was long enough to be searched.
  private static @Nullable Integer faces(io.creativefactory.render.eyes.Look seen) {
    OptionalDouble most =
        seen.shots().stream()
            .map(shot -> shot.gaze().faces().most())
            .filter(Figure.Measured.class::isInstance)
            .mapToDouble(figure -> ((Figure.Measured) figure).value())
            .max();
    return most.isPresent() ? (int) most.getAsDouble() : null;
  }

  private String middle(Path file, Duration length) {
    List<String> line = new ArrayList<>(input(file, length));
    line.addAll(List.of("-map", "0:v:0", "-frames:v", "1"));
    line.addAll(List.of("-vf", "scale=" + WIDTH + ":" + HEIGHT + ":flags=area,format=gray"));
    line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "gray", "pipe:1"));
    byte[] pixels;
    try {
      pixels = ffmpeg.capture(line, LIMITS);
    } catch (FactoryException failed) {
      throw failed.code() == ErrorCode.RENDER_FAILED ? undecodable(file, failed) : failed;
    }
    if (pixels.length != WIDTH * HEIGHT) {
      throw undecodable(file, null);
    }
    int[] luma = new int[pixels.length];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = pixels[i] & 0xff;
    }
    return PictureHash.of(luma, WIDTH, HEIGHT);
  }

  private static List<String> input(Path file, Duration length) {
    if (length.isZero()) {
      return MediaInput.media(file);
    }
    String seconds = String.format(Locale.ROOT, "%.3f", length.toMillis() / 2000.0);
    return MediaInput.media(file, "-ss", seconds);
  }

  private static FactoryException undecodable(Path file, @Nullable Throwable cause) {
    return new FactoryException(
        ErrorCode.MEDIA_UNREADABLE, file + " names pictures that cannot be decoded.", cause);
  }
}
