package io.creativefactory.graph.credit;

import io.creativefactory.domain.Money;
import io.creativefactory.graph.attribution.Conversion;
import io.creativefactory.graph.attribution.Deals;
import io.creativefactory.graph.attribution.Touchpoint;
import io.creativefactory.graph.attribution.Touchpoint.Origin;
import io.creativefactory.graph.credit.AttributionReport.Counts;
import io.creativefactory.graph.credit.AttributionReport.PipelineReport;
import io.creativefactory.graph.credit.AttributionReport.Sums;
import io.creativefactory.graph.spend.Credited;
import io.creativefactory.graph.spend.KnownAd;
import io.creativefactory.graph.spend.PaidAds;
import io.creativefactory.graph.spend.Returns;
import io.creativefactory.graph.spend.Returns.Basis;
import io.creativefactory.scoring.attribution.Credits;
import io.creativefactory.scoring.attribution.Doubles;
import io.creativefactory.scoring.attribution.Pipeline.Worth;
import io.creativefactory.scoring.attribution.WeightedCount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gives credit to what people saw, by one model, in one currency. A touch is thanked for what the
/// same person did later, within the look-back window; by no other likeness.
final class Crediting {
  private final Question question;
  private final Purse purse;
  private final List<Touchpoint> touches;
  private final PaidAds paid;
  private final Map<Origin, CreditRows.Sum> sums = new LinkedHashMap<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final List<String> gaps = new ArrayList<>();
  private Counts counts = new Counts(0, 0, 0, 0, 0);
  private Credited all = Credited.NOTHING;
  private long largest;
  private @Nullable Money untouched;
  private @Nullable PipelineReport pipeline;

  /// @param touches in the order of time
  /// @param paid our ads, and what they cost in the days that are asked for
  Crediting(Question question, Purse purse, List<Touchpoint> touches, PaidAds paid) {
    this.question = question;
    this.purse = purse;
    this.touches = List.copyOf(touches);
    this.paid = paid;
  }

  /// @param until when what was touched is no longer known
  void forgotten(Instant until) {
    gaps.add(
        "touches before %s were kept long enough and are forgotten: what they led to has no touch"
            .formatted(until.atZone(ZoneOffset.UTC).toLocalDate()));
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
      kinds.merge(each.what().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
      without += credit(each, taken.orElse(null)) ? 0 : 1;
    }
    int again = (int) sorted.again().stream().filter(this::asked).count();
    counts = new Counts(once.size() + again, once.size(), again, without, unvalued);
  }

  private boolean asked(Conversion conversion) {
    return !conversion.at().isBefore(question.from())
        && conversion.at().isBefore(question.end())
        && (question.what() == null || question.what() == conversion.what());
  }

  /// @return whether anybody is thanked
  private boolean credit(Conversion conversion, @Nullable Money value) {
    List<Touchpoint> path = path(conversion.visitor(), conversion.clickId(), conversion.at());
    boolean lost = value == null && conversion.value() != null;
    all = all.plus(credited(1, value, lost));
    largest = value == null ? largest : Math.max(largest, value.minor());
    if (path.isEmpty()) {
      untouched = value == null || untouched == null ? or(value, untouched) : untouched.plus(value);
      return false;
    }
    double[] weights = weights(path);
    List<Money> parts = value == null ? List.of() : Credits.split(value, weights);
    for (int i = 0; i < weights.length; i++) {
      CreditRows.Sum sum = sum(path.get(i));
      sum.add(credited(weights[i], parts.isEmpty() ? null : parts.get(i), lost));
    }
    return true;
  }

  private static @Nullable Money or(@Nullable Money one, @Nullable Money other) {
    return one == null ? other : one;
  }

  /// What has no weight is no event: only its empty sum stands in the row.
  private static Credited credited(double weight, @Nullable Money value, boolean lost) {
    boolean thanked = weight > 0;
    WeightedCount none = WeightedCount.NONE;
    return new Credited(
        thanked ? none.plus(weight) : none,
        thanked && value != null ? none.plus((double) value.minor()) : none,
        value,
        thanked && lost ? 1 : 0);
  }

  private CreditRows.Sum sum(Touchpoint touch) {
    Optional<KnownAd> ad = paid.behind(touch.link());
    Origin origin = ad.map(CreditRows::origin).orElseGet(touch::origin);
    return sums.computeIfAbsent(origin, _ -> new CreditRows.Sum());
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
        value = value == null ? taken.get() : value.plus(taken.get());
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
      sum(path.get(i)).expect(parts.get(i));
    }
  }

  AttributionReport report(Instant now) {
    Money nothing = purse.nothing().orElse(null);
    Money total = or(all.value(), nothing);
    Basis basis = new Basis(model(), counts.once(), (double) largest);
    Returns returns = new Returns(purse::beside, basis);
    CreditRows rows = new CreditRows(paid, returns, sums);
    Sums whole = new Sums(or(untouched, nothing), total, returns.whole(paid.spends(), all, now));
    return new AttributionReport(
        question,
        counts,
        whole,
        rows.all(),
        rows.groups(),
        pipeline,
        Stream.concat(gaps.stream(), missing()).toList(),
        List.copyOf(purse.used()));
  }

  private String model() {
    String words = question.model().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words + " touch, weighted counts";
  }

  private Stream<String> missing() {
    Stream.Builder<String> missing = Stream.builder();
    if (counts.untouched() > 0) {
      missing.add(
          "%d of %d conversions have no touch that we know in the 30 days before"
              .formatted(counts.untouched(), counts.once()));
    }
    if (counts.unvalued() > 0) {
      missing.add(
          "%d of %d conversions have no value in this currency"
              .formatted(counts.unvalued(), counts.once()));
    }
    if (kinds.size() > 1) {
      missing.add(
          "conversions of several kinds are counted together: "
              + String.join(", ", kinds.entrySet().stream().map(Crediting::kind).toList())
              + "; ask for one of them with what=…");
    }
    if (!paid.spends().isEmpty()) {
      missing.add(
          "days of spend are those of the ad accounts, days of conversions are UTC; the spend of"
              + " the last days is still revised");
    }
    purse.missing().forEach(missing::add);
    if (pipeline == null) {
      missing.add("no funnel is stated, so that nobody knows what open deals are worth");
    }
    return missing.build();
  }

  private static String kind(Map.Entry<String, Integer> kind) {
    return kind.getValue() + " " + kind.getKey().replace('_', ' ');
  }
}
