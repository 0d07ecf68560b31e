package io.creativefactory.render.eyes;

import static java.util.Objects.requireNonNull;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.render.Progress;
import io.creativefactory.render.look.Blockiness;
import io.creativefactory.render.look.FrameTimes;
import io.creativefactory.render.look.Frames;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.shot.PictureStream;
import io.creativefactory.render.shot.Series;
import io.creativefactory.render.words.WordsOnScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Looks at a file and listens to it, both once and at the same time. Safe for use by several
/// threads. An interrupt of the calling thread stops a look.
public final class Eyes {
  private static final long STEP_MS = 200;
  private static final Figure NO_PICTURE = new Figure.Unknown("it has no picture");

  private final Ffmpeg ffmpeg;
  private final MediaInspector inspector;
  private final Measuring measuring;
  private final Reading reading;
  private final Spotting spotting;

  /// Without readers.
  ///
  /// @param clock for the time of a measurement
  public Eyes(Ffmpeg ffmpeg, InstantSource clock) {
    this(ffmpeg, clock, Readers.NONE);
  }

  public Eyes(Ffmpeg ffmpeg, InstantSource clock, Readers readers) {
    this.ffmpeg = ffmpeg;
    this.inspector = new MediaInspector(ffmpeg);
    this.measuring = new Measuring(clock);
    this.reading = new Reading(readers.words(), new Frames(ffmpeg), measuring);
    this.spotting = new Spotting(readers.objects(), new Frames(ffmpeg), measuring);
  }

  /// @param progress hears of frames; silent for sound alone
  /// @throws FactoryException as [MediaInspector#probe], and CANCELLED after an interrupt
  public Look look(Path file, Progress progress) {
    Probe probe = inspector.probe(file);
    Hearing hearing = new Hearing();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> listening =
          threads.submit(() -> {
            if (probe.hasAudio()) {
              hearing.listen(ffmpeg, file);
            }
          });
      Future<Figure> blocks = threads.submit(() -> blockiness(file, probe));
      try {
        Probe.Picture picture = probe.picture();
        if (picture == null) {
          await(listening);
          return heard(file, probe, hearing);
        }
        View view = new View(file, probe, times(file, probe), probe.length());
        Watching watching = watch(view, progress);
        await(listening);
        return seen(view, watching, new Rest(probe.hasAudio() ? hearing : null, await(blocks)));
      } finally {
        listening.cancel(true);
        blocks.cancel(true);
      }
    }
  }

  /// Listens only.
  ///
  /// @return empty when nothing is to be heard
  /// @throws FactoryException as [#look]
  public Optional<SoundReport> hear(Path file) {
    if (!inspector.probe(file).hasAudio()) {
      return Optional.empty();
    }
    Hearing hearing = new Hearing();
    hearing.listen(ffmpeg, file);
    return Optional.of(hearing.whole(measuring));
  }

  /// Looks at the pictures alone, and not beyond a length: shots and curves end there. The sound,
  /// if any, is not listened to and not in the answer.
  ///
  /// @throws FactoryException as [MediaInspector#probePicture], and CANCELLED after an interrupt
  public Look watch(Path file, Duration most) {
    Probe probe = inspector.probePicture(file);
    Duration length = probe.length().compareTo(most) > 0 ? most : probe.length();
    View view = new View(file, probe, times(file, probe), length);
    Figure blocks = new Figure.Unknown("a look at the pictures alone does not search for blocks");
    return seen(view, watch(view, Progress.SILENT), new Rest(null, blocks));
  }

  /// What is found beside the watching.
  private record Rest(@Nullable Hearing hearing, Figure blockiness) {}

  private Figure blockiness(Path file, Probe probe) {
    if (probe.picture() == null) {
      return NO_PICTURE;
    }
    try {
      OptionalDouble blocks = new Blockiness(ffmpeg).measure(file, probe.length());
      return blocks.isPresent()
          ? measuring.of(blocks.getAsDouble(), "ratio", "8 x 8 grid of key frames")
          : new Figure.Unknown("no key frame has texture enough to show blocks");
    } catch (FactoryException failed) {
      if (failed.code() == ErrorCode.CANCELLED) {
        throw failed;
      }
      return new Figure.Unknown("its key frames cannot be decoded alone: " + failed.getMessage());
    }
  }

  /// What is looked at.
  ///
  /// @param length of the part from the start
  private record View(Path file, Probe probe, FrameTimes times, Duration length) {
    Probe.Picture picture() {
      return requireNonNull(probe.picture());
    }

    double rate() {
      return picture().frameRate() == null ? 1 : picture().frameRate().perSecond();
    }

    /// Of a frame; the end for the one behind the last.
    long startMs(int frame) {
      return frame < times.count() ? times.startMs(frame) : length.toMillis();
    }

    PictureStream.Part part() {
      if (length.equals(probe.length())) {
        return PictureStream.Part.whole(length);
      }
      int frames = 1;
      while (frames < times.count() && times.startMs(frames) < length.toMillis()) {
        frames++;
      }
      return new PictureStream.Part(length, frames);
    }
  }

  private FrameTimes times(Path file, Probe probe) {
    return probe.kind() == Probe.Kind.CLIP ? inspector.frameTimes(file) : FrameTimes.STILL;
  }

  private static <T> T await(Future<T> side) {
    try {
      return side.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "the look was stopped", stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof FactoryException known) {
        throw known;
      }
      throw new IllegalStateException("a side of the look failed", failed.getCause());
    }
  }

  private Watching watch(View view, Progress progress) {
    int frames = (int) Math.ceil(view.length.toMillis() / 1000.0 * view.rate());
    try (FaceFinder finder = new FaceFinder();
        Watching watching = new Watching(finder, view.rate(), frames, progress, reading.watch())) {
      new PictureStream(ffmpeg).each(view.file, view.picture(), view.part(), watching);
      watching.finish();
      return watching;
    }
  }

  private Look heard(Path file, Probe probe, Hearing hearing) {
    List<Double> loudness = hearing.curve(STEP_MS, probe.length().toMillis());
    return new Look(
        file.toString(),
        probe,
        null,
        List.of(),
        new Look.Curves(STEP_MS, List.of(), List.of(), List.of(), loudness),
        hearing.whole(measuring),
        NO_PICTURE,
        Look.Told.of(NO_PICTURE, NO_PICTURE, List.of()));
  }

  private Look seen(View view, Watching watching, Rest rest) {
    Hearing hearing = rest.hearing;
    boolean clip = view.probe.kind() == Probe.Kind.CLIP;
    FrameTimes times = view.times;
    long length = view.length.toMillis();
    ShotLooks.Timing timing = new ShotLooks.Timing(times::startMs, length, view.rate());
    ShotLooks looks = new ShotLooks(watching, timing, hearing, measuring);
    List<ShotLook> shots = looks.all();
    Reading.Words words =
        reading.read(
            watching.text,
            new WordsOnScreen.Clip(
                view.file, view.picture().size(), looks.spans, frame -> view.startMs(frame)));
    Spotting.Seen spotted = spotting.in(words.in(shots), view.file, view.picture().size());
    List<Double> loudness = hearing == null ? List.of() : hearing.curve(STEP_MS, length);
    Look.Curves curves =
        new Look.Curves(
            STEP_MS,
            curve(watching.motion, times, length, view.rate()),
            curve(watching.sharpness, times, length, 1),
            curve(watching.brightness, times, length, 1),
            loudness);
    return new Look(
        view.file.toString(),
        view.probe,
        clip ? watching.borders.find(view.picture().size()) : null,
        spotted.shots(),
        curves,
        hearing == null ? null : hearing.whole(measuring),
        rest.blockiness,
        Look.Told.of(words.all(), spotted.most(), spotting.kinds()));
  }

  /// Means of the frames of each step; a step without a frame repeats the one before.
  private static List<Double> curve(Series series, FrameTimes times, long length, double factor) {
    List<Double> curve = new ArrayList<>();
    int frame = 0;
    double value = series.at(0) * factor;
    for (long at = 0; at < length; at += STEP_MS) {
      int from = frame;
      while (frame < series.size() && times.startMs(frame) < at + STEP_MS) {
        frame++;
      }
      value = frame > from ? series.mean(from, frame) * factor : value;
      curve.add(Measuring.rounded(value));
    }
    return curve;
  }
}
