package io.creativefactory.app.studio.run;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.graph.run.RunEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One run with all that it has made.
///
/// @param intel null until intel has spoken
/// @param gates what people decide on in this run
record RunView(
    RunCards.Card card,
    BriefView brief,
    @Nullable IntelView intel,
    GridView grid,
    FilesView files,
    Tests tests,
    Gates gates,
    List<Happened> events) {

  record Tests(List<PlanView.Guess> guesses, @Nullable PlanView plan) {}

  /// @param waiting reviews of this run that wait
  /// @param proposals of this run that are open
  record Gates(List<Link> waiting, int proposals) {}

  record Link(String id, String text) {}

  /// @param passing whether it only counts up to the next thing, like `Rendering v1: 40 %`
  record Happened(long seq, String at, String stage, String text, boolean passing) {
    static Happened of(RunEvent event) {
      return new Happened(
          event.seq(),
          Wording.clock(event.at()),
          event.stage(),
          event.text(),
          event.text().endsWith(" %"));
    }
  }

  /// Newest first. What only counted is left out once something else has happened.
  static List<Happened> log(List<RunEvent> oldestFirst) {
    List<Happened> all = oldestFirst.reversed().stream().map(Happened::of).toList();
    return IntStream.range(0, all.size())
        .filter(at -> at == 0 || !all.get(at).passing())
        .mapToObj(all::get)
        .toList();
  }

  /// Whether it can still be cancelled.
  public boolean going() {
    return card.state().equals("working") || card.state().equals("waiting");
  }
}
