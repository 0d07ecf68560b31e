package io.creativefactory.app.studio.run;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.MediaFolder;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.testing.TestPlan;
import io.creativefactory.graph.review.Reviews;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunBook;
import io.creativefactory.graph.run.Runs;
import io.creativefactory.graph.scaling.Proposals;
import java.util.List;
import org.springframework.stereotype.Component;

/// Opens the book of a run for its page.
@Component
class RunBooks {
  private static final int MAX_PROPOSALS = 200;

  private final Runs runs;
  private final Reviews reviews;
  private final Proposals proposals;
  private final RunCards cards;
  private final CurrentTenant tenant;
  private final MediaFolder media;

  RunBooks(
      Runs runs,
      Reviews reviews,
      Proposals proposals,
      RunCards cards,
      CurrentTenant tenant,
      MediaFolder media) {
    this.runs = runs;
    this.reviews = reviews;
    this.proposals = proposals;
    this.cards = cards;
    this.tenant = tenant;
    this.media = media;
  }

  /// @throws FactoryException NOT_FOUND when this tenant has no such run
  RunView load(RunId id) {
    Run run = runs.find(tenant.id(), id).orElseThrow(() -> missing(id));
    RunBook book = runs.book(tenant.id(), id).orElseThrow(() -> missing(id));
    Intel intel = book.intel();
    TestPlan plan = book.plan();
    return new RunView(
        cards.card(run),
        BriefView.of(book.brief()),
        intel == null ? null : IntelView.of(intel),
        GridView.of(book.concepts()),
        FilesView.of(book.videos(), book.publications(), media),
        new RunView.Tests(
            PlanView.guesses(book.assessments()), plan == null ? null : PlanView.of(plan)),
        gates(id),
        RunView.log(runs.events(tenant.id(), id, 0)));
  }

  private RunView.Gates gates(RunId id) {
    List<RunView.Link> waiting =
        reviews.waiting(tenant.id()).stream()
            .map(Reviews.Entry::item)
            .filter(item -> item.run().equals(id))
            .map(item ->
                new RunView.Link(
                    item.id().toString(),
                    item.concept().id() + " " + item.concept().script().hookLine()))
            .toList();
    long open =
        proposals.latest(tenant.id(), MAX_PROPOSALS).stream()
            .filter(p -> p.run().equals(id) && p.state() == Proposals.State.OPEN)
            .count();
    return new RunView.Gates(waiting, Math.toIntExact(open));
  }

  private static FactoryException missing(RunId id) {
    return new FactoryException(
        ErrorCode.NOT_FOUND,
        "There is no run " + id + " in this studio. The list of runs has all.");
  }
}
