package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.TestPlan;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunBook;
import io.creativefactory.graph.run.Runs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Runs, their books and their events.
@RestController
@RequestMapping("/api/v1/runs")
class RunsApi {
  private static final int MAX_RUNS = 200;

  private final Runs runs;
  private final RunEventStream stream;
  private final CurrentTenant tenant;

  RunsApi(Runs runs, RunEventStream stream, CurrentTenant tenant) {
    this.runs = runs;
    this.stream = stream;
    this.tenant = tenant;
  }

  record RunList(List<Run> runs) {}

  record RunAnswer(Run run, Book book) {}

  /// A [RunBook] without the folder of the server that its media lie in.
  record Book(
      Brief brief,
      @Nullable Intel intel,
      List<Concept> concepts,
      List<Video> videos,
      List<Assessment> assessments,
      @Nullable TestPlan plan,
      List<Publication> publications) {
    static Book of(RunBook book) {
      return new Book(
          book.brief(),
          book.intel(),
          book.concepts(),
          book.videos(),
          book.assessments(),
          book.plan(),
          book.publications());
    }
  }

  /// @param max 1 to 200
  @GetMapping
  ResponseEntity<String> latest(@RequestParam(defaultValue = "50") int max) {
    return Answers.json(new RunList(runs.latest(tenant.id(), Math.clamp(max, 1, MAX_RUNS))));
  }

  @GetMapping("/{id}")
  ResponseEntity<String> one(@PathVariable String id) {
    RunId run = PathId.run(id);
    RunBook book = runs.book(tenant.id(), run).orElseThrow(() -> missing(run));
    return Answers.json(new RunAnswer(load(run), Book.of(book)));
  }

  /// Server-sent events; `Last-Event-ID`, or `after` for clients that cannot set it, resumes.
  @GetMapping("/{id}/events")
  void events(
      @PathVariable String id,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId,
      @RequestParam(defaultValue = "") String after,
      HttpServletResponse response)
      throws IOException {
    Run run = load(PathId.run(id));
    stream.write(run.id(), seq(lastEventId.isEmpty() ? after : lastEventId), response);
  }

  /// Cancelling an ended run changes nothing and answers with how it ended.
  @PostMapping("/{id}/cancel")
  ResponseEntity<String> cancel(@PathVariable String id) {
    Run run = load(PathId.run(id));
    runs.cancel(tenant.id(), run.id());
    return Answers.json(load(run.id()));
  }

  private Run load(RunId id) {
    return runs.find(tenant.id(), id).orElseThrow(() -> missing(id));
  }

  /// @throws FactoryException NOT_FOUND when the text is no event number
  private static long seq(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("\\d{1,18}")) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND, "The event to resume after is not a number. Nothing was sent.");
    }
    return Long.parseLong(text);
  }

  private static FactoryException missing(RunId id) {
    return new FactoryException(ErrorCode.NOT_FOUND, "There is no run " + id + ".");
  }
}
