package io.creativefactory.render.words;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.look.Frames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/// Finds out what text is seen in a clip, shot by shot.
public final class WordsOnScreen {
  /// Moments of a shot that are read at most: those with most new text.
  static final int MOST_A_SHOT = 8;

  /// Moments of a file that are read at most.
  static final int MOST_A_FILE = 80;

  /// Two readings of one line may miss each other by a step of the watch.
  private static final long GAP_MS = 450;

  private final WordReader reader;
  private final Frames frames;

  public WordsOnScreen(WordReader reader, Frames frames) {
    this.reader = reader;
    this.frames = frames;
  }

  /// Frames of a shot.
  ///
  /// @param to behind the last
  public record Span(int from, int to) {}

  /// What is read.
  ///
  /// @param size as shown
  /// @param spans the shots in the order of time, without a gap
  /// @param startMs of a frame; of the one behind the last, the end
  public record Clip(Path file, PixelSize size, List<Span> spans, IntToLongFunction startMs) {
    public Clip {
      spans = List.copyOf(spans);
    }
  }

  /// What was read.
  ///
  /// @param shots the lines of each shot, in the order of their appearing and then from above
  /// @param moments how many frames were read
  /// @param skipped how many more showed text, it seems, but were beyond the limit
  public record Found(List<List<TextLine>> shots, int moments, int skipped) {
    public Found {
      shots = shots.stream().map(List::copyOf).toList();
    }
  }

  /// One moment of a shot.
  private record Chosen(int shot, Spell spell) {}

  /// @throws io.creativefactory.domain.FactoryException as [WordReader#read]
  public Found find(TextWatch watch, Clip clip) {
    List<Chosen> worth = new ArrayList<>();
    int skipped = choose(watch, clip, worth);
    List<Chosen> chosen = worth.stream().limit(MOST_A_FILE).toList();
    List<Page> pages =
        chosen.stream()
            .map(each ->
                new Page(
                    each.shot(),
                    Duration.ofMillis(clip.startMs.applyAsLong(each.spell().at())),
                    WordReader.size(clip.size)))
            .toList();
    List<Optional<List<TextLine>>> read =
        pages.isEmpty() ? List.of() : reader.read(clip.file, pages, frames);
    List<List<TextLine>> shots = new ArrayList<>();
    for (int shot = 0; shot < clip.spans.size(); shot++) {
      shots.add(merged(timed(shot, chosen, read, clip)));
    }
    int moments = (int) read.stream().filter(Optional::isPresent).count();
    return new Found(shots, moments, skipped + worth.size() - chosen.size());
  }

  /// The most promising first, so that the limit of a file costs the least.
  ///
  /// @return how many were beyond the limit of their shots
  private static int choose(TextWatch watch, Clip clip, List<Chosen> worth) {
    List<Spell> spells = watch.spells(clip.spans.getLast().to());
    int beyond = 0;
    for (int i = 0; i < clip.spans.size(); i++) {
      int shot = i;
      Span span = clip.spans.get(i);
      List<Spell> inside =
          spells.stream().filter(each -> each.at() >= span.from && each.at() < span.to).toList();
      beyond += Math.max(0, inside.size() - MOST_A_SHOT);
      List<Spell> carried = inside.isEmpty() ? carried(spells, span) : inside;
      (carried.isEmpty() ? watch.restless(span.from, span.to) : carried)
          .stream()
              .sorted(Comparator.comparingInt(Spell::weight).reversed())
              .limit(MOST_A_SHOT)
              .forEach(spell -> worth.add(new Chosen(shot, spell)));
    }
    worth.sort(Comparator.comparingInt((Chosen each) -> each.spell().weight()).reversed());
    return beyond;
  }

  /// Text that stays through a cut is not new in the next shot, but it is seen there.
  private static List<Spell> carried(List<Spell> spells, Span span) {
    return spells.stream()
        .filter(each -> each.from() < span.from && each.to() > span.from)
        .reduce((_, later) -> later)
        .map(each -> {
          int to = Math.min(each.to(), span.to);
          return new Spell(span.from, to, (span.from + to) / 2, each.weight());
        })
        .stream()
        .toList();
  }

  /// The lines of a shot with the times of their spells, in the order of time.
  private static List<TextLine> timed(
      int shot, List<Chosen> chosen, List<Optional<List<TextLine>>> read, Clip clip) {
    List<TextLine> lines = new ArrayList<>();
    Span span = clip.spans.get(shot);
    for (int i = 0; i < chosen.size(); i++) {
      if (chosen.get(i).shot() == shot) {
        Spell spell = chosen.get(i).spell();
        long from = clip.startMs.applyAsLong(Math.max(span.from, spell.from()));
        long to = clip.startMs.applyAsLong(Math.min(span.to, spell.to()));
        for (TextLine line : read.get(i).orElse(List.of())) {
          lines.add(
              new TextLine(
                  from,
                  to,
                  line.words(),
                  line.confidence(),
                  line.x(),
                  line.y(),
                  line.width(),
                  line.height()));
        }
      }
    }
    lines.sort(Comparator.comparingLong(TextLine::fromMs).thenComparingDouble(TextLine::y));
    return lines;
  }

  /// A line that stays while others come and go was read more than once.
  private static List<TextLine> merged(List<TextLine> lines) {
    List<TextLine> merged = new ArrayList<>();
    for (TextLine line : lines) {
      int same = -1;
      for (int i = 0; i < merged.size() && same < 0; i++) {
        boolean follows = line.fromMs() - merged.get(i).toMs() <= GAP_MS;
        same = follows && merged.get(i).isSameAs(line) ? i : -1;
      }
      if (same < 0) {
        merged.add(line);
      } else {
        merged.set(same, merged.get(same).and(line));
      }
    }
    return merged;
  }
}
