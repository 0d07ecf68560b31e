package io.creativefactory.render;

import static java.util.Objects.requireNonNull;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.render.check.Expected;
import io.creativefactory.render.check.QaGate;
import io.creativefactory.render.check.Seen;
import io.creativefactory.render.encode.Concat;
import io.creativefactory.render.encode.Encoder;
import io.creativefactory.render.encode.SegmentCache;
import io.creativefactory.render.encode.SidePictures;
import io.creativefactory.render.layout.Composer;
import io.creativefactory.render.layout.Frame;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.paint.Logo;
import io.creativefactory.render.paint.Studio;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Scratch;
import io.creativefactory.render.proof.Witness;
import io.creativefactory.render.sound.MixOrder;
import io.creativefactory.render.sound.SoundMix;
import io.creativefactory.render.source.Assets;
import io.creativefactory.render.source.Grading;
import io.creativefactory.render.source.Sources;
import io.creativefactory.render.type.Face;
import io.creativefactory.render.voice.Narrator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Renders with the bundled FFmpeg. Each scene becomes one segment, encoded once and kept by the
/// hash of everything that shapes its pixels; a video is its segments joined without encoding
/// again, over one mixed sound. One object serves the whole program: it shares its workers, its
/// cache and the pictures that it opened among all renders.
public final class FfmpegRenderer implements Renderer {
  private final RenderSettings settings;
  private final Sources sources;
  private final Ffmpeg ffmpeg;
  private final Witness witness;
  private final SidePictures pictures;
  private final SoundMix sound;
  private final QaGate gate;
  private final Narrator narrator;
  private final SegmentCache cache;
  private final Semaphore workers;

  /// @param clock stamps the measurements
  /// @throws FactoryException SYSTEM_INCOMPLETE when FFmpeg cannot run on this host
  public FfmpegRenderer(RenderSettings settings, InstantSource clock) {
    this.ffmpeg = Ffmpeg.bundled();
    MediaInspector inspector = new MediaInspector(ffmpeg);
    this.settings = settings;
    this.sound = new SoundMix(ffmpeg, inspector, clock);
    this.gate = new QaGate(ffmpeg, inspector);
    this.sources = new Sources(ffmpeg);
    this.witness = new Witness(ffmpeg);
    this.pictures = new SidePictures(ffmpeg);
    this.cache = new SegmentCache(settings.cache(), settings.cacheBytes());
    this.narrator = new Narrator(ffmpeg, inspector, cache, settings.cache());
    this.workers = new Semaphore(settings.workers(), true);
    Scratch.sweep(settings.cache(), clock.instant().minus(settings.deadline().multipliedBy(2)));
  }

  /// What the cache did since the start.
  SegmentCache cache() {
    return cache;
  }

  @Override
  public Video render(RenderOrder given, Progress progress) {
    long end = System.nanoTime() + settings.deadline().toNanos();
    Video video;
    try (Scratch scratch = Scratch.in(settings.cache())) {
      Narrated narrated = Narrated.of(given, narrator, scratch.folder(), Segments.left(end));
      Plan plan = Plan.of(narrated.order());
      Segments.Hold hold = new Segments.Hold(scratch.folder(), end);
      Joined joined = join(plan, new Work(narrated, plan.pieces(narrated.order()), hold), progress);
      video = deliver(narrated, plan, new Finished(joined, scratch.folder(), end));
    }
    cache.trim();
    return video;
  }

  private SegmentMaker maker(RenderOrder order, Path scratch, long end) {
    Look look = order.storyboard().look();
    Face face =
        look.font() == null
            ? Face.house()
            : Face.brand(Assets.resolve(order.assets(), look.font()));
    Optional<BufferedImage> image =
        Optional.ofNullable(look.logo())
            .map(path -> sources.logo(order.assets(), path, Segments.left(end)));
    Logo logo = Logo.of(image, look.brand(), face, look.field());
    Frame frame = Frame.of(order.placement(), look.edge());
    Composer composer = new Composer(frame, face, logo.aspect());
    Grading grading = Grading.of(look.grade(), order.assets(), scratch);
    Studio studio = Studio.of(frame, look, logo, grading);
    Encoder encoder = new Encoder(ffmpeg, Plan.codec(order));
    SegmentMaker.Hands hands = new SegmentMaker.Hands(encoder, witness);
    return new SegmentMaker(order, composer, studio, sources, hands, scratch);
  }

  /// @param seen the pieces that it was joined from
  private record Joined(Path video, List<Seen> seen) {}

  private record Finished(Joined joined, Path scratch, long end) {
    Path video() {
      return joined.video();
    }
  }

  private record Work(Narrated narrated, List<Plan.Piece> pieces, Segments.Hold hold) {}

  /// Makes pictures and sound at once and joins them.
  private Joined join(Plan plan, Work work, Progress progress) {
    Segments.Hold hold = work.hold();
    MixOrder mix = work.narrated().mix(plan.length());
    List<Path> files = new ArrayList<>();
    Path heard;
    try (Together together = new Together(hold.end())) {
      Future<Path> mixed = together.start(() -> heard(mix, hold.folder()));
      SegmentMaker maker = maker(work.narrated().order(), hold.folder(), hold.end());
      Segments segments = new Segments(work.pieces(), maker, cache, workers, hold);
      Runnable tick = () -> progress.frames(segments.framesDone(), plan.frames());
      for (Future<Path> file : segments.start(together)) {
        files.add(together.join(file, tick));
      }
      heard = together.join(mixed, tick);
    }
    progress.frames(plan.frames(), plan.frames());
    Path list = hold.folder().resolve("segments.ffconcat");
    try {
      Files.writeString(list, plan.concat(work.pieces(), files));
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "the list of segments cannot be written: " + e, e);
    }
    Path joined = hold.folder().resolve("joined.mp4");
    new Concat(ffmpeg).join(list, heard, joined, Segments.left(hold.end()));
    return new Joined(joined, seen(work.pieces(), files));
  }

  private static List<Seen> seen(List<Plan.Piece> pieces, List<Path> files) {
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      seen.add(new Seen(pieces.get(i).name(), files.get(i)));
    }
    return seen;
  }

  /// The mix of a variant is the same in every format and is made once.
  private Path heard(MixOrder mix, Path hold) throws InterruptedException {
    SegmentCache.Wish wish = SegmentCache.Wish.of(mix.key(), "sound.mp4");
    return cache.files(wish, hold, files -> sound.mix(mix, files.getFirst())).getFirst();
  }

  private Video deliver(Narrated narrated, Plan plan, Finished finished) {
    RenderOrder order = narrated.order();
    Path video = finished.video();
    Expected expected =
        new Expected(
            order.placement(),
            Plan.size(order),
            plan.length(),
            plan.fps(),
            narrated.mix(plan.length()).audible(),
            narrated.captions().coverage());
    Judged judged = judged(expected, plan, order, finished);
    SidePictures.Files made = judged.pictures();
    String sha = Assets.sha256(video);
    String name =
        order.variant() + "-" + order.placement().ratio().slug() + "-" + sha.substring(0, 12);
    SequencedMap<String, Path> files = new LinkedHashMap<>();
    files.put(".png", made.poster());
    files.put(".jpg", made.thumbnail());
    files.put("-strip.jpg", made.filmstrip());
    files.putAll(Subtitles.write(narrated.captions(), finished.scratch()));
    files.put(".mp4", video);
    Map<String, Path> put = new Outbox(order.folder(), name).put(files);
    return new Video(
        order.variant(),
        order.placement().ratio(),
        requireNonNull(put.get(".mp4")).toString(),
        sha,
        plan.length(),
        Plan.size(order),
        new Sidecars(
            requireNonNull(put.get(".png")).toString(),
            requireNonNull(put.get(".jpg")).toString(),
            requireNonNull(put.get("-strip.jpg")).toString(),
            text(put.get(Subtitles.SRT)),
            text(put.get(Subtitles.VTT))),
        judged.verdicts());
  }

  private record Judged(List<QaCheck> verdicts, SidePictures.Files pictures) {}

  /// The gate looks while the pictures beside the video are taken.
  private Judged judged(Expected expected, Plan plan, RenderOrder order, Finished finished) {
    try (Together together = new Together(finished.end())) {
      Future<SidePictures.Files> pictures =
          together.start(() -> sidePictures(order, plan, finished));
      Future<List<QaCheck>> verdicts =
          together.start(() -> gate.check(finished.video(), expected, finished.joined().seen()));
      return new Judged(together.join(verdicts, () -> {}), together.join(pictures, () -> {}));
    }
  }

  private static @Nullable String text(@Nullable Path file) {
    return file == null ? null : file.toString();
  }

  private SidePictures.Files sidePictures(RenderOrder order, Plan plan, Finished finished) {
    SidePictures.Files files =
        new SidePictures.Files(
            finished.scratch().resolve("poster.png"),
            finished.scratch().resolve("thumbnail.jpg"),
            finished.scratch().resolve("filmstrip.jpg"));
    Duration moment = PosterMoment.in(order.storyboard().scenes());
    int frame = (int) (moment.toNanos() / 1e9 * plan.fps());
    SidePictures.Subject subject =
        new SidePictures.Subject(
            finished.video(),
            finished.joined().seen().stream().map(Seen::piece).toList(),
            plan.frames(),
            plan.fps(),
            Math.min(frame, plan.frames() - 1));
    pictures.make(subject, files, Segments.left(finished.end()));
    return files;
  }
}
