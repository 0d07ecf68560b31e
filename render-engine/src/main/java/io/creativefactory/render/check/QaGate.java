package io.creativefactory.render.check;

import static io.creativefactory.domain.editor.QaCheck.Verdict.FAIL;
import static io.creativefactory.domain.editor.QaCheck.Verdict.PASS;
import static io.creativefactory.domain.editor.QaCheck.Verdict.UNKNOWN;
import static java.util.Objects.requireNonNull;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.render.look.FrameRate;
import io.creativefactory.render.look.FrameStream;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.signal.TruePeak;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Decides by measurement whether a finished video may be shown to anybody: what the file is, what
/// is seen, what is heard. Decodes pictures and sound once each. Safe for use by several threads.
public final class QaGate {
  private static final double LOUDNESS_TOLERANCE = 0.3;

  /// AAC ends on a whole block of 1024 samples, and the decoder may add one.
  private static final double SOUND_TOLERANCE = 2.0 * 1024 / SoundDecoder.RATE;

  private final Ffmpeg ffmpeg;
  private final MediaInspector inspector;

  public QaGate(Ffmpeg ffmpeg, MediaInspector inspector) {
    this.ffmpeg = ffmpeg;
    this.inspector = inspector;
  }

  /// Asks every question, also when an early one fails. A file that is no readable video fails the
  /// one check `readable`.
  ///
  /// @throws FactoryException what [Ffmpeg] throws on deadline, stop or incomplete system
  public List<QaCheck> check(Path video, Expected expected) {
    Probe probe;
    try {
      probe = inspector.probePicture(video);
    } catch (FactoryException refused) {
      if (refused.code() != ErrorCode.MEDIA_UNREADABLE
          && refused.code() != ErrorCode.MEDIA_UNSUITABLE) {
        throw refused;
      }
      return List.of(new QaCheck("readable", FAIL, String.valueOf(refused.getMessage())));
    }
    List<QaCheck> checks = new ArrayList<>(container(video, probe, expected));
    checks.addAll(sight(video, probe, expected));
    checks.addAll(hearing(video, probe, expected));
    return List.copyOf(checks);
  }

  private static List<QaCheck> container(Path video, Probe probe, Expected expected) {
    Probe.Picture picture = requireNonNull(probe.picture());
    FrameRate rate = picture.frameRate();
    FrameRate wanted = new FrameRate(expected.framesPerSecond(), 1, false);
    List<QaCheck> checks = new ArrayList<>();
    checks.add(duration(probe, expected));
    checks.add(
        verdict(
            "size",
            picture.size().equals(expected.placement().size()),
            picture.size() + ", wanted " + expected.placement().size()));
    checks.add(verdict("frame rate", wanted.equals(rate), rate + ", wanted " + wanted));
    checks.addAll(boxes(video, probe));
    checks.add(new DeliveryCheck(probe).against(expected.placement().deliveries()));
    return checks;
  }

  private static QaCheck duration(Probe probe, Expected expected) {
    double frame = 1.0 / expected.framesPerSecond();
    double wanted = seconds(expected.length());
    double pictures = seconds(probe.length());
    double sound = probe.audio() == null ? wanted : seconds(probe.audio().length());
    boolean holds =
        Math.abs(pictures - wanted) <= frame + 1e-4
            && Math.abs(sound - wanted) <= frame + SOUND_TOLERANCE;
    return verdict(
        "duration",
        holds,
        String.format(
            Locale.ROOT,
            "pictures %.3f s, sound %.3f s, wanted %.3f ± one frame",
            pictures,
            sound,
            wanted));
  }

  private static List<QaCheck> boxes(Path video, Probe probe) {
    try {
      Mp4Boxes boxes = Mp4Boxes.read(video);
      return List.of(
          streams(probe, boxes.tracks()),
          verdict(
              "faststart",
              boxes.isFastStart(),
              "boxes " + String.join(" ", boxes.top()) + ", wanted moov before mdat"));
    } catch (IOException broken) {
      String why = "no sound MP4 structure: " + broken.getMessage();
      return List.of(new QaCheck("streams", FAIL, why), new QaCheck("faststart", FAIL, why));
    }
  }

  private static QaCheck streams(Probe probe, int tracks) {
    Probe.Picture picture = requireNonNull(probe.picture());
    Probe.Audio audio = probe.audio();
    String seen = picture.codec() + " " + picture.pixelFormat();
    String heard =
        audio == null
            ? "no sound"
            : audio.codec() + " " + audio.sampleRate() + " Hz, " + audio.channels() + " channels";
    boolean holds =
        tracks == 2
            && seen.equals("h264 yuv420p")
            && heard.equals("aac 48000 Hz, 2 channels")
            && picture.rotation() == 0;
    return verdict(
        "streams",
        holds,
        tracks
            + " tracks: "
            + seen
            + "; "
            + heard
            + ", wanted one h264 yuv420p and one aac 48000 Hz, 2 channels");
  }

  private List<QaCheck> sight(Path video, Probe probe, Expected expected) {
    SightCheck sight = new SightCheck(expected.framesPerSecond());
    Probe.Picture picture = requireNonNull(probe.picture());
    new FrameStream(ffmpeg).each(video, picture.size(), sight);
    return List.of(
        stretches("black", sight.blackStretches(), "none longer than 0.1 s"),
        stretches("frozen", sight.frozenStretches(), "none longer than 1.5 s"));
  }

  private List<QaCheck> hearing(Path video, Probe probe, Expected expected) {
    if (probe.audio() == null) {
      String why = "the video has no sound track";
      return List.of(
          new QaCheck("silence", FAIL, why),
          new QaCheck("clipping", UNKNOWN, why),
          new QaCheck("loudness", UNKNOWN, why),
          new QaCheck("true peak", UNKNOWN, why));
    }
    HearingCheck hearing = new HearingCheck();
    LoudnessMeter meter = new LoudnessMeter();
    TruePeak peak = new TruePeak();
    new SoundDecoder(ffmpeg).decode(video, hearing.and(meter).and(peak));
    int clipped = hearing.clippedWaves();
    List<QaCheck> checks = new ArrayList<>();
    checks.add(
        expected.hasMusic()
            ? stretches("silence", hearing.silentStretches(), "none longer than 0.5 s")
            : verdict(
                "silence",
                hearing.isSilent(),
                (hearing.isSilent() ? "silent" : "something is heard") + ", wanted silence"));
    checks.add(verdict("clipping", clipped == 0, clipped + " clipped waves, wanted none"));
    checks.addAll(levels(meter.integrated(), peak.decibels(), expected));
    return checks;
  }

  private static List<QaCheck> levels(
      OptionalDouble loudness, OptionalDouble peak, Expected expected) {
    Placement.Loudness wanted = expected.placement().loudness();
    if (!expected.hasMusic() || loudness.isEmpty() || peak.isEmpty()) {
      String why = expected.hasMusic() ? "nothing is heard" : "the ad has no music";
      QaCheck.Verdict verdict = expected.hasMusic() ? FAIL : UNKNOWN;
      return List.of(new QaCheck("loudness", verdict, why), new QaCheck("true peak", verdict, why));
    }
    double lufs = loudness.getAsDouble();
    double dbtp = peak.getAsDouble();
    return List.of(
        verdict(
            "loudness",
            Math.abs(lufs - wanted.integrated()) <= LOUDNESS_TOLERANCE,
            String.format(
                Locale.ROOT,
                "%.2f LUFS, wanted %.1f ± %.1f",
                lufs,
                wanted.integrated(),
                LOUDNESS_TOLERANCE)),
        verdict(
            "true peak",
            dbtp <= wanted.truePeak(),
            String.format(Locale.ROOT, "%.2f dBTP, at most %.1f", dbtp, wanted.truePeak())));
  }

  private static QaCheck stretches(String check, List<String> found, String wanted) {
    String detail = found.isEmpty() ? "none" : String.join(", ", found);
    return verdict(check, found.isEmpty(), detail + ", wanted " + wanted);
  }

  private static QaCheck verdict(String check, boolean holds, String detail) {
    return new QaCheck(check, holds ? PASS : FAIL, detail);
  }

  private static double seconds(Duration length) {
    return length.toNanos() / 1e9;
  }
}
