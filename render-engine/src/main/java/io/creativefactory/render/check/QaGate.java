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
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.proof.Mp4File;
import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.signal.TruePeak;
import io.creativefactory.render.sound.Audible;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Decides by measurement whether a finished video may be shown to anybody: what the file is, what
/// is seen, what is heard. Pictures were decoded once when their piece was made; the sound is
/// decoded here. Safe for use by several threads.
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
  ///
  /// @param seen the pieces that the video was joined from, in order, each with its proof
  public List<QaCheck> check(Path video, Expected expected, List<Seen> seen) {
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
    checks.addAll(sight(video, expected, seen));
    checks.addAll(hearing(video, probe, expected));
    checks.add(new CaptionCheck(expected.coverage()).check());
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
            picture.size().equals(expected.size()),
            picture.size() + ", wanted " + expected.size()));
    checks.add(verdict("frame rate", wanted.equals(rate), rate + ", wanted " + wanted));
    checks.addAll(boxes(video, probe));
    checks.add(
        expected.isDraft()
            ? new QaCheck("delivery", UNKNOWN, "a draft is looked at and not delivered")
            : new DeliveryCheck(probe).against(expected.placement().deliveries()));
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
      Mp4File file = Mp4File.read(video);
      return List.of(
          streams(probe, file.tracks()),
          verdict(
              "faststart",
              file.isFastStart(),
              "boxes " + String.join(" ", file.top()) + ", wanted moov before mdat"));
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

  /// The pictures were decoded and measured piece by piece when they were made. That holds for the
  /// video when its coded pictures are those of the pieces, byte for byte.
  private static List<QaCheck> sight(Path video, Expected expected, List<Seen> seen) {
    try {
      List<QaCheck> checks = new ArrayList<>();
      checks.add(new PicturesCheck(seen).of(video));
      checks.addAll(Measurements.of(seen).checks(expected));
      return checks;
    } catch (IOException broken) {
      String why = "the pieces cannot be read again: " + broken;
      return List.of(new QaCheck("pictures", UNKNOWN, why));
    }
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
    checks.add(silence(hearing, expected.audible()));
    checks.add(verdict("clipping", clipped == 0, clipped + " clipped waves, wanted none"));
    checks.addAll(levels(meter.integrated(), peak.decibels(), expected));
    return checks;
  }

  private static QaCheck silence(HearingCheck hearing, Audible audible) {
    String found = hearing.isSilent() ? "silent" : "something is heard";
    return switch (audible) {
      case MUSIC -> stretches("silence", hearing.silentStretches(), "none longer than 0.5 s");
      case SPEECH -> verdict("silence", !hearing.isSilent(), found + ", wanted a voice");
      case RECORDED -> verdict("silence", true, found + ", as in the clips");
      case NOTHING -> verdict("silence", hearing.isSilent(), found + ", wanted silence");
    };
  }

  private static List<QaCheck> levels(
      OptionalDouble loudness, OptionalDouble peak, Expected expected) {
    Placement.Loudness wanted = expected.placement().loudness();
    Audible audible = expected.audible();
    if (audible == Audible.NOTHING || loudness.isEmpty() || peak.isEmpty()) {
      boolean missed = audible == Audible.MUSIC || audible == Audible.SPEECH;
      String why = audible == Audible.NOTHING ? "nothing is to be heard" : "nothing is heard";
      QaCheck.Verdict verdict = missed ? FAIL : UNKNOWN;
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
