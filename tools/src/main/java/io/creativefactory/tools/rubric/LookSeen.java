package io.creativefactory.tools.rubric;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.ShotLook;
import io.creativefactory.render.eyes.ShotSound;
import io.creativefactory.render.look.Probe;
import io.creativefactory.scoring.rubric.Ad;
import io.creativefactory.scoring.rubric.Seen;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A look at a file in the rubric's words.
final class LookSeen {
  private LookSeen() {}

  static Seen of(Look look) {
    return new Seen(
        Math.max(1, look.probe().length().toMillis()),
        size(look),
        look.shots().stream().map(shot -> new Seen.Span(shot.startMs(), shot.endMs())).toList(),
        look.shots().stream()
            .flatMap(shot -> shot.gaze().faces().boxes().stream())
            .map(face -> new Seen.Face(face.atMs(), face.height()))
            .toList(),
        facesMissing(look),
        read(look),
        said(look),
        speech(look));
  }

  /// Nobody says whose ad a file is; the writer of speech may tell its language.
  static Ad.Subject subject(Look look) {
    String heard = look.told().speech().language().toLowerCase(Locale.ROOT);
    return switch (heard) {
      case "" -> Ad.Subject.NOBODY_SAID;
      case "en", "english" -> new Ad.Subject("", "", "en");
      default -> new Ad.Subject("", "", heard);
    };
  }

  private static @Nullable PixelSize size(Look look) {
    Probe.Picture picture = look.probe().picture();
    return picture == null ? null : picture.size();
  }

  private static String facesMissing(Look look) {
    if (look.shots().isEmpty()) {
      return "the file has no picture";
    }
    return look.shots().stream()
        .map(shot -> why(shot.gaze().faces().most()))
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Seen.Lines read(Look look) {
    List<Seen.Timed> lines =
        look.shots().stream()
            .flatMap(shot -> shot.gaze().text().lines().stream())
            .map(line -> new Seen.Timed(line.words(), line.fromMs(), line.toMs()))
            .toList();
    return new Seen.Lines(lines, why(look.told().words()));
  }

  private static Seen.Lines said(Look look) {
    return new Seen.Lines(
        look.told().speech().segments().stream()
            .map(said -> new Seen.Timed(said.text(), said.fromMs(), said.toMs()))
            .toList(),
        look.sound() == null ? "" : why(look.told().speech().count()));
  }

  /// Speech is heard in whole shots; a file without sound is surely silent.
  private static Seen.Speech speech(Look look) {
    if (look.sound() == null) {
      return new Seen.Speech(List.of(), "");
    }
    List<Seen.Span> spans =
        look.shots().stream()
            .filter(LookSeen::speaks)
            .map(shot -> new Seen.Span(shot.startMs(), shot.endMs()))
            .toList();
    boolean sure = !spans.isEmpty() || look.sound().kinds().speech() == 0;
    return new Seen.Speech(
        spans, sure ? "" : "some seconds sound like speech, but no whole shot does");
  }

  private static boolean speaks(ShotLook shot) {
    ShotSound heard = shot.heard();
    return heard != null && heard.kind() == ShotSound.Kind.SPEECH;
  }

  private static String why(Figure figure) {
    return figure instanceof Figure.Unknown(String reason) ? reason : "";
  }
}
