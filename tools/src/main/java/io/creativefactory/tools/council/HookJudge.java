package io.creativefactory.tools.council;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.Vote.Ballot;
import io.creativefactory.tools.copy.CopyJudge;
import io.creativefactory.tools.council.Docket.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Votes the chance that an ad's opening line wins more clicks than those of the other candidates,
/// in the mean, by the copy model.
public final class HookJudge implements Judge {
  public static final String NAME = "copy";

  private final CopyJudge copy;

  public HookJudge(CopyJudge copy) {
    this.copy = copy;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return "copy model, opening lines";
  }

  @Override
  public Opinion judge(Case before) {
    String line = before.entry().concept().script().hookLine();
    List<String> grounds = new ArrayList<>();
    double sum = 0;
    int compared = 0;
    String unknown = "";
    for (String other : others(before, line)) {
      switch (copy.wins(line, other)) {
        case Figure.Modelled chance -> {
          sum += chance.value();
          compared++;
          grounds.add(
              String.format(
                  Locale.ROOT,
                  "%.2f (%.2f to %.2f) against '%s'",
                  chance.value(),
                  chance.low(),
                  chance.high(),
                  other));
        }
        case Figure.Measured measured ->
            throw new IllegalStateException("a chance that was measured: " + measured);
        case Figure.Unknown(String reason) -> unknown = reason;
      }
    }
    if (compared == 0) {
      return Opinion.absent(
          unknown.isEmpty() ? "no other candidate opens with another line" : unknown);
    }
    String why =
        "'%s' wins more clicks than %d other opening %s with this chance in the mean"
            .formatted(line, compared, compared == 1 ? "line" : "lines");
    return new Opinion(new Ballot.Cast(Math.clamp(sum / compared, 0, 1), why), grounds);
  }

  private static List<String> others(Case before, String line) {
    return before.peers().stream()
        .map(Entry::concept)
        .map(concept -> concept.script().hookLine())
        .filter(other -> !other.equals(line))
        .distinct()
        .toList();
  }
}
