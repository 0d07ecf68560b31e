package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.attribution.AttributionIntake.Sheet;
import io.creativefactory.graph.attribution.SendBook.Unsent;
import io.creativefactory.graph.credit.Question;
import io.creativefactory.graph.credit.Question.Again;
import io.creativefactory.graph.retention.Keep;
import io.creativefactory.graph.webhook.Inbox;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.Conversions;
import io.creativefactory.scoring.attribution.CreditModel;
import io.creativefactory.scoring.attribution.Funnel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// What happens by the clock beside the line: sending again, and forgetting.
class OutsideClockTest {
  private static final String AGAIN = "send-waiting-conversions";
  private static final String FORGET = "forget-in-time";
  @TempDir Path media;
  private Rig rig;
  private OutsideWorld world;
  private ManualScheduler scheduler;
  private final List<String> heard = new ArrayList<>();
  private @Nullable ErrorCode fails;

  /// A platform that hears of conversions, as long as nothing fails.
  private final class Ear implements Conversions {
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
      return 10;
    }

    @Override
    public List<Receipt> send(List<ConversionEvent> events) {
      if (fails != null) {
        throw new FactoryException(fails, "the token is revoked");
      }
      events.forEach(event -> heard.add(event.id()));
      return events.stream().map(each -> Receipt.taken(each, "trace")).toList();
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
            List.of(new Ear()),
            Keep.usual());
    scheduler =
        TestHelper.createManualScheduler(rig.database, world.tasks()).clock(rig.clock).build();
    world
        .terms()
        .set(
            Rig.TENANT,
            new Funnel(
                List.of(
                    new Funnel.Stage("lead", List.of("new"), new BigDecimal("0.5")),
                    new Funnel.Stage("closed", List.of("closedwon"), null)),
                Money.parse("100.00", "EUR"),
                null),
            "Mara");
  }

  private void tick(String name, Duration time) {
    rig.clock.tick(time);
    for (RecurringTask<Void> task : world.clockwork()) {
      if (task.getName().equals(name)) {
        task.execute(new TaskInstance<>(task.getName(), "recurring"), null);
      }
    }
    scheduler.runAnyDueExecutions();
  }

  private void lead(String id) {
    String step =
        """
        {"steps":[{"id":"%s","deal":"deal-%s","stage":"new","at":"2026-11-19T13:00:00Z",
          "amount":null,"visitor":null,"person":{"EMAIL":"%s"},"consent":"GRANTED"}]}\
        """
            .formatted(id, id, "a".repeat(64));
    world.intake().deals(Rig.TENANT, new Sheet(step, false));
  }

  private Unsent unsent() {
    return world.sends().unsent(Rig.TENANT, 10).getFirst();
  }

  @Test
  void what_no_job_could_send_the_clock_sends_again_and_waits_longer_each_time() {
    fails = ErrorCode.PLATFORM_AUTH;
    lead("s1");
    scheduler.runAnyDueExecutions();
    Instant first = rig.clock.now();
    assertThat(unsent().said()).contains("PLATFORM_AUTH").contains("the token is revoked");
    assertThat(unsent().nextAt()).isEqualTo(first.plus(Duration.ofMinutes(15)));

    tick(AGAIN, Duration.ofMinutes(14));
    assertThat(unsent().tries()).isEqualTo(1);
    tick(AGAIN, Duration.ofMinutes(1));
    assertThat(unsent().tries()).isEqualTo(2);
    assertThat(unsent().nextAt()).isEqualTo(rig.clock.now().plus(Duration.ofMinutes(30)));

    fails = null;
    tick(AGAIN, Duration.ofMinutes(30));
    tick(AGAIN, Duration.ofHours(7));
    assertThat(heard).containsExactly("s1");
    assertThat(world.sends().unsent(Rig.TENANT, 10)).isEmpty();
  }

  @Test
  void what_surely_did_not_arrive_is_tried_for_seven_days_and_then_given_up_with_the_reason() {
    fails = ErrorCode.PLATFORM_AUTH;
    lead("s1");
    scheduler.runAnyDueExecutions();
    for (int day = 0; day < 6; day++) {
      tick(AGAIN, Duration.ofDays(1));
    }
    assertThat(unsent().state()).isEqualTo("PREPARED");

    tick(AGAIN, Duration.ofDays(2));

    assertThat(unsent().state()).isEqualTo("GIVEN_UP");
    assertThat(unsent().said())
        .startsWith("it could not be sent in 7 days and 7 tries: PLATFORM_AUTH");
    assertThat(unsent().nextAt()).isNull();
    fails = null;
    tick(AGAIN, Duration.ofDays(1));
    assertThat(heard).isEmpty();
    assertThat(world.sends().unsent(new TenantId("other"), 10)).isEmpty();
  }

  @Test
  void what_a_killed_process_was_sending_is_sent_again_by_the_clock() {
    lead("s1");
    rig.jdbc.sql("delete from scheduled_tasks").update();
    rig.jdbc
        .sql("update conversion_send set state = 'SENDING', tries = 1, changed_at = :now")
        .param("now", rig.clock.now().atOffset(ZoneOffset.UTC))
        .update();

    tick(AGAIN, Duration.ofMinutes(6));

    assertThat(heard).containsExactly("s1");
  }

  private void touch(String tenant, String id, String day) {
    String sheet = "id,visitor,at,source\n%s,ann,%sT10:00:00Z,meta\n".formatted(id, day);
    world.intake().touches(new TenantId(tenant), new Sheet(sheet, true), true);
  }

  @Test
  void touches_are_forgotten_after_400_days_and_reports_say_so() {
    touch("lumo", "old", "2025-10-01");
    touch("other", "old", "2025-10-01");
    touch("lumo", "kept", "2025-10-20");

    tick(FORGET, Duration.ZERO);

    assertThat(rig.strings("select touch_id from touchpoint")).containsExactly("kept");
    assertThat(rig.strings("select tenant_id || ' ' || times from forgotten order by 1"))
        .containsExactly("lumo 1", "other 1");
    assertThat(gaps("2025-11-01")).anyMatch(gap -> gap.startsWith("touches before 2025-10-16"));
    assertThat(gaps("2026-01-01")).noneMatch(gap -> gap.startsWith("touches before"));
  }

  private List<String> gaps(String from) {
    LocalDate first = LocalDate.parse(from);
    return world
        .attribution()
        .report(
            Rig.TENANT,
            new Question(
                CreditModel.LAST,
                Duration.ofDays(7),
                first,
                Rig.TODAY,
                Amounts.currency("EUR"),
                Happening.PURCHASE,
                Again.NEVER))
        .gaps();
  }

  @Test
  void the_body_of_a_message_goes_after_90_days_and_its_name_stays_known() {
    Inbox.Name name = new Inbox.Name(Rig.TENANT, "meta", "m1");
    Inbox.Name broken = new Inbox.Name(Rig.TENANT, "crm", "m2");
    byte[] body = "{\"entry\":[]}".getBytes(StandardCharsets.UTF_8);
    world.inbox().keep(name, body);
    world.inbox().keep(broken, "no json".getBytes(StandardCharsets.UTF_8));
    scheduler.runAnyDueExecutions();

    tick(FORGET, Duration.ofDays(89));
    assertThat(bodies()).containsExactly("m1 12", "m2 7");
    tick(FORGET, Duration.ofDays(2));
    assertThat(bodies()).containsExactly("m1 0", "m2 7");
    assertThat(world.inbox().keep(name, body)).isFalse();
    assertThat(world.inbox().latest(Rig.TENANT, 5)).hasSize(2);

    tick(FORGET, Duration.ofDays(400));
    assertThat(bodies()).containsExactly("m1 0", "m2 0");
  }

  private List<String> bodies() {
    return rig.strings(
        "select event_id || ' ' || length(body) from webhook_event order by event_id");
  }

  @Test
  void more_than_a_batch_goes_in_batches() {
    rig.jdbc
        .sql(
            """
            insert into touchpoint (tenant_id, touch_id, visitor, at, body, kept_at)
            select 'lumo', n, 'ann', timestamptz '2024-01-01 00:00Z', '{}', now()
            from generate_series(1, 4500) n
            """)
        .update();

    tick(FORGET, Duration.ZERO);

    assertThat(rig.strings("select touch_id from touchpoint")).isEmpty();
    assertThat(rig.strings("select times from forgotten")).containsExactly("4500");
  }

  @Test
  void a_span_that_is_too_short_is_refused() {
    assertThatThrownBy(() -> new Keep(Duration.ofDays(30), Duration.ofDays(90)))
        .hasMessage("touchpoints are kept for 90 days or more, not for PT720H");
    assertThatThrownBy(() -> new Keep(Duration.ofDays(400), Duration.ZERO))
        .hasMessageContaining("webhook bodies are kept for 7 days or more");
  }
}
