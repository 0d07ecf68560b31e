package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.testing.RubricReport.Evidence;
import io.creativefactory.scoring.rubric.Places.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An ad laid out in time, from whatever is at hand: the storyboard before the look, the look
/// before the script.
///
/// @param shots what is seen one after another: looked at, else the scenes
/// @param read words on the picture
/// @param said words that are spoken
/// @param heard where speech is heard
record Reading(
    Ad ad,
    long lengthMs,
    Places places,
    List<Place> shots,
    Channel read,
    Channel said,
    Seen.Speech heard) {

  /// Lines of one kind.
  ///
  /// @param missing why there may be more; empty when these are all
  record Channel(List<Line> lines, String missing) {
    Channel {
      lines = List.copyOf(lines);
    }
  }

  static Reading of(Ad ad) {
    Storyboard board = ad.storyboard();
    Seen seen = ad.seen();
    List<Place> scenes = scenes(ad);
    List<Place> shots = seen == null || seen.shots().isEmpty() ? scenes : shots(seen);
    Channel said = said(board, seen);
    return new Reading(
        ad,
        length(ad),
        new Places(scenes, hook(ad)),
        shots,
        read(ad),
        said,
        heard(said, board, seen));
  }

  /// Whether the word rules can read it.
  boolean english() {
    return ad.subject().language().equals("en");
  }

  /// Why they cannot.
  String notEnglish() {
    return ad.subject().language().equals(Ad.Subject.UNKNOWN)
        ? "the word rules read English, and nobody said which language these words are in"
        : "the word rules read English; these words are in '" + ad.subject().language() + "'";
  }

  List<Line> words() {
    return Stream.concat(read.lines().stream(), said.lines().stream()).toList();
  }

  /// Why there may be more words than these; empty when these are all.
  String wordsMissing() {
    return read.missing().isEmpty() ? said.missing() : read.missing();
  }

  /// The line that opens the ad.
  Optional<Line> opening() {
    Line stated = null;
    if (ad.storyboard() != null) {
      String first = places.scenes().getFirst().name();
      stated =
          read.lines().stream()
              .filter(line -> line.role() == Line.Role.TEXT && line.place().equals(first))
              .findFirst()
              .orElse(null);
    }
    if (stated == null && ad.concept() != null) {
      stated = beats(ad.concept().script()).getFirst();
    }
    if (stated == null) {
      stated =
          read.lines().stream()
              .filter(line -> line.startMs() < 3000)
              .max(Comparator.comparingInt(line -> line.text().length()))
              .orElse(null);
    }
    return Optional.ofNullable(stated);
  }

  /// The beats of the script as lines.
  static List<Line> beats(Script script) {
    List<Line> lines = new ArrayList<>();
    long at = 0;
    for (Script.Beat beat : script.beats()) {
      long end = at + beat.length().toMillis();
      String place = "beat " + (lines.size() + 1) + " of the script";
      lines.add(new Line(place, Line.Role.TEXT, beat.text(), at, end, List.of()));
      at = end;
    }
    return lines;
  }

  Evidence shotEvidence(int index, String what) {
    Place shot = shots.get(index);
    return new Evidence.Moment(shot.name(), what, shot.startMs(), shot.endMs());
  }

  private static long length(Ad ad) {
    if (ad.storyboard() != null) {
      return ad.storyboard().length().toMillis();
    }
    if (ad.seen() != null) {
      return ad.seen().lengthMs();
    }
    return ad.concept() == null ? 0 : ad.concept().script().length().toMillis();
  }

  private static String hook(Ad ad) {
    return ad.concept() == null
        ? "a hook"
        : ad.concept().hook().slug().replace("-hook", "").replace('-', ' ');
  }

  private static List<Place> scenes(Ad ad) {
    if (ad.storyboard() != null) {
      List<Place> places = new ArrayList<>();
      long at = 0;
      for (Scene scene : ad.storyboard().scenes()) {
        long end = at + scene.length().toMillis();
        places.add(
            new Place(
                name(scene), at, end, !scene.texts().isEmpty(), scene.layout() == Layout.CARD));
        at = end;
      }
      return places;
    }
    if (ad.seen() != null && !ad.seen().shots().isEmpty()) {
      return shots(ad.seen());
    }
    return ad.concept() == null
        ? List.of(new Place("the opening", 0, length(ad), false, false))
        : beats(ad.concept().script()).stream()
            .map(beat -> new Place(beat.place(), beat.startMs(), beat.endMs(), true, false))
            .toList();
  }

  private static List<Place> shots(Seen seen) {
    List<Place> places = new ArrayList<>();
    for (Seen.Span shot : seen.shots()) {
      boolean words =
          seen.read().lines().stream()
              .anyMatch(line -> line.startMs() < shot.endMs() && line.endMs() > shot.startMs());
      places.add(
          new Place("shot " + (places.size() + 1), shot.startMs(), shot.endMs(), words, false));
    }
    return places;
  }

  static String name(Scene scene) {
    return "scene " + scene.id();
  }

  private static Channel read(Ad ad) {
    if (ad.storyboard() != null) {
      return new Channel(BoardLines.read(ad.storyboard()), "");
    }
    if (ad.seen() != null) {
      return new Channel(
          lines(ad.seen().read(), Line.Role.TEXT, "the picture"), ad.seen().read().missing());
    }
    return ad.concept() == null
        ? new Channel(List.of(), "no words are at hand")
        : new Channel(beats(ad.concept().script()), "");
  }

  private static Channel said(@Nullable Storyboard board, @Nullable Seen seen) {
    if (board != null) {
      List<Line> spoken = BoardLines.said(board);
      String missing =
          !BoardLines.clipsAreHeard(board)
              ? ""
              : "the own sound of a clip is heard, and nobody wrote down whether somebody speaks";
      return seen == null || missing.isEmpty()
          ? new Channel(spoken, missing)
          : new Channel(
              Stream.concat(
                      spoken.stream(), lines(seen.said(), Line.Role.SPOKEN, "the sound").stream())
                  .toList(),
              seen.said().missing());
    }
    return seen == null
        ? new Channel(List.of(), "there is no storyboard that tells what is spoken")
        : new Channel(lines(seen.said(), Line.Role.SPOKEN, "the sound"), seen.said().missing());
  }

  private static Seen.Speech heard(Channel said, @Nullable Storyboard board, @Nullable Seen seen) {
    if (seen != null && board == null) {
      return seen.speech();
    }
    return new Seen.Speech(
        said.lines().stream().map(line -> new Seen.Span(line.startMs(), line.endMs())).toList(),
        said.missing());
  }

  private static List<Line> lines(Seen.Lines seen, Line.Role role, String place) {
    return seen.lines().stream()
        .map(line -> new Line(place, role, line.text(), line.startMs(), line.endMs(), List.of()))
        .toList();
  }
}
