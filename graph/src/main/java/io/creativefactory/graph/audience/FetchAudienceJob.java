package io.creativefactory.graph.audience;

import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.scaling.AudienceTold;
import io.creativefactory.graph.audience.AudienceBook.Reading;
import io.creativefactory.graph.audience.AudienceTable.Days;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.platform.AdInsights;
import java.util.Locale;
import java.util.Optional;

/// Asks one platform who saw a run's ads, told apart by one thing, and keeps the answer. Asked
/// within a day, it asks nothing.
public final class FetchAudienceJob implements JobHandler {
  private final Publications publications;
  private final AudienceBook book;
  private final Accounts accounts;
  private final Ledger ledger;

  public FetchAudienceJob(
      Publications publications, AudienceBook book, Accounts accounts, Ledger ledger) {
    this.publications = publications;
    this.book = book;
    this.accounts = accounts;
    this.ledger = ledger;
  }

  @Override
  public JobName name() {
    return JobName.FETCH_AUDIENCE;
  }

  @Override
  public JobResult run(Ticket ticket) {
    Asked asked = Asked.of(ticket);
    String campaign = publications.campaigns(asked.ref()).get(asked.platform());
    Optional<Boolean> sandbox = book.sandbox(asked);
    if (campaign != null && sandbox.isPresent() && !book.asked(asked)) {
      ask(asked, ObjectRef.parse(campaign).id(), sandbox.get());
    }
    return JobResult.DONE;
  }

  private void ask(Asked asked, String campaign, boolean sandbox) {
    AdInsights insights = accounts.insights(asked.platform());
    Days days = Days.until(insights.today());
    AudienceTold told = insights.audience(campaign, days.since(), days.until(), asked.split());
    keep(
        asked, new Reading(asked.platform(), asked.split(), ledger.now(), sandbox, days, told, ""));
  }

  private void keep(Asked asked, Reading reading) {
    ledger.locked(
        asked.ref(),
        status -> {
          book.keep(asked, reading);
          return status;
        });
  }

  /// The clock asks again a day later; what was told before stays, with its date.
  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    Asked asked = Asked.of(ticket);
    keep(
        asked,
        new Reading(
            asked.platform(),
            asked.split(),
            ledger.now(),
            book.sandbox(asked).orElse(false),
            null,
            null,
            why.sentence()));
    ledger.tell(
        asked.ref(),
        new Note(
            "publish",
            "%s could not be asked who saw the ads, by %s: %s"
                .formatted(
                    Publication.nameOf(asked.platform()),
                    asked.split().name().toLowerCase(Locale.ROOT),
                    why.sentence()),
            0));
  }
}
