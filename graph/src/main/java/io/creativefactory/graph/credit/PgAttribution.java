package io.creativefactory.graph.credit;

import io.creativefactory.domain.FxRates;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.attribution.AttributionBook;
import io.creativefactory.graph.attribution.Deals;
import io.creativefactory.graph.attribution.Terms;
import io.creativefactory.graph.attribution.Touchpoint;
import io.creativefactory.graph.spend.AdSpends;
import io.creativefactory.graph.spend.PaidAds;
import io.creativefactory.scoring.attribution.Funnel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Attribution of what stands in the tables. Thread safe.
public final class PgAttribution implements Attribution {
  /// Days that a rate of exchange may be older than the money: over a long week-end.
  public static final int RATE_AGE = 5;

  private static final Duration DOUBLES = Duration.ofDays(2);

  private final AttributionBook book;
  private final Terms terms;
  private final AdSpends spends;

  public PgAttribution(AttributionBook book, Terms terms, AdSpends spends) {
    this.book = book;
    this.terms = terms;
    this.spends = spends;
  }

  @Override
  public AttributionReport report(TenantId tenant, Question question) {
    Purse purse = new Purse(new FxRates(terms.rates(tenant), RATE_AGE), question.currency());
    Instant since = question.from().minus(Question.LOOK_BACK);
    List<Touchpoint> touches = book.touches(tenant, since, question.end());
    PaidAds paid =
        new PaidAds(spends.ads(tenant), spends.between(tenant, question.since(), question.until()));
    Crediting crediting = new Crediting(question, purse, touches, paid);
    book.forgotten(tenant).filter(since::isBefore).ifPresent(crediting::forgotten);
    crediting.add(book.conversions(tenant, question.from().minus(DOUBLES), question.end()));
    Optional<Funnel> funnel = terms.funnel(tenant);
    funnel.ifPresent(
        known -> crediting.add(new Deals(known, book.steps(tenant), book.now()), book.now()));
    return crediting.report(book.now());
  }
}
