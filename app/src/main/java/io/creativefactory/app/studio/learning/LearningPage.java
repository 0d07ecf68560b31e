package io.creativefactory.app.studio.learning;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.graph.learning.Learning;
import io.creativefactory.graph.learning.LearningReport;
import io.creativefactory.scoring.dna.Lift;
import io.creativefactory.tools.chart.LiftChart;
import io.creativefactory.tools.chart.ReliabilityChart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What was learned: how predictions came true, what elements earned, what the next brief reads.
@Controller
class LearningPage {
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private final Learning learning;
  private final CurrentTenant tenant;
  private final Wording wording;

  LearningPage(Learning learning, CurrentTenant tenant, Wording wording) {
    this.learning = learning;
    this.tenant = tenant;
    this.wording = wording;
  }

  /// A lesson as it is drawn.
  ///
  /// @param source `figures` or `reviewer`; also the style class
  record LessonView(String source, String text, String age) {}

  @GetMapping("/learning")
  ModelAndView page() {
    return new ModelAndView("studio/learning")
        .addObject("round", learning.latest(tenant.id()).map(LearningView::of).orElse(null))
        .addObject("lessons", learning.lessons(tenant.id()).stream().map(this::view).toList());
  }

  private LessonView view(Lesson lesson) {
    boolean word = lesson.effect() instanceof Figure.Unknown;
    return new LessonView(
        word ? "reviewer" : "figures",
        Wording.sentence(lesson.text()),
        wording.age(lesson.learnedAt()));
  }

  @GetMapping("/learning/reliability.svg")
  ResponseEntity<String> reliability() {
    return chart(report ->
        Optional.ofNullable(report.accuracy().reliability())
            .map(found ->
                ReliabilityChart.svg(
                    found.bins().stream()
                        .map(bin ->
                            new ReliabilityChart.Group(
                                bin.predicted(), bin.observed(), bin.low(), bin.high()))
                        .toList())));
  }

  @GetMapping("/learning/lifts.svg")
  ResponseEntity<String> lifts() {
    return chart(report -> {
      List<LiftChart.Row> rows = report.dna().stream().flatMap(lift -> row(lift).stream()).toList();
      return rows.isEmpty() ? Optional.empty() : Optional.of(LiftChart.svg(rows));
    });
  }

  private static Optional<LiftChart.Row> row(Lift lift) {
    return lift.lift() instanceof Figure.Modelled known
        ? Optional.of(
            new LiftChart.Row(LearningView.label(lift), known.value(), known.low(), known.high()))
        : Optional.empty();
  }

  /// 404 where there is nothing to draw.
  private ResponseEntity<String> chart(Function<LearningReport, Optional<String>> drawing) {
    return learning
        .latest(tenant.id())
        .flatMap(drawing)
        .map(svg ->
            ResponseEntity.ok().contentType(SVG).cacheControl(CacheControl.noCache()).body(svg))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
