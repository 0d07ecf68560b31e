package io.creativefactory.render.proof;

import static java.util.Objects.requireNonNull;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.paint.Visible;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Looks at a piece right after it was encoded, while it is still known what was painted: decodes
/// it once, measures what it shows, and keeps that with it.
public final class Witness {
  private final Ffmpeg ffmpeg;

  public Witness(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// Frames of a scene.
  ///
  /// @param from the first
  /// @param to the first that does not belong to them
  public record Span(int from, int to) {
    int frames() {
      return to - from;
    }
  }

  /// A piece and what was painted for it.
  ///
  /// @param layout size of the frame that the scene was laid out in
  /// @param encoded size of the piece's pictures
  /// @param own the frames of the scene that the piece holds
  /// @param clear those in which no fade covers the scene
  /// @param visible what there is to be seen in the scene; empty for a transition
  /// @param scratch a folder for the time of the measurement
  public record Piece(
      Path file,
      PixelSize layout,
      PixelSize encoded,
      Span own,
      Span clear,
      List<Visible> visible,
      Path scratch) {
    public Piece {
      visible = List.copyOf(visible);
    }

    double step() {
      return (double) layout.width() / encoded.width();
    }
  }

  /// Something and the frames of the scene in which it is looked at; none when it never rests.
  private record Sighting(Visible visible, List<Integer> frames) {}

  /// @throws FactoryException what [Ffmpeg] throws; RENDER_FAILED when the piece holds another
  ///   number of frames than it should
  public void testify(Piece piece, Limits limits) {
    List<Sighting> sightings =
        piece.visible().stream().map(visible -> sighting(visible, piece)).toList();
    TreeSet<Integer> wanted = new TreeSet<>();
    sightings.forEach(sighting -> wanted.addAll(sighting.frames()));
    Screening screening = new Screening(ffmpeg, piece.file(), piece.encoded(), piece.scratch());
    List<Integer> whole = wanted.stream().map(frame -> frame - piece.own().from()).toList();
    Glancing glancing = new Glancing();
    int frames = screening.play(whole, limits, glancing);
    if (frames != piece.own().frames()) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED,
          "a piece of " + piece.own().frames() + " frames was encoded with " + frames);
    }
    Seen seen = new Seen(piece, screening.stills(whole));
    Read read = read(sightings, seen);
    ProofBox.append(
        piece.file(),
        new Proof(glancing.glance(), read.texts(), read.marks(), screening.glimpses(frames)));
  }

  private static Sighting sighting(Visible visible, Piece piece) {
    List<Painted> painted =
        switch (visible) {
          case Visible.Words words -> words.painted();
          case Visible.Mark mark -> List.of(mark.painted());
        };
    int from = Math.max(piece.own().from(), piece.clear().from());
    int to = Math.min(piece.own().to(), piece.clear().to());
    for (Painted each : painted) {
      from = Math.max(from, Stencil.settled(each));
      to = Math.min(to, Stencil.leaves(each));
    }
    boolean rests = from < to && !painted.isEmpty();
    return new Sighting(
        visible, rests ? Stream.of((from + to - 1) / 2, to - 1).distinct().toList() : List.of());
  }

  /// @param stills by their numbers in the piece
  private record Seen(Piece piece, Map<Integer, Still> stills) {
    /// @param frame of the scene
    Still at(int frame) {
      return requireNonNull(stills.get(frame - piece.own().from()));
    }
  }

  private record Read(List<Proof.Words> texts, List<Proof.Mark> marks) {}

  private static Read read(List<Sighting> sightings, Seen seen) {
    List<Proof.Words> texts = new ArrayList<>();
    List<Proof.Mark> marks = new ArrayList<>();
    for (Sighting sighting : sightings) {
      switch (sighting.visible()) {
        case Visible.Words words -> texts.add(words(words, sighting.frames(), seen));
        case Visible.Mark mark -> marks.addAll(mark(mark, sighting.frames(), seen));
      }
    }
    return new Read(texts, marks);
  }

  private static Proof.Words words(Visible.Words words, List<Integer> frames, Seen seen) {
    Legibility.Reading worst = null;
    Box box = new Box(0, 0, 0, 0);
    for (int frame : frames) {
      boolean struck = words.text().entrance() == Text.Entrance.STRIKE;
      Legibility letters =
          new Legibility(Stencil.of(words.painted(), frame), words.letters(), struck);
      box = letters.bounds().orElse(box);
      Optional<Legibility.Reading> reading = letters.in(seen.at(frame), seen.piece().step());
      if (reading.isPresent()) {
        worst = worst == null ? reading.get() : worst.worse(reading.get());
      }
    }
    String said = words.text().words();
    return worst == null
        ? new Proof.Words(words.text().role(), said, box, 0, 0, why(frames))
        : new Proof.Words(words.text().role(), said, box, worst.ratio(), worst.presence(), "");
  }

  private static String why(List<Integer> frames) {
    return frames.isEmpty() ? "it never comes to rest" : "no letter of it is large enough";
  }

  private static List<Proof.Mark> mark(Visible.Mark mark, List<Integer> frames, Seen seen) {
    if (frames.isEmpty()) {
      return List.of();
    }
    Stencil stencil = Stencil.of(List.of(mark.painted()), frames.getFirst());
    MarkSight sight = new MarkSight(stencil);
    double least = 1;
    for (int frame : frames) {
      least = Math.min(least, sight.in(seen.at(frame), seen.piece().step()));
    }
    return List.of(new Proof.Mark(stencil.box(), least));
  }
}
