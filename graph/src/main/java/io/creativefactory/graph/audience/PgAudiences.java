package io.creativefactory.graph.audience;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.graph.audience.AudienceBook.Reading;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tables out of the table. Thread safe.
public final class PgAudiences implements Audiences {
  private final AudienceBook book;
  private final Ledger ledger;

  public PgAudiences(AudienceBook book, Ledger ledger) {
    this.book = book;
    this.ledger = ledger;
  }

  private record Question(String platform, AudienceSplit split) {
    static Question of(Reading reading) {
      return new Question(reading.platform(), reading.split());
    }
  }

  @Override
  public List<AudienceTable> tables(TenantId tenant, RunId run, @Nullable Instant asOf) {
    RunRef ref = new RunRef(tenant, run);
    ledger.status(ref);
    return book.latest(ref, asOf == null ? ledger.now() : asOf).stream()
        .collect(Collectors.groupingBy(Question::of))
        .values()
        .stream()
        .map(AudienceTable::of)
        .sorted(Comparator.comparing(AudienceTable::platform).thenComparing(AudienceTable::split))
        .toList();
  }
}
