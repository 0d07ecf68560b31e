package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.FxRate;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.graph.attribution.AttributionIntake.Sheet;
import io.creativefactory.graph.credit.AttributionReport;
import io.creativefactory.graph.credit.AttributionReport.By;
import io.creativefactory.graph.credit.AttributionReport.Row;
import io.creativefactory.graph.credit.Question;
import io.creativefactory.graph.credit.Question.Again;
import io.creativefactory.graph.retention.Keep;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.scoring.attribution.CreditModel;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class SpendBesideCreditTest {
  @TempDir Path media;
  private Rig rig;
  private OutsideWorld world;
  private RunId run;
  private String ad;

  @BeforeEach
  void lay() {
    rig = new Rig(media);
    world =
        new OutsideWorld(
            new ProductionLine.Ground(
                rig.database, new DataSourceTransactionManager(rig.database), rig.clock::now),
            rig.line.fetches(),
            List.of(),
            Keep.usual());
    run = rig.published(1);
    rig.deliver(run, 2);
    ad = rig.line.figures().report(Rig.TENANT, run, null).daily().getFirst().adId();
  }

  private void touch(String id, String source, String told) {
    world
        .intake()
        .touches(
            Rig.TENANT,
            new Sheet(
                "id,visitor,at,source,campaign,content,adId\n%s,ann,%sT01:00:00Z,%s,%s\n"
                    .formatted(id, Rig.TODAY, source, told),
                true),
            true);
  }

  private void sale(String id, String value, String currency) {
    world
        .intake()
        .conversions(
            Rig.TENANT,
            new Sheet(
                "what,id,source,at,value,currency,visitor\nPURCHASE,%s,server,%sT10:00:00Z,%s,%s,ann\n"
                    .formatted(id, Rig.TODAY, value, currency),
                true));
  }

  private Question asks(CreditModel model, LocalDate since, @Nullable String currency) {
    return new Question(
        model,
        Duration.ofDays(7),
        since,
        Rig.TODAY.plusDays(1),
        currency == null ? null : Amounts.currency(currency),
        null,
        Again.NEVER);
  }

  private AttributionReport report(CreditModel model) {
    return world.attribution().report(Rig.TENANT, asks(model, Rig.TODAY.minusDays(9), null));
  }

  private static double value(Figure figure) {
    return ((Figure.Modelled) figure).value();
  }

  @Test
  void the_spend_of_the_same_days_stands_beside_the_credit_and_ratios_divide_sums() {
    touch("t1", "test", ",," + ObjectRef.parse(ad).id());
    touch("t2", "newsletter", ",autumn,");
    sale("o1", "100.00", "EUR");
    sale("o2", "50.00", "EUR");

    AttributionReport report = report(CreditModel.LINEAR);
    Row row = report.rows().getFirst();

    assertThat(row.origin().ad()).isEqualTo(ad);
    assertThat(row.name()).contains("_v1");
    assertThat(row.value()).hasToString("75.00 EUR");
    assertThat(row.back().spend()).isEqualTo(spent());
    double spend = spent().minor();
    assertThat(value(row.back().roas())).isCloseTo(7500 / spend, within(1e-9));
    assertThat(value(row.back().cost())).isCloseTo(spend / 100 / 1, within(1e-9));
    assertThat(row.back().roas())
        .isInstanceOfSatisfying(
            Figure.Modelled.class,
            roas -> assertThat(roas.low()).isLessThan(roas.value()).isPositive());
    assertThat(row.back().sandbox()).isTrue();
    assertThat(report.rows().get(1).back().roas())
        .isEqualTo(new Figure.Unknown("no ad of ours is known behind it"));
  }

  private Money spent() {
    return rig.line.figures().report(Rig.TENANT, run, null).totals().getFirst().counted().spend();
  }

  @Test
  void what_is_credited_by_the_marks_of_our_links_is_the_same_ad() {
    String content =
        rig.strings(
                """
                select concat_ws('_', i.body -> 'concept' ->> 'id') from review_item i
                """)
            .getFirst();
    String mark =
        report(CreditModel.LAST).groups().stream()
            .filter(group -> group.by() == By.HYPOTHESIS)
            .findFirst()
            .orElseThrow()
            .rows()
            .getFirst()
            .name();
    touch("t1", "test", run + "," + mark + "_" + content + ",");
    sale("o1", "100.00", "EUR");

    AttributionReport report = report(CreditModel.LAST);

    assertThat(report.rows()).extracting(row -> row.origin().ad()).containsExactly(ad);
    assertThat(report.groups())
        .allSatisfy(group -> assertThat(group.rows()).hasSize(1))
        .allSatisfy(group -> assertThat(group.rows().getFirst().back().spend()).isEqualTo(spent()));
    assertThat(report.sums().back().roas())
        .isInstanceOfSatisfying(
            Figure.Measured.class,
            roas -> assertThat(roas.value()).isCloseTo(10000.0 / spent().minor(), within(1e-9)));
  }

  @Test
  void an_ad_that_cost_and_earned_nothing_stands_there_too() {
    touch("t1", "newsletter", ",autumn,");
    sale("o1", "100.00", "EUR");

    Row row = report(CreditModel.LAST).rows().getLast();

    assertThat(row.origin().ad()).isEqualTo(ad);
    assertThat(value(row.back().roas())).isZero();
    assertThat(row.back().cost()).isEqualTo(new Figure.Unknown("no conversion is credited to it"));
  }

  @Test
  void spend_in_another_currency_is_unknown_until_a_rate_of_its_days_is_there() {
    touch("t1", "test", ",," + ad);
    sale("o1", "10000", "JPY");

    Row without = report(CreditModel.LAST).rows().getFirst();
    assertThat(without.back().spend()).isNull();
    assertThat(without.back().why())
        .contains("there is no rate from EUR to JPY of " + Rig.TODAY)
        .contains(Rig.TODAY.plusDays(1).toString());
    assertThat(without.back().roas()).isInstanceOf(Figure.Unknown.class);

    world
        .terms()
        .enter(
            Rig.TENANT,
            List.of(
                new FxRate(
                    Amounts.currency("EUR"),
                    Amounts.currency("JPY"),
                    Rig.TODAY,
                    new BigDecimal("160"),
                    "ECB")));
    AttributionReport with = report(CreditModel.LAST);
    assertThat(with.rows().getFirst().back().spend())
        .isEqualTo(Money.parse(Long.toString(spent().minor() * 160 / 100), "JPY"));
    assertThat(with.rates()).containsExactly("1 EUR = 160 JPY on " + Rig.TODAY + ", ECB");
  }

  @Test
  void days_outside_of_the_window_and_another_tenants_ads_are_not_counted() {
    AttributionReport later =
        world.attribution().report(Rig.TENANT, asks(CreditModel.LAST, Rig.TODAY.plusDays(1), null));
    Money half = later.rows().getFirst().back().spend();

    assertThat(half).isNotNull().isLessThan(spent());
    assertThat(
            world
                .attribution()
                .report(new TenantId("other"), asks(CreditModel.LAST, Rig.TODAY, null))
                .rows())
        .isEmpty();
  }

  @Test
  void one_kind_of_conversion_can_be_asked_for() {
    sale("o1", "100.00", "EUR");
    Question asked = asks(CreditModel.LAST, Rig.TODAY, null);
    Question leads =
        new Question(
            asked.model(),
            asked.halfLife(),
            asked.since(),
            asked.until(),
            null,
            Happening.LEAD,
            asked.again());

    assertThat(world.attribution().report(Rig.TENANT, asked).counts().once()).isEqualTo(1);
    assertThat(world.attribution().report(Rig.TENANT, leads).counts().once()).isZero();
  }
}
