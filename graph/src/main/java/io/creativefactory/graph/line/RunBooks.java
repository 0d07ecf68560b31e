package io.creativefactory.graph.line;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.TestPlan;
import io.creativefactory.graph.editor.Render;
import io.creativefactory.graph.editor.Renders;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.run.Artefacts;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.RunBook;
import io.creativefactory.graph.run.Works;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// Puts together all that a run has made: of every variant the newest cut.
public final class RunBooks {
  private final Ledger ledger;
  private final Artefacts artefacts;
  private final Renders renders;
  private final Publications publications;

  public RunBooks(Ledger ledger, Artefacts artefacts, Renders renders, Publications publications) {
    this.ledger = ledger;
    this.artefacts = artefacts;
    this.renders = renders;
    this.publications = publications;
  }

  RunBook of(RunRef ref) {
    Ledger.Order order = ledger.order(ref);
    List<Render> ordered = renders.of(ref);
    Map<String, Cut> newest = newest(ref, ordered);
    return new RunBook(
        order.brief(),
        order.assets(),
        artefacts.find(ref, Works.INTEL).orElse(null),
        concepts(ref, newest),
        videos(ordered, newest, order.brief()),
        assessments(ref, newest),
        plan(ref, ordered).orElse(null),
        publications.published(ref));
  }

  private Map<String, Cut> newest(RunRef ref, List<Render> ordered) {
    Map<String, Cut> newest = new LinkedHashMap<>();
    artefacts.find(ref, Works.GRID).stream()
        .flatMap(grid -> grid.concepts().stream())
        .forEach(concept -> newest.put(concept.id(), new Cut(concept.id(), 0)));
    ordered.stream()
        .map(Render::cut)
        .forEach(
            cut -> newest.merge(cut.variant(), cut, (a, b) -> a.attempt() < b.attempt() ? b : a));
    return newest;
  }

  private List<Concept> concepts(RunRef ref, Map<String, Cut> newest) {
    List<Concept> first =
        artefacts.find(ref, Works.GRID).map(Works.Grid::concepts).orElse(List.of());
    return first.stream()
        .map(concept ->
            artefacts
                .find(ref, Works.revised(Objects.requireNonNull(newest.get(concept.id()))))
                .orElse(concept))
        .toList();
  }

  private static List<Video> videos(List<Render> ordered, Map<String, Cut> newest, Brief brief) {
    return newest.values().stream()
        .flatMap(cut ->
            ordered.stream()
                .filter(render -> render.cut().equals(cut))
                .map(Render::video)
                .filter(Objects::nonNull)
                .sorted(Renders.asNamedIn(brief)))
        .toList();
  }

  private List<Assessment> assessments(RunRef ref, Map<String, Cut> newest) {
    return newest.values().stream()
        .flatMap(cut -> artefacts.find(ref, Works.assessment(cut)).stream())
        .toList();
  }

  private Optional<TestPlan> plan(RunRef ref, List<Render> ordered) {
    int last = ordered.stream().mapToInt(Render::round).max().orElse(0);
    return IntStream.rangeClosed(0, last)
        .map(i -> last - i)
        .mapToObj(round -> artefacts.find(ref, Works.plan(round)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
