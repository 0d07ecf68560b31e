package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.creativefactory.graph.retention.Keep;
import io.creativefactory.graph.webhook.Inbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// What a CRM of any kind says over the webhook becomes steps of deals.
class CrmNewsTest {
  @TempDir Path media;
  private Rig rig;
  private OutsideWorld world;
  private ManualScheduler scheduler;

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
    scheduler =
        TestHelper.createManualScheduler(rig.database, world.tasks()).clock(rig.clock).build();
  }

  private static String step(String id, String stage, String at) {
    return """
    {"id":"%s","deal":"deal 🍵 7","stage":"%s","at":"%s",
     "amount":{"amount":"1200","currency":"JPY"},"visitor":"ann","person":{},"consent":"UNTOLD"}\
    """
        .formatted(id, stage, at);
  }

  /// @return what became of the message
  private String hear(String id, String body) {
    rig.clock.tick(Duration.ofMinutes(1));
    world
        .inbox()
        .keep(new Inbox.Name(Rig.TENANT, "crm", id), body.getBytes(StandardCharsets.UTF_8));
    scheduler.runAnyDueExecutions();
    return world.inbox().latest(Rig.TENANT, 1).getFirst().said();
  }

  private static String steps(String... steps) {
    return "{\"id\":\"m\",\"steps\":[" + String.join(",", steps) + "]}";
  }

  @Test
  void steps_come_in_once_however_often_they_are_told() {
    String first = step("s1", "lead", "2026-11-19T10:00:00Z");
    String second = step("s2", "closed", "2026-11-19T12:00:00Z");

    assertThat(hear("m1", steps(first, second))).isEqualTo("2 steps of deals, 2 of them new");
    assertThat(hear("m2", steps(second))).isEqualTo("1 steps of deals, 0 of them new");
    assertThat(rig.strings("select deal_id || ' ' || stage from deal_step order by at"))
        .containsExactly("deal 🍵 7 lead", "deal 🍵 7 closed");
  }

  @Test
  void a_message_with_one_bad_step_is_kept_with_its_reason_and_nothing_of_it_counts() {
    String good = step("s1", "lead", "2026-11-19T10:00:00Z");

    assertThat(hear("m1", steps(good, good.replace("\"1200\"", "\"12.50\""))))
        .contains("step 2", "'12.50' has more decimals than JPY allows (0)");
    assertThat(hear("m2", steps(good.replace("JPY", "GOLD"))))
        .contains("step 1", "'GOLD' is not an ISO 4217 currency");
    assertThat(hear("m3", steps(good, step("s2", "lead", "2027-01-01T00:00:00Z"))))
        .contains("'s2'", "still to come");
    assertThat(hear("m4", steps(good.replace("\"ann\"", "\"ann@example.com\""))))
        .contains("address in the clear");
    assertThat(hear("m5", "{\"id\":\"m\",\"step\":[" + good + "]}"))
        .contains("/steps is missing or empty");
    assertThat(hear("m6", "no json")).contains("is no JSON");
    assertThat(rig.strings("select step_id from deal_step")).isEmpty();
    assertThat(rig.strings("select distinct state from webhook_event")).containsExactly("FAILED");
  }
}
