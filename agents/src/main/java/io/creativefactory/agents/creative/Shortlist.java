package io.creativefactory.agents.creative;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.LineChoice;
import io.creativefactory.tools.copy.CopyJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Opening lines that suit an ad about as well by the house rules, from which the copy model may
/// choose. It learned from a news site's headlines, so it moves a line only when the whole interval
/// speaks for it; else the house order stands.
///
/// @param lines at least one, the house's best first
record Shortlist(List<Words> lines) {
  /// House points that the copy model may overrule: a tone's worth or less, never a repetition.
  private static final int CLOSE = 2;

  Shortlist {
    lines = List.copyOf(lines);
  }

  /// A line with its house points.
  record Scored(Words words, int score) {}

  /// @param scored at least one, best first
  static Shortlist of(List<Scored> scored) {
    int best = scored.getFirst().score();
    return new Shortlist(
        scored.stream()
            .filter(line -> line.score() >= best - CLOSE)
            .map(Scored::words)
            .distinct()
            .toList());
  }

  /// The line to open with, and why.
  LineChoice choose(CopyJudge judge) {
    String house = lines.getFirst().text();
    String chosen = house;
    double best = 0;
    for (Words line : lines.subList(1, lines.size())) {
      if (judge.wins(line.text(), house) instanceof Figure.Modelled chance
          && chance.low() > 0.5
          && chance.value() > best) {
        chosen = line.text();
        best = chance.value();
      }
    }
    List<LineChoice.Rival> rivals = new ArrayList<>();
    for (Words line : lines) {
      if (!line.text().equals(chosen)) {
        rivals.add(new LineChoice.Rival(line.text(), judge.wins(chosen, line.text())));
      }
    }
    return new LineChoice(chosen, !chosen.equals(house), rivals);
  }

  /// The words of a line chosen here.
  Words words(LineChoice choice) {
    return lines.stream()
        .filter(line -> line.text().equals(choice.line()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(choice.line() + " is not on the list"));
  }

  /// For people, to follow a sentence; empty when there was nothing to choose.
  static String said(LineChoice choice) {
    if (choice.rivals().isEmpty()) {
      return "";
    }
    String fitting = "; of " + (choice.rivals().size() + 1) + " opening lines that fit, ";
    LineChoice.Rival told = choice.moved() ? choice.rivals().getFirst() : nearest(choice);
    return switch (told.beaten()) {
      case Figure.Modelled chance ->
          fitting
              + "the copy model puts "
              + (choice.moved() ? "this one before '" : "none clearly before this one; against '")
              + told.line()
              + String.format(
                  Locale.ROOT,
                  "'%s its chance of more clicks is %.2f (%.2f to %.2f; %s, learned from news"
                      + " headlines)",
                  choice.moved() ? ":" : "",
                  chance.value(),
                  chance.low(),
                  chance.high(),
                  chance.model());
      case Figure.Measured measured ->
          throw new IllegalStateException("a chance cannot be measured: " + measured);
      case Figure.Unknown(String reason) ->
          fitting + "the house rules chose this one; the copy model cannot tell: " + reason;
    };
  }

  /// The rival that comes nearest; one that the model can judge, when there is one.
  private static LineChoice.Rival nearest(LineChoice choice) {
    LineChoice.Rival nearest = choice.rivals().getFirst();
    for (LineChoice.Rival rival : choice.rivals()) {
      nearest = beaten(rival) < beaten(nearest) ? rival : nearest;
    }
    return nearest;
  }

  private static double beaten(LineChoice.Rival rival) {
    return rival.beaten() instanceof Figure.Modelled chance ? chance.value() : 1;
  }
}
