package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.FxRate;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.attribution.AttributionIntake.Sheet;
import io.creativefactory.graph.attribution.AttributionIntake.Taken;
import io.creativefactory.graph.credit.AttributionReport;
import io.creativefactory.graph.credit.AttributionReport.Counts;
import io.creativefactory.graph.credit.AttributionReport.Row;
import io.creativefactory.graph.credit.Question;
import io.creativefactory.graph.credit.Question.Again;
import io.creativefactory.graph.retention.Keep;
import io.creativefactory.graph.webhook.Inbox;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.Conversions;
import io.creativefactory.scoring.attribution.CreditModel;
import io.creativefactory.scoring.attribution.Funnel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class AttributionTest {
  private static final String HASH = "a".repeat(64);
  @TempDir Path media;
  private Rig rig;
  private OutsideWorld world;
  private ManualScheduler scheduler;
  private final Ear ear = new Ear();

  /// A platform that hears of conversions and does as told.
  private static final class Ear implements Conversions {
    final List<List<String>> heard = new ArrayList<>();
    @Nullable ErrorCode fails;

    @Override
    public String name() {
      return "meta";
    }

    @Override
    public boolean sandbox() {
      return true;
    }

    @Override
    public int most() {
      return 2;
    }

    @Override
    public List<Receipt> send(List<ConversionEvent> events) {
      heard.add(events.stream().map(each -> each.id() + " " + each.what()).toList());
      ErrorCode failure = fails;
      if (failure != null) {
        fails = null;
        throw new FactoryException(failure, "no answer");
      }
      return events.stream()
          .map(each ->
              each.id().equals("bad")
                  ? Receipt.refused(each, "older than 7 days")
                  : Receipt.taken(each, "trace"))
          .toList();
    }
  }

  @BeforeEach
  void lay() {
    rig = new Rig(media);
    world =
        new OutsideWorld(
            new ProductionLine.Ground(
                rig.database, new DataSourceTransactionManager(rig.database), rig.clock::now),
            rig.line.fetches(),
            List.of(ear),
            Keep.usual());
    scheduler =
        TestHelper.createManualScheduler(rig.database, world.tasks()).clock(rig.clock).build();
  }

  private Taken touches(String... lines) {
    String head = "id,visitor,at,source,content,clickId\n";
    return world.intake().touches(Rig.TENANT, csv(head, lines), true);
  }

  private Taken conversions(String... lines) {
    String head = "what,id,source,at,value,currency,visitor,clickId\n";
    return world.intake().conversions(Rig.TENANT, csv(head, lines));
  }

  private Taken deals(String... lines) {
    return world.intake().deals(Rig.TENANT, csv("id,deal,stage,at,visitor\n", lines));
  }

  private static Sheet csv(String head, String... lines) {
    return new Sheet(head + String.join("\n", lines), true);
  }

  private AttributionReport report(CreditModel model, @Nullable String currency) {
    return world
        .attribution()
        .report(
            Rig.TENANT,
            new Question(
                model,
                Duration.ofDays(7),
                Rig.TODAY.minusDays(30),
                Rig.TODAY,
                currency == null ? null : Amounts.currency(currency),
                null,
                Again.NEVER));
  }

  private void path() {
    touches(
        "t1,ann,2026-11-01T10:00:00Z,meta,question_v1,",
        "t2,ann,2026-11-05T10:00:00Z,google,brand,",
        "t3,ann,2026-11-08T10:00:00Z,meta,story_v2,fb.9",
        "t4,bob,2026-11-08T10:00:00Z,meta,story_v2,fb.7");
  }

  private static List<String> words(AttributionReport report) {
    return report.rows().stream()
        .map(row -> row.origin().ad() + " " + row.value() + " " + row.conversions())
        .toList();
  }

  @Test
  void a_sale_thanks_the_touches_of_the_same_person_by_the_model_that_is_asked_for() {
    path();
    conversions("PURCHASE,o1,server,2026-11-08T12:00:00Z,100.00,EUR,ann,");

    assertThat(words(report(CreditModel.LAST, null)))
        .containsExactly(
            "story_v2 100.00 EUR 1.0", "question_v1 0.00 EUR 0.0", "brand 0.00 EUR 0.0");
    assertThat(report(CreditModel.POSITION, null).rows().stream().map(Row::value))
        .containsExactlyInAnyOrder(eur("40.00"), eur("40.00"), eur("20.00"));
    AttributionReport linear = report(CreditModel.LINEAR, null);
    assertThat(linear.rows().stream().map(Row::value).reduce(Money::plus)).hasValue(eur("100.00"));
    assertThat(linear.sums().total()).isEqualTo(eur("100.00"));
    assertThat(linear.sums().untouched()).isEqualTo(eur("0.00"));
  }

  private static Money eur(String amount) {
    return Money.parse(amount, "EUR");
  }

  @Test
  void pixel_and_server_tell_one_sale_and_a_file_sent_again_changes_nothing() {
    path();
    String pixel = "PURCHASE,o1,pixel,2026-11-08T12:00:00Z,100.00,EUR,,fb.9";
    String server = "PURCHASE,o1,server,2026-11-08T12:00:40Z,100.00,EUR,ann,";

    assertThat(conversions(pixel, server)).isEqualTo(new Taken(2, 2));
    assertThat(conversions(pixel, server)).isEqualTo(new Taken(2, 0));
    AttributionReport report = report(CreditModel.LAST, null);
    assertThat(report.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0));
    assertThat(report.sums().total()).isEqualTo(eur("100.00"));
  }

  @Test
  void a_sale_without_a_touch_is_a_gap_and_nobody_gets_its_credit() {
    path();
    conversions(
        "PURCHASE,o1,server,2026-11-08T12:00:00Z,100.00,EUR,eve,",
        "PURCHASE,o2,server,2026-10-31T12:00:00Z,50.00,EUR,ann,",
        "PURCHASE,o3,server,2026-11-09T12:00:00Z,10.00,EUR,ann,");

    AttributionReport report = report(CreditModel.FIRST, null);
    assertThat(report.sums().untouched()).isEqualTo(eur("150.00"));
    assertThat(report.sums().total()).isEqualTo(eur("160.00"));
    assertThat(report.gaps())
        .contains("2 of 3 conversions have no touch that we know in the 30 days before");
  }

  @Test
  void values_of_two_currencies_need_a_rate_of_their_day() {
    path();
    conversions(
        "PURCHASE,o1,server,2026-11-08T12:00:00Z,100.00,EUR,ann,",
        "PURCHASE,o2,server,2026-11-09T12:00:00Z,100.00,USD,ann,");

    assertThatThrownBy(() -> report(CreditModel.LAST, null))
        .hasMessageContaining("values are in EUR and in USD");
    AttributionReport without = report(CreditModel.LAST, "EUR");
    assertThat(without.sums().total()).isEqualTo(eur("100.00"));
    assertThat(without.gaps())
        .contains("there is no rate from USD to EUR of 2026-11-09 or the 5 days before");

    world
        .terms()
        .enter(
            Rig.TENANT,
            List.of(
                new FxRate(
                    Amounts.currency("USD"),
                    Amounts.currency("EUR"),
                    Rig.TODAY.withDayOfMonth(6),
                    new BigDecimal("0.9213"),
                    "ECB")));
    AttributionReport with = report(CreditModel.LAST, "EUR");
    assertThat(with.sums().total()).isEqualTo(eur("192.13"));
    assertThat(with.rates()).containsExactly("1 USD = 0.9213 EUR on 2026-11-06, ECB");
  }

  @Test
  void every_fault_of_a_file_is_told_with_its_line_and_nothing_of_it_is_kept() {
    assertThatThrownBy(() ->
            conversions(
                "PURCHASE,o1,server,2026-11-08T12:00:00Z,100.001,EUR,ann,",
                "PURCHASE,o2,server,2026-11-08T12:00:00Z,1.00,EURO,ann,",
                "PURCHASE,o3,server,yesterday,1.00,EUR,ann,",
                "GIFT,o4,server,2026-11-08T12:00:00Z,1.00,EUR,ann,",
                "PURCHASE,o5,server,2026-11-08T12:00:00Z,1.00,EUR,ann@example.com,",
                "PURCHASE,o6,server,2026-11-08T12:00:00Z,1.00,EUR,ann,"))
        .hasMessageContaining("import:2: '100.001' has more decimals than EUR allows (2)")
        .hasMessageContaining("import:3: 'EURO' is not an ISO 4217 currency")
        .hasMessageContaining("import:4: 'yesterday' is no moment")
        .hasMessageContaining("import:5: 'GIFT' is none of")
        .hasMessageContaining("import:6: visitor is an address in the clear");
    assertThatThrownBy(() -> conversions("PURCHASE,o1,server,2027-01-01T00:00:00Z,1.00,EUR,ann,"))
        .hasMessageContaining("still to come");
    assertThatThrownBy(() -> world.intake().touches(Rig.TENANT, csv("id\n", "1"), false))
        .hasMessageContaining("consent=true");
    assertThat(rig.strings("select event_id from conversion")).isEmpty();
  }

  private void funnel() {
    world
        .terms()
        .set(
            Rig.TENANT,
            new Funnel(
                List.of(
                    new Funnel.Stage("lead", List.of("new"), new BigDecimal("0.5")),
                    new Funnel.Stage(
                        "appointment", List.of("appointmentscheduled"), new BigDecimal("0.15")),
                    new Funnel.Stage("show-up", List.of(), new BigDecimal("0.60")),
                    new Funnel.Stage("closed", List.of("closedwon"), null)),
                eur("15000.00"),
                null),
            "Mara");
  }

  @Test
  void an_appointment_that_hubspot_tells_is_worth_1350_of_15000() {
    path();
    funnel();
    String message =
        """
        [{"eventId":11,"subscriptionType":"deal.propertyChange","objectId":77,
          "propertyName":"dealstage","propertyValue":"appointmentscheduled",
          "occurredAt":1794210000000},
         {"eventId":12,"subscriptionType":"deal.creation","objectId":77,"occurredAt":1}]\
        """;
    world
        .inbox()
        .keep(new Inbox.Name(Rig.TENANT, "hubspot", "h"), message.getBytes(StandardCharsets.UTF_8));
    scheduler.runAnyDueExecutions();
    deals("d1,deal-2,appointment,2026-11-08T13:00:00Z,ann");

    AttributionReport report = report(CreditModel.LAST, null);

    assertThat(world.inbox().latest(Rig.TENANT, 1).getFirst().said())
        .isEqualTo("2 events, 1 steps of deals, 1 of them new");
    assertThat(report.pipeline())
        .satisfies(pipeline -> {
          assertThat(pipeline.value()).isEqualTo(eur("2700.00"));
          assertThat(pipeline.stated()).isEqualTo(2);
          assertThat(pipeline.stages().get(1).worth()).isEqualTo(eur("1350.00"));
          assertThat(pipeline.stages().get(1).stated()).isEqualTo("15 %");
        });
    assertThat(report.rows().getFirst().pipeline()).isEqualTo(eur("1350.00"));
  }

  @Test
  void a_deal_that_is_lost_or_stands_where_no_stage_is_adds_nothing() {
    funnel();
    deals(
        "d1,a,lead,2026-11-08T13:00:00Z,ann",
        "d2,a,closedlost,2026-11-09T13:00:00Z,ann",
        "d3,b,nurture,2026-11-09T13:00:00Z,bob");

    AttributionReport report = report(CreditModel.LAST, "EUR");

    assertThat(Objects.requireNonNull(report.pipeline()).open()).isZero();
    assertThat(report.gaps()).contains("stages of the CRM that the funnel does not know: nurture");
  }

  private String step(String id, String stage, String consent) {
    return """
    {"id":"%s","deal":"deal-%s","stage":"%s","at":"2026-11-19T13:00:00Z","amount":null,
     "visitor":null,"person":{"EMAIL":"%s"},"consent":"%s"}\
    """
        .formatted(id, id, stage, HASH, consent);
  }

  private Taken tell(String... steps) {
    String json = "{\"steps\":[" + String.join(",", steps) + "]}";
    return world.intake().deals(Rig.TENANT, new Sheet(json, false));
  }

  private List<String> sends() {
    return rig.strings("select event_id || ' ' || state from conversion_send order by 1");
  }

  @Test
  void steps_whose_buyer_agreed_are_told_to_platforms_once() {
    funnel();
    tell(
        step("s1", "new", "GRANTED"),
        step("s2", "closedwon", "GRANTED"),
        step("bad", "show-up", "GRANTED"),
        step("s4", "new", "DENIED"),
        step("s5", "nurture", "GRANTED"));
    assertThat(sends()).containsExactly("bad PREPARED", "s1 PREPARED", "s2 PREPARED");

    scheduler.runAnyDueExecutions();
    tell(step("s1", "new", "GRANTED"));
    scheduler.runAnyDueExecutions();

    assertThat(sends()).containsExactly("bad REFUSED", "s1 TAKEN", "s2 TAKEN");
    assertThat(ear.heard.stream().flatMap(List::stream))
        .containsExactlyInAnyOrder("s1 LEAD", "s2 PURCHASE", "bad QUALIFIED_LEAD");
    assertThat(rig.strings("select said || reference from conversion_send order by event_id"))
        .containsExactly("older than 7 days", "trace", "trace");
    assertThat(world.sends().standing(Rig.TENANT))
        .containsEntry("meta TAKEN", 2L)
        .containsEntry("meta REFUSED", 1L);
  }

  @Test
  void an_uncertain_answer_is_followed_by_the_same_id_and_after_two_days_by_nothing() {
    funnel();
    ear.fails = ErrorCode.PLATFORM_UNCERTAIN;
    tell(step("s1", "new", "GRANTED"));
    scheduler.runAnyDueExecutions();
    assertThat(sends()).containsExactly("s1 PREPARED");

    rig.clock.tick(Duration.ofMinutes(1));
    scheduler.runAnyDueExecutions();
    assertThat(sends()).containsExactly("s1 TAKEN");
    assertThat(ear.heard).containsExactly(List.of("s1 LEAD"), List.of("s1 LEAD"));

    ear.fails = ErrorCode.PLATFORM_UNCERTAIN;
    tell(step("s2", "new", "GRANTED"));
    scheduler.runAnyDueExecutions();
    rig.clock.tick(Duration.ofDays(2));
    scheduler.runAnyDueExecutions();
    assertThat(sends()).containsExactly("s1 TAKEN", "s2 UNCERTAIN");
    assertThat(ear.heard).hasSize(3);
  }

  @Test
  void an_address_in_the_clear_is_refused_and_one_tenant_does_not_see_another() {
    assertThatThrownBy(() -> tell(step("s1", "new", "GRANTED").replace(HASH, "ann@example.com")))
        .hasMessageContaining("EMAIL stands in the clear");
    path();
    conversions("PURCHASE,o1,server,2026-11-08T12:00:00Z,100.00,EUR,ann,");

    AttributionReport other =
        world
            .attribution()
            .report(
                new TenantId("other"),
                new Question(
                    CreditModel.LAST,
                    Duration.ofDays(7),
                    Rig.TODAY.minusDays(30),
                    Rig.TODAY,
                    null,
                    null,
                    Again.NEVER));
    assertThat(other.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0));
    assertThat(other.rows()).isEmpty();
  }
}
