package io.creativefactory.app.studio.figures;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.audience.Audiences;
import io.creativefactory.graph.figures.RunFigures;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunBook;
import io.creativefactory.graph.run.Runs;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a run's ads did, hour by hour and day by day, who saw them, and what was known of it at a
/// moment.
@Controller
class FiguresPage {
  private final Runs runs;
  private final RunFigures figures;
  private final Audiences audiences;
  private final CurrentTenant tenant;

  FiguresPage(Runs runs, RunFigures figures, Audiences audiences, CurrentTenant tenant) {
    this.runs = runs;
    this.figures = figures;
    this.audiences = audiences;
    this.tenant = tenant;
  }

  /// @param asOf a moment such as `2026-11-20T08:30:00Z`, or without a zone as browsers send it
  ///   that run no scripts: UTC then; empty for now
  @GetMapping("/runs/{id}/figures")
  ModelAndView page(@PathVariable String id, @RequestParam(defaultValue = "") String asOf) {
    RunId run = PathId.run(id);
    Run found = runs.find(tenant.id(), run).orElseThrow(() -> missing(run));
    List<Publication> published =
        runs.book(tenant.id(), run).map(RunBook::publications).orElse(List.of());
    ModelAndView page = new ModelAndView("studio/figures");
    page.addObject("run", found.id().toString()).addObject("runTitle", found.title());
    Instant moment = null;
    try {
      moment = moment(asOf);
    } catch (DateTimeException e) {
      page.addObject("fault", "'" + asOf + "' is no moment such as 2026-11-20T08:30:00Z.");
    }
    page.addObject("audiences", AudienceView.of(audiences.tables(tenant.id(), run, moment)));
    return page.addObject(
        "view",
        FiguresView.of(
            figures.report(tenant.id(), run, moment),
            figures.revisions(tenant.id(), run, moment),
            new AdNames(published),
            moment == null));
  }

  private static @Nullable Instant moment(String text) {
    if (text.isBlank()) {
      return null;
    }
    return text.endsWith("Z")
        ? Instant.parse(text)
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }

  private static FactoryException missing(RunId run) {
    return new FactoryException(
        ErrorCode.NOT_FOUND,
        "There is no run " + run + " in this studio. The list of runs has all.");
  }
}
