package io.creativefactory.app.studio.run;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.HookType;
import java.util.List;

/// The grid of concepts: angles down, hooks across, the call to action in the cell.
record GridView(List<String> hooks, List<Row> rows, String madeBy) {
  record Row(String angle, List<Cell> cells) {}

  /// @param concepts empty where nobody wrote one
  record Cell(List<Entry> concepts) {}

  record Entry(String variant, String cta, String hookLine, String why) {}

  static GridView of(List<Concept> concepts) {
    List<HookType> hooks = concepts.stream().map(Concept::hook).distinct().toList();
    return new GridView(
        hooks.stream().map(Wording::words).toList(),
        concepts.stream()
            .map(Concept::angle)
            .distinct()
            .map(angle -> row(angle, hooks, concepts))
            .toList(),
        concepts.isEmpty() ? "" : concepts.getFirst().madeBy().toString());
  }

  private static Row row(String angle, List<HookType> hooks, List<Concept> concepts) {
    return new Row(
        angle,
        hooks.stream()
            .map(hook ->
                new Cell(
                    concepts.stream()
                        .filter(c -> c.angle().equals(angle) && c.hook() == hook)
                        .map(GridView::entry)
                        .toList()))
            .toList());
  }

  private static Entry entry(Concept concept) {
    return new Entry(
        concept.id(), concept.cta().label(), concept.script().hookLine(), concept.why());
  }
}
