package io.creativefactory.render.source;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sticker;
import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.render.layout.Seen;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import java.awt.image.BufferedImage;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Opens shots and keeps what it opened while there is memory. Files are known by their content, so
/// a changed file is opened again. Safe for use by several threads.
public final class Sources {
  private static final int SMALLEST = 64;
  private static final String NEEDED = "at least " + SMALLEST + " a side are needed";
  private static final double SLACK_FRAMES = 2;

  private final MediaInspector inspector;
  private final Decoder decoder;
  private final Map<String, Probe> probes = new ConcurrentHashMap<>();
  private final Map<String, SoftReference<Source>> open = new ConcurrentHashMap<>();

  public Sources(Ffmpeg ffmpeg) {
    this.inspector = new MediaInspector(ffmpeg);
    this.decoder = new Decoder(ffmpeg);
  }

  /// Where a shot is opened from, and for how long.
  ///
  /// @param assets the folder that the path stays below
  /// @param fps of the video
  /// @param frames that the scene lasts
  /// @param grading the ad's look
  public record Use(
      Scene scene, Path assets, int fps, int frames, Grading grading, Limits limits) {}

  /// @throws FactoryException MEDIA_UNREADABLE or MEDIA_UNSUITABLE naming the scene and the file
  public Source open(Shot shot, Use use) {
    try {
      return open(shot, Assets.resolve(use.assets(), shot.path()), use);
    } catch (FactoryException failure) {
      throw told(failure, "scene " + use.scene().id() + ", " + shot.path());
    }
  }

  /// The same failure, saying where in the storyboard it happened.
  private static FactoryException told(FactoryException failure, String where) {
    if (failure.code() == ErrorCode.CANCELLED || failure.code() == ErrorCode.RENDER_TIMED_OUT) {
      return failure;
    }
    boolean theirs = failure.code().kind() == ErrorCode.Kind.INVALID_INPUT;
    return new FactoryException(
        theirs ? failure.code() : ErrorCode.MEDIA_UNREADABLE,
        where + ": " + failure.getMessage(),
        failure);
  }

  /// The brand's logo, decoded.
  ///
  /// @throws FactoryException MEDIA_UNREADABLE or MEDIA_UNSUITABLE
  public BufferedImage logo(Path assets, String path, Limits limits) {
    return overlay("logo ", assets, path, limits);
  }

  /// A sticker, decoded.
  ///
  /// @throws FactoryException MEDIA_UNREADABLE or MEDIA_UNSUITABLE naming the scene and the file
  public BufferedImage sticker(Sticker sticker, Use use) {
    String where = "scene " + use.scene().id() + ", sticker ";
    return overlay(where, use.assets(), sticker.path(), use.limits());
  }

  private BufferedImage overlay(String what, Path assets, String path, Limits limits) {
    try {
      Path file = Assets.resolve(assets, path);
      Probe probe = inspector.probePicture(file);
      Probe.Picture facts = probe.picture();
      if (facts == null || probe.kind() != Probe.Kind.STILL) {
        throw unsuitable("it is no still; a PNG, JPEG or WebP picture is wanted here");
      }
      BufferedImage image = decoder.still(file, Part.all(facts.size()), limits);
      return facts.hasAlpha() ? CutOut.of(image) : image;
    } catch (FactoryException failure) {
      throw told(failure, what + path);
    }
  }

  private Source open(Shot shot, Path file, Use use) {
    String content = Assets.sha256(file);
    Probe probe = probes.computeIfAbsent(content, key -> inspector.probePicture(file));
    return switch (shot) {
      case Shot.Still still ->
          kept(
              content + still.treatment() + use.grading().key(),
              () -> still(still, file, probe, use));
      case Shot.Footage footage when probe.kind() == Probe.Kind.STILL ->
          throw unsuitable(footage.path() + " is a still; use it as a still shot");
      case Shot.Footage footage ->
          kept(
              content + footage + use.frames() + '/' + use.fps() + file + use.grading().key(),
              () -> clip(footage, file, probe, use));
    };
  }

  private Source kept(String key, java.util.function.Supplier<Source> opening) {
    SoftReference<Source> reference = open.get(key);
    @Nullable Source source = reference == null ? null : reference.get();
    if (source == null) {
      source = opening.get();
      open.put(key, new SoftReference<>(source));
    }
    return source;
  }

  private Source still(Shot.Still shot, Path file, Probe probe, Use use) {
    Probe.Picture facts = picture(probe, file);
    Part part = part(shot, Part.all(facts.size()));
    BufferedImage decoded = decoder.still(file, part, use.limits());
    boolean cutOut = facts.hasAlpha() && CutOut.isOne(decoded);
    List<String> steps =
        cutOut
            ? Retouch.asked(shot.treatment())
            : finish(shot, Balance.of(List.of(decoded)), use.grading());
    BufferedImage done = decoder.after(List.of(decoded), steps, use.limits()).getFirst();
    BufferedImage shown = cutOut ? CutOut.of(done) : done;
    Seen.Kind kind = cutOut ? Seen.Kind.CUT_OUT : Seen.Kind.STILL;
    Seen seen = new Seen(sizeOf(shown), kind, Bustle.of(List.of(shown)), Shot.Focus.CENTRE);
    return new Source.Picture(seen, part, shown);
  }

  private Source clip(Shot.Footage shot, Path file, Probe probe, Use use) {
    Probe.Picture facts = picture(probe, file);
    Decoder.Window window = window(shot, probe, use);
    List<BufferedImage> frames = decoder.samples(file, facts, window, use.limits());
    Bars bars = Bars.of(frames);
    Part part = part(shot, new Part(facts.size(), bars.visible(facts.size())));
    List<BufferedImage> cropped = frames.stream().map(f -> cropped(f, part)).toList();
    Balance balance = Balance.of(cropped);
    List<BufferedImage> samples =
        decoder.after(cropped, finish(shot, balance, use.grading()), use.limits());
    return new Source.Clip(
        new Seen(part.size(), Seen.Kind.FOOTAGE, Bustle.of(samples), Shot.Focus.CENTRE),
        file,
        Duration.ofNanos(Math.round(window.from() * 1e9)),
        facts,
        part,
        samples,
        balance);
  }

  private static List<String> finish(Shot shot, Balance balance, Grading grading) {
    List<String> steps = new ArrayList<>(Retouch.asked(shot.treatment()));
    steps.addAll(grading.steps(shot.treatment(), balance));
    return steps;
  }

  private static Part part(Shot shot, Part otherwise) {
    Treatment.Crop crop = shot.treatment().crop();
    Part part = crop == null ? otherwise : Part.of(otherwise.whole(), crop);
    if (part.size().shortSide() < SMALLEST) {
      throw unsuitable("its crop leaves " + part.size() + "; " + NEEDED);
    }
    return part;
  }

  private static BufferedImage cropped(BufferedImage frame, Part part) {
    double sx = (double) frame.getWidth() / part.whole().width();
    double sy = (double) frame.getHeight() / part.whole().height();
    int x = Math.min(frame.getWidth() - 1, (int) Math.round(part.box().x() * sx));
    int y = Math.min(frame.getHeight() - 1, (int) Math.round(part.box().y() * sy));
    int width = Math.clamp(Math.round(part.box().width() * sx), 1, frame.getWidth() - x);
    int height = Math.clamp(Math.round(part.box().height() * sy), 1, frame.getHeight() - y);
    return frame.getSubimage(x, y, width, height);
  }

  private static Decoder.Window window(Shot.Footage shot, Probe probe, Use use) {
    double needed = use.frames() * shot.speed() / use.fps();
    double length = probe.length().toNanos() / 1e9;
    if (length + SLACK_FRAMES / use.fps() < needed) {
      throw unsuitable(
          String.format(
              Locale.ROOT,
              "the clip lasts %.2f s and the scene needs %.2f s of it; shorten the scene or slow the"
                  + " clip down",
              length,
              needed));
    }
    double latest = Math.max(0, length - needed);
    double from = Math.min(shot.from().toNanos() / 1e9, latest);
    return new Decoder.Window(from, Math.min(needed, length));
  }

  private static Probe.Picture picture(Probe probe, Path file) {
    Probe.Picture facts = probe.picture();
    if (facts == null) {
      throw unsuitable(file.getFileName() + " shows nothing");
    }
    if (facts.size().shortSide() < SMALLEST) {
      throw unsuitable("it is " + facts.size() + ", which are too few pixels; " + NEEDED);
    }
    return facts;
  }

  private static PixelSize sizeOf(BufferedImage image) {
    return new PixelSize(image.getWidth(), image.getHeight());
  }

  private static FactoryException unsuitable(String message) {
    return new FactoryException(ErrorCode.MEDIA_UNSUITABLE, message);
  }
}
