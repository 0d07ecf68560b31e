package io.creativefactory.graph.credit;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.attribution.Touchpoint.Origin;
import io.creativefactory.graph.credit.AttributionReport.By;
import io.creativefactory.graph.credit.AttributionReport.Group;
import io.creativefactory.graph.credit.AttributionReport.Row;
import io.creativefactory.graph.spend.AdSpend;
import io.creativefactory.graph.spend.Credited;
import io.creativefactory.graph.spend.KnownAd;
import io.creativefactory.graph.spend.PaidAds;
import io.creativefactory.graph.spend.Return;
import io.creativefactory.graph.spend.Returns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lays credit and spend side by side: by ad, and by what ads have in common.
final class CreditRows {
  private final PaidAds paid;
  private final Returns returns;
  private final Map<Origin, Sum> sums;

  /// @param sums of everybody who is thanked
  CreditRows(PaidAds paid, Returns returns, Map<Origin, Sum> sums) {
    this.paid = paid;
    this.returns = returns;
    this.sums = new LinkedHashMap<>(sums);
    paid.spends().forEach(spend -> this.sums.computeIfAbsent(origin(spend), _ -> new Sum()));
  }

  /// What one origin is thanked for.
  static final class Sum {
    private Credited credited = Credited.NOTHING;
    private @Nullable Money pipeline;

    void add(Credited more) {
      credited = credited.plus(more);
    }

    void expect(Money more) {
      pipeline = pipeline == null ? more : pipeline.plus(more);
    }

    private Sum plus(Sum other) {
      Sum sum = new Sum();
      sum.add(credited);
      sum.add(other.credited);
      Stream.of(this, other).flatMap(each -> Stream.ofNullable(each.pipeline)).forEach(sum::expect);
      return sum;
    }
  }

  static Origin origin(KnownAd ad) {
    return new Origin(ad.id().toString(), ad.id().platform());
  }

  private static Origin origin(AdSpend spend) {
    return new Origin(spend.ad().toString(), spend.ad().platform());
  }

  List<Row> all() {
    List<Row> rows = new ArrayList<>();
    sums.forEach((origin, sum) -> {
      String name = paid.ad(origin.ad()).map(KnownAd::name).orElse("");
      rows.add(row(origin, name, sum, back(List.of(origin), sum)));
    });
    return sorted(rows);
  }

  private static Row row(Origin origin, String name, Sum sum, Return back) {
    Credited credited = sum.credited;
    return new Row(
        origin, name, credited.conversions().sum(), credited.value(), sum.pipeline, back);
  }

  private Return back(List<Origin> origins, Sum sum) {
    List<String> ids = origins.stream().map(Origin::ad).toList();
    List<AdSpend> spends = paid.of(ids);
    Optional<KnownAd> ad = ids.stream().flatMap(id -> paid.ad(id).stream()).findFirst();
    return spends.isEmpty() && ad.isEmpty()
        ? Return.unknown("no ad of ours is known behind it", false)
        : returns.of(spends, sum.credited, ad.map(KnownAd::sandbox).orElse(false));
  }

  private static List<Row> sorted(List<Row> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparingLong(CreditRows::worth)
                .thenComparingDouble(Row::conversions)
                .thenComparingLong(CreditRows::spend)
                .reversed())
        .toList();
  }

  private static long worth(Row row) {
    return minor(row.value()) + minor(row.pipeline());
  }

  private static long spend(Row row) {
    return minor(row.back().spend());
  }

  private static long minor(@Nullable Money money) {
    return money == null ? 0 : money.minor();
  }

  List<Group> groups() {
    return Stream.of(By.values()).map(by -> new Group(by, rows(by))).toList();
  }

  /// @param origin under which the row stands
  private record Key(Origin origin, boolean sandbox) {}

  /// Links that are no known ad's stay apart: their credit has no spend beside it, and would
  /// flatter whatever it were added to.
  private List<Row> rows(By by) {
    Map<Key, List<Origin>> members = new LinkedHashMap<>();
    for (Origin origin : sums.keySet()) {
      members.computeIfAbsent(key(by, origin), _ -> new ArrayList<>()).add(origin);
    }
    List<Row> rows = new ArrayList<>();
    members.forEach((key, origins) -> {
      Sum sum =
          sums.entrySet().stream()
              .filter(each -> origins.contains(each.getKey()))
              .map(Map.Entry::getValue)
              .reduce(new Sum(), Sum::plus);
      rows.add(row(key.origin(), key.origin().ad(), sum, back(origins, sum)));
    });
    return sorted(rows);
  }

  private Key key(By by, Origin origin) {
    Optional<KnownAd> ad = paid.ad(origin.ad());
    boolean sandbox =
        ad.map(KnownAd::sandbox)
            .orElseGet(() -> paid.of(List.of(origin.ad())).stream().anyMatch(AdSpend::sandbox));
    boolean told = !paid.of(List.of(origin.ad())).isEmpty();
    String name =
        switch (by) {
          case PLATFORM -> ad.isPresent() || told ? Publication.nameOf(origin.source()) : "";
          case HYPOTHESIS -> ad.map(each -> each.concept().hypothesis()).orElse("");
          case ANGLE -> ad.map(each -> each.concept().angle()).orElse("");
        };
    String source = name.isEmpty() && by == By.PLATFORM ? origin.source() : "";
    return new Key(new Origin(name, source), sandbox);
  }
}
