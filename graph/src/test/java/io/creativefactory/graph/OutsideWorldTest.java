package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.graph.retention.Keep;
import io.creativefactory.graph.webhook.Inbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class OutsideWorldTest {
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

  private boolean keep(String vendor, String id, String body) {
    return world
        .inbox()
        .keep(new Inbox.Name(Rig.TENANT, vendor, id), body.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> states() {
    return world.inbox().latest(Rig.TENANT, 10).stream()
        .map(each -> each.state() + ": " + each.said())
        .toList();
  }

  @Test
  void a_message_is_kept_before_it_is_read_and_read_once() {
    RunId run = rig.published(1);
    String ad = rig.platform.ids(Kind.AD).getFirst();
    String body =
        """
        {"object":"ad_account","entry":[{"id":"1","time":1782862117,"changes":[
          {"field":"creative_fatigue","value":{"adgroup_id":"%s",
           "creative_fatigue_level":"HIGH","creative_fatigue_message":"people saw it often"}},
          {"field":"new_thing","value":{"id":"%s"}}]}]}\
        """
            .formatted(ad, ad);

    assertThat(keep("meta", "h1", body)).isTrue();
    assertThat(keep("meta", "h1", body)).isFalse();
    assertThat(states()).containsExactly("WAITING: ");

    scheduler.runAnyDueExecutions();

    assertThat(states())
        .containsExactly("DONE: 2 changes, 1 runs told; nothing is done about new_thing");
    assertThat(rig.events(run))
        .filteredOn(text -> text.startsWith("Meta sees"))
        .containsExactly("Meta sees fatigue, level HIGH: people saw it often");
    assertThat(keep("meta", "h1", body)).isFalse();
    scheduler.runAnyDueExecutions();
    assertThat(rig.events(run)).filteredOn(text -> text.startsWith("Meta sees")).hasSize(1);
  }

  @Test
  void a_message_that_cannot_be_read_stays_with_its_reason() {
    keep("meta", "h2", "no json");

    scheduler.runAnyDueExecutions();

    assertThat(states()).containsExactly("FAILED: message h2 of meta is no JSON");
    assertThat(rig.strings("select convert_from(body, 'UTF8') from webhook_event"))
        .containsExactly("no json");
  }

  @Test
  void a_review_of_tiktok_is_told_to_the_run_of_its_ad() {
    RunId run = rig.published(1);
    String ad = rig.platform.ids(Kind.AD).getFirst();
    keep(
        "tiktok",
        "t1",
        "{\"event\":\"ad.review\",\"content\":\"{\\\"ad_id\\\":\\\"%s\\\",\\\"review_status\\\":\\\"UNAVAILABLE\\\"}\"}"
            .formatted(ad));

    scheduler.runAnyDueExecutions();

    assertThat(rig.events(run)).contains("TikTok, ad.review: UNAVAILABLE");
  }

  @Test
  void a_message_of_tiktok_whose_content_is_no_json_fails_and_stays_with_its_reason() {
    keep("tiktok", "t9", "{\"event\":\"ad.review\",\"content\":\"{broken\"}");

    scheduler.runAnyDueExecutions();

    assertThat(states()).containsExactly("FAILED: the content of a message of TikTok is no JSON");
  }

  @Test
  void what_was_turned_away_is_counted_by_day_and_not_kept() {
    world.inbox().refused(Rig.TENANT, "meta", "FORGED");
    world.inbox().refused(Rig.TENANT, "meta", "FORGED");
    world.inbox().refused(new TenantId("other"), "meta", "FORGED");

    assertThat(world.inbox().refusals(Rig.TENANT, 10))
        .containsExactly(new Inbox.Refusals("meta", "FORGED", Rig.TODAY.toString(), 2));
    assertThat(states()).isEmpty();
  }

  @Test
  void a_message_of_one_tenant_reaches_no_run_of_another() {
    RunId run = rig.published(1);
    String ad = rig.platform.ids(Kind.AD).getFirst();
    Inbox.Name foreign = new Inbox.Name(new TenantId("other"), "meta", "h1");
    String body =
        "{\"entry\":[{\"changes\":[{\"field\":\"with_issues_ad_objects\",\"value\":{\"id\":\"%s\"}}]}]}"
            .formatted(ad);

    world.inbox().keep(foreign, body.getBytes(StandardCharsets.UTF_8));
    scheduler.runAnyDueExecutions();

    assertThat(rig.events(run)).noneMatch(text -> text.startsWith("Meta"));
    assertThat(states()).isEmpty();
  }

  @Test
  void a_message_of_somebody_nobody_reads_fails_and_says_so() {
    keep("pigeon", "p1", "{}");
    scheduler.runAnyDueExecutions();

    assertThat(states()).containsExactly("FAILED: nothing here reads messages of pigeon");
  }
}
