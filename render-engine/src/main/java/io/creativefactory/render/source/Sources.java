package io.creativefactory.render.source;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.render.layout.Box;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Opens shots and keeps what it opened while there is memory. Files are known by their content, so
/// a changed file is opened again. Safe for use by several threads.
public final class Sources {
  private static final int SMALLEST = 64;
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
  public record Use(Scene scene, Path assets, int fps, int frames, Limits limits) {}

  /// @throws FactoryException MEDIA_UNREADABLE or MEDIA_UNSUITABLE naming the scene and the file
  public Source open(Shot shot, Use use) {
    Path file = Assets.resolve(use.assets(), shot.path());
    try {
      return open(shot, file, use);
    } catch (FactoryException failure) {
      if (failure.code() == ErrorCode.CANCELLED || failure.code() == ErrorCode.RENDER_TIMED_OUT) {
        throw failure;
      }
      boolean told = failure.code().kind() == ErrorCode.Kind.INVALID_INPUT;
      throw new FactoryException(
          told ? failure.code() : ErrorCode.MEDIA_UNREADABLE,
          "scene " + use.scene().id() + ", " + shot.path() + ": " + failure.getMessage(),
          failure);
    }
  }

  /// The brand's logo, decoded.
  ///
  /// @throws FactoryException MEDIA_UNREADABLE or MEDIA_UNSUITABLE
  public BufferedImage logo(Path assets, String path, Limits limits) {
    Path file = Assets.resolve(assets, path);
    Probe.Picture facts = inspector.probePicture(file).picture();
    if (facts == null) {
      throw unsuitable("logo " + path + " shows nothing");
    }
    BufferedImage logo = decoder.still(file, facts.size(), limits);
    return facts.hasAlpha() ? CutOut.of(logo) : logo;
  }

  private Source open(Shot shot, Path file, Use use) {
    String content = Assets.sha256(file);
    Probe probe = probes.computeIfAbsent(content, key -> inspector.probePicture(file));
    return switch (shot) {
      case Shot.Still _ -> kept(content, () -> still(file, probe, use));
      case Shot.Footage footage when probe.kind() == Probe.Kind.STILL ->
          throw unsuitable(footage.path() + " is a still; use it as a still shot");
      case Shot.Footage footage ->
          kept(
              content + footage.from() + footage.speed() + use.frames() + '/' + use.fps() + file,
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

  private Source still(Path file, Probe probe, Use use) {
    Probe.Picture facts = picture(probe, file);
    BufferedImage decoded = decoder.still(file, facts.size(), use.limits());
    if (facts.hasAlpha() && CutOut.isOne(decoded)) {
      BufferedImage cut = CutOut.of(decoded);
      return new Source.Picture(new Seen(sizeOf(cut), Seen.Kind.CUT_OUT), cut);
    }
    return new Source.Picture(new Seen(sizeOf(decoded), Seen.Kind.STILL), decoded);
  }

  private Source clip(Shot.Footage shot, Path file, Probe probe, Use use) {
    Probe.Picture facts = picture(probe, file);
    double needed = use.frames() * shot.speed() / use.fps();
    double length = probe.length().toNanos() / 1e9;
    if (length + SLACK_FRAMES / use.fps() < needed) {
      throw unsuitable(
          String.format(
              java.util.Locale.ROOT,
              "the clip lasts %.2f s and the scene needs %.2f s of it; shorten the scene or slow the"
                  + " clip down",
              length,
              needed));
    }
    double latest = Math.max(0, length - needed);
    double from = Math.min(shot.from().toNanos() / 1e9, latest);
    Decoder.Window window = new Decoder.Window(from, Math.min(needed, length), facts.size());
    List<BufferedImage> frames = decoder.samples(file, window, use.limits());
    Bars bars = Bars.of(frames);
    Box visible = bars.visible(facts.size());
    List<BufferedImage> samples = new ArrayList<>();
    frames.forEach(frame -> samples.add(bars.crop(frame)));
    return new Source.Clip(
        new Seen(new PixelSize(visible.width(), visible.height()), Seen.Kind.FOOTAGE),
        file,
        Duration.ofNanos(Math.round(from * 1e9)),
        facts.size(),
        visible,
        samples);
  }

  private static Probe.Picture picture(Probe probe, Path file) {
    Probe.Picture facts = probe.picture();
    if (facts == null) {
      throw unsuitable(file.getFileName() + " shows nothing");
    }
    if (facts.size().shortSide() < SMALLEST) {
      throw unsuitable(
          "it is "
              + facts.size()
              + ", which are too few pixels; at least "
              + SMALLEST
              + " a side are needed");
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
