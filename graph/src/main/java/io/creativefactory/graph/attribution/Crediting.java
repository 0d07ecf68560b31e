package io.creativefactory.graph.attribution;

import io.creativefactory.domain.Money;
import io.creativefactory.graph.attribution.AttributionReport.Counts;
import io.creativefactory.graph.attribution.AttributionReport.PipelineReport;
import io.creativefactory.graph.attribution.AttributionReport.Row;
import io.creativefactory.graph.attribution.Touchpoint.Origin;
import io.creativefactory.scoring.attribution.Credits;
import io.creativefactory.scoring.attribution.Doubles;
import io.creativefactory.scoring.attribution.Pipeline.Worth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gives credit to what people saw, by one model, in one currency. A touch is thanked for what the
/// same person did later, within the look-back window; by no other likeness.
final class Crediting {
  private final Question question;
  private final Purse purse;
  private final List<Touchpoint> touches;
  private final Map<Origin, Sum> sums = new LinkedHashMap<>();
  private final List<String> gaps = new ArrayList<>();
  private Counts counts = new Counts(0, 0, 0, 0, 0);
  private @Nullable Money untouched;
  private @Nullable Money total;
  private @Nullable PipelineReport pipeline;

  /// @param touches in the order of time
  Crediting(Question question, Purse purse, List<Touchpoint> touches) {
    this.question = question;
    this.purse = purse;
    this.touches = List.copyOf(touches);
  }

  private static final class Sum {
    private double conversions;
    private @Nullable Money value;
    private @Nullable Money pipeline;
  }

  private static Money plus(@Nullable Money sum, Money more) {
    return sum == null ? more : sum.plus(more);
  }

  void add(List<Conversion> reports) {
    Doubles.Sorted<Conversion> sorted =
        question.again().doubles().sort(reports, Conversion::happening);
    List<Conversion> once = sorted.once().stream().filter(this::asked).toList();
    int without = 0;
    int unvalued = 0;
    for (Conversion each : once) {
      Money value = each.value();
      Optional<Money> taken = value == null ? Optional.empty() : purse.take(value, each.at());
      unvalued += taken.isEmpty() ? 1 : 0;
      without += credit(each, taken.orElse(null)) ? 0 : 1;
    }
    int again = (int) sorted.again().stream().filter(this::asked).count();
    counts = new Counts(once.size() + again, once.size(), again, without, unvalued);
  }

  private boolean asked(Conversion conversion) {
    return !conversion.at().isBefore(question.from()) && conversion.at().isBefore(question.end());
  }

  /// @return whether anybody is thanked
  private boolean credit(Conversion conversion, @Nullable Money value) {
    List<Touchpoint> path = path(conversion.visitor(), conversion.clickId(), conversion.at());
    if (value != null) {
      total = plus(total, value);
    }
    if (path.isEmpty()) {
      untouched = value == null ? untouched : plus(untouched, value);
      return false;
    }
    double[] weights = weights(path);
    List<Money> parts = value == null ? List.of() : Credits.split(value, weights);
    for (int i = 0; i < weights.length; i++) {
      Sum sum = sums.computeIfAbsent(path.get(i).origin(), _ -> new Sum());
      sum.conversions += weights[i];
      sum.value = parts.isEmpty() ? sum.value : plus(sum.value, parts.get(i));
    }
    return true;
  }

  private double[] weights(List<Touchpoint> path) {
    return question
        .model()
        .weights(path.stream().map(Touchpoint::at).toList(), question.halfLife());
  }

  private List<Touchpoint> path(@Nullable String visitor, @Nullable String clickId, Instant at) {
    Instant first = at.minus(Question.LOOK_BACK);
    return touches.stream()
        .filter(touch -> !touch.at().isAfter(at) && !touch.at().isBefore(first))
        .filter(touch ->
            touch.visitor().equals(visitor) || (clickId != null && clickId.equals(touch.clickId())))
        .toList();
  }

  void add(Deals deals, Instant now) {
    int stated = 0;
    int unknown = 0;
    Money value = null;
    List<Deals.Deal> open = deals.open(now);
    for (Deals.Deal deal : open) {
      Worth worth = deals.pipeline().worth(deal.walk().reached(), deal.won(deals.funnel()));
      Optional<Money> taken = money(worth).flatMap(each -> purse.take(each, now));
      if (taken.isEmpty()) {
        unknown++;
      } else {
        stated += worth instanceof Worth.Stated ? 1 : 0;
        value = plus(value, taken.get());
        credit(deal, taken.get());
      }
    }
    if (!deals.unknown().isEmpty()) {
      gaps.add(
          "stages of the CRM that the funnel does not know: " + String.join(", ", deals.unknown()));
    }
    pipeline =
        new PipelineReport(new StageRows(deals, open).all(), value, open.size(), stated, unknown);
  }

  private static Optional<Money> money(Worth worth) {
    return switch (worth) {
      case Worth.Learned learned -> Optional.of(learned.value());
      case Worth.Stated stated -> Optional.of(stated.value());
      case Worth.Unknown _ -> Optional.empty();
    };
  }

  private void credit(Deals.Deal deal, Money value) {
    List<Touchpoint> path = path(deal.walk().visitor(), null, deal.walk().moved());
    if (path.isEmpty()) {
      return;
    }
    List<Money> parts = Credits.split(value, weights(path));
    for (int i = 0; i < path.size(); i++) {
      Sum sum = sums.computeIfAbsent(path.get(i).origin(), _ -> new Sum());
      sum.pipeline = plus(sum.pipeline, parts.get(i));
    }
  }

  AttributionReport report() {
    List<Row> rows =
        sums.entrySet().stream()
            .map(each -> row(each.getKey(), each.getValue()))
            .sorted(
                Comparator.comparingLong(Crediting::worth)
                    .thenComparingDouble(Row::conversions)
                    .reversed())
            .toList();
    return new AttributionReport(
        question,
        counts,
        rows,
        untouched == null ? purse.nothing().orElse(null) : untouched,
        total == null ? purse.nothing().orElse(null) : total,
        pipeline,
        Stream.concat(gaps.stream(), missing()).toList(),
        List.copyOf(purse.used()));
  }

  private static long worth(Row row) {
    long value = row.value() == null ? 0 : row.value().minor();
    return value + (row.pipeline() == null ? 0 : row.pipeline().minor());
  }

  private static Row row(Origin origin, Sum sum) {
    return new Row(origin, sum.conversions, sum.value, sum.pipeline);
  }

  private Stream<String> missing() {
    Stream.Builder<String> all = Stream.builder();
    if (counts.untouched() > 0) {
      all.add(
          "%d of %d conversions have no touch that we know in the 30 days before"
              .formatted(counts.untouched(), counts.once()));
    }
    if (counts.unvalued() > 0) {
      all.add(
          "%d of %d conversions have no value in this currency"
              .formatted(counts.unvalued(), counts.once()));
    }
    purse.missing().forEach(all::add);
    if (pipeline == null) {
      all.add("no funnel is stated, so that nobody knows what open deals are worth");
    }
    return all.build();
  }
}
