package io.creativefactory.graph;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.creativefactory.graph.attribution.AttributionBook;
import io.creativefactory.graph.attribution.AttributionIntake;
import io.creativefactory.graph.attribution.DealDesk;
import io.creativefactory.graph.attribution.Resending;
import io.creativefactory.graph.attribution.SendBook;
import io.creativefactory.graph.attribution.SendConversionsJob;
import io.creativefactory.graph.attribution.Terms;
import io.creativefactory.graph.credit.Attribution;
import io.creativefactory.graph.credit.PgAttribution;
import io.creativefactory.graph.figures.FigureFetches;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.JobTask;
import io.creativefactory.graph.job.RetryPolicy;
import io.creativefactory.graph.retention.Keep;
import io.creativefactory.graph.retention.Retention;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.spend.AdSpends;
import io.creativefactory.graph.webhook.AdNews;
import io.creativefactory.graph.webhook.CrmNews;
import io.creativefactory.graph.webhook.HubspotNews;
import io.creativefactory.graph.webhook.Inbox;
import io.creativefactory.graph.webhook.MetaNews;
import io.creativefactory.graph.webhook.ReadWebhookJob;
import io.creativefactory.graph.webhook.TiktokNews;
import io.creativefactory.platform.Conversions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What others tell us beside the line, and what we tell them: webhooks, conversions, deals. Put
/// together by plain constructors as [ProductionLine]. Thread safe.
public final class OutsideWorld {
  private final Inbox inbox;
  private final Terms terms;
  private final SendBook sends;
  private final AttributionIntake intake;
  private final Attribution attribution;
  private final List<Task<?>> tasks;
  private final List<RecurringTask<Void>> clockwork;

  /// How often what waits is sent again, and what was kept long enough is forgotten.
  private static final FixedDelay QUARTER = FixedDelay.of(Duration.ofMinutes(15));

  private static final FixedDelay HOUR = FixedDelay.of(Duration.ofHours(1));

  /// @param platforms those that hear of conversions
  public OutsideWorld(
      ProductionLine.Ground ground, FigureFetches fetches, List<Conversions> platforms, Keep keep) {
    JdbcClient jdbc = JdbcClient.create(ground.database());
    TransactionTemplate transactions = new TransactionTemplate(ground.transactions());
    JobQueue queue = new JobQueue(ground.database(), ground.clock());
    Ledger ledger = new Ledger(jdbc, transactions, ground.clock());
    AttributionBook book = new AttributionBook(jdbc, ground.clock());
    this.inbox = new Inbox(jdbc, transactions, queue, ground.clock());
    this.terms = new Terms(jdbc, ground.clock());
    this.sends = new SendBook(jdbc, ground.clock());
    List<String> names = platforms.stream().map(Conversions::name).toList();
    DealDesk deals = new DealDesk(book, terms, sends, queue, transactions, names);
    this.intake = new AttributionIntake(book, deals, transactions);
    this.attribution = new PgAttribution(book, terms, new AdSpends(jdbc));
    AdNews ads = new AdNews(jdbc, ledger, fetches);
    RetryPolicy retries = new RetryPolicy(ground.clock());
    this.tasks =
        Stream.<JobHandler>of(
                new ReadWebhookJob(
                    inbox,
                    Map.of(
                        "meta", new MetaNews(ads),
                        "tiktok", new TiktokNews(ads),
                        "hubspot", new HubspotNews(deals),
                        "crm", new CrmNews(deals))),
                new SendConversionsJob(sends, platforms))
            .<Task<?>>map(job -> JobTask.of(job, retries))
            .toList();
    this.clockwork =
        List.of(
            new Resending(sends, queue, transactions).byTheClock(QUARTER),
            new Retention(jdbc, transactions, ground.clock(), keep).byTheClock(HOUR));
  }

  public Inbox inbox() {
    return inbox;
  }

  public Terms terms() {
    return terms;
  }

  public SendBook sends() {
    return sends;
  }

  public AttributionIntake intake() {
    return intake;
  }

  public Attribution attribution() {
    return attribution;
  }

  /// The jobs that a scheduler on the same database must know beside those of the line.
  public List<Task<?>> tasks() {
    return tasks;
  }

  /// What such a scheduler starts by itself.
  public List<RecurringTask<Void>> clockwork() {
    return clockwork;
  }
}
