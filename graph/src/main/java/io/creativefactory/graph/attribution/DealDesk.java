package io.creativefactory.graph.attribution;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.ConversionEvent.Source;
import io.creativefactory.platform.Person;
import io.creativefactory.scoring.attribution.Funnel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// Takes steps of deals in. A step whose buyer agreed is prepared for every platform that hears of
/// conversions, in the same transaction. Thread safe.
public final class DealDesk {
  private final AttributionBook book;
  private final Terms terms;
  private final SendBook sends;
  private final JobQueue queue;
  private final TransactionOperations transactions;
  private final List<String> platforms;

  /// @param platforms names of those that hear of conversions
  public DealDesk(
      AttributionBook book,
      Terms terms,
      SendBook sends,
      JobQueue queue,
      TransactionOperations transactions,
      List<String> platforms) {
    this.book = book;
    this.terms = terms;
    this.sends = sends;
    this.queue = queue;
    this.transactions = transactions;
    this.platforms = List.copyOf(platforms);
  }

  /// @return how many were new
  public int take(TenantId tenant, List<DealStep> steps) {
    Integer fresh =
        transactions.execute(_ -> {
          Optional<Funnel> funnel = terms.funnel(tenant);
          int count = 0;
          for (DealStep step : steps) {
            if (book.keep(tenant, step)) {
              count++;
              funnel.ifPresent(known -> prepare(tenant, step, known));
            }
          }
          return count;
        });
    return fresh == null ? 0 : fresh;
  }

  private void prepare(TenantId tenant, DealStep step, Funnel funnel) {
    Optional<Integer> place = funnel.place(step.stage());
    boolean agreed = step.consent() == Person.Consent.GRANTED && !step.person().isEmpty();
    if (!agreed || place.isEmpty()) {
      return;
    }
    ConversionEvent event = event(step, place.get(), funnel);
    for (String platform : platforms) {
      if (sends.prepare(new SendBook.Line(tenant, platform), event)) {
        queue.once(
            JobName.SEND_CONVERSIONS,
            tenant + "/" + platform + "/" + event.id(),
            Ticket.about(tenant, platform));
      }
    }
  }

  private static ConversionEvent event(DealStep step, int place, Funnel funnel) {
    boolean won = place == funnel.last();
    Happening what =
        won ? Happening.PURCHASE : place == 0 ? Happening.LEAD : Happening.QUALIFIED_LEAD;
    return new ConversionEvent(
        step.id(),
        what,
        step.at(),
        Source.SYSTEM,
        null,
        new Person(step.person(), step.consent()),
        won ? paid(step, funnel) : null,
        step.deal());
  }

  private static @Nullable Money paid(DealStep step, Funnel funnel) {
    return step.amount() == null ? funnel.worth() : step.amount();
  }
}
