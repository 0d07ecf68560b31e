package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.launch.LaunchSheet;
import io.creativefactory.graph.launch.LaunchSheet.Standing;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.watch.Alarm;
import io.creativefactory.platform.AdPlatform.Status;
import io.creativefactory.platform.NewObject.NewAd;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformsTest {
  @TempDir Path media;
  private Rig rig;
  private TestPlatform second;

  @BeforeEach
  void lay() {
    second = new TestPlatform("tiktok");
    rig = new Rig(media, "meta", second);
  }

  @Test
  void every_creative_goes_to_every_platform_and_the_budget_is_shared_out_to_the_cent() {
    RunId id = rig.published(2);

    assertThat(rig.line.runs().book(Rig.TENANT, id).orElseThrow().publications())
        .extracting(Publication::platform)
        .containsExactlyInAnyOrder("meta", "meta", "tiktok", "tiktok");
    assertThat(rig.platform.ids(Kind.AD)).hasSize(2);
    assertThat(second.ids(Kind.AD)).hasSize(2);
    Money whole = rig.platform.budgets.values().iterator().next();
    Money part = second.budgets.values().iterator().next();
    assertThat(whole.plus(part)).isEqualTo(Briefs.DAILY);
  }

  @Test
  void what_one_platform_refuses_leaves_the_other_standing_and_is_told() {
    second.refuses = o -> o instanceof NewAd ? ErrorCode.PLATFORM_REFUSED : null;

    RunId id = rig.published(1);

    assertThat(second.objects).isEmpty();
    assertThat(rig.platform.ids(Kind.AD)).hasSize(1);
    assertThat(rig.run(id).status())
        .as(rig.run(id).detail())
        .isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(rig.events(id))
        .anyMatch(text -> text.contains("was not published on TikTok") && text.contains("says no"));
  }

  @Test
  void ids_of_two_platforms_that_are_alike_are_not_confused() {
    RunId id = rig.published(1);
    assertThat(second.ids(Kind.AD)).isEqualTo(rig.platform.ids(Kind.AD));

    rig.line.proposals().latest(Rig.TENANT, 10).stream()
        .filter(open -> open.change().objectId().startsWith("tiktok:"))
        .forEach(open -> rig.line.proposals().decide(Rig.TENANT, open.id(), true, "Bo"));
    rig.settle();

    assertThat(second.callsOf("activate")).hasSize(3);
    assertThat(rig.platform.callsOf("activate")).isEmpty();
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_FIGURES);
  }

  @Test
  void one_platforms_figures_come_in_while_the_other_is_away() {
    RunId id = rig.published(1);
    second.away = true;

    rig.deliver(id, 3);

    assertThat(rig.strings("select distinct split_part(ad_id, ':', 1) from performance"))
        .containsExactly("meta");
    assertThat(rig.events(id)).anyMatch(text -> text.startsWith("Figures of TikTok could not be"));
  }

  @Test
  void the_sheet_shows_what_is_sent_before_and_what_stands_after() {
    RunId id = rig.start(1);
    rig.settle();
    List<LaunchSheet> before = rig.line.sheets().of(Rig.TENANT, rig.waiting("v1").item().id());
    assertThat(before).extracting(LaunchSheet::platform).containsExactly("meta", "tiktok");
    assertThat(before.getFirst().faults()).isEmpty();
    assertThat(before.getFirst().lines())
        .hasSize(6)
        .allSatisfy(line -> assertThat(line.standing()).isEqualTo(Standing.PLANNED));
    assertThat(rig.platform.objects).isEmpty();

    rig.approveAll();
    rig.settle();

    List<String> promised =
        before.getFirst().lines().stream().map(line -> line.payload().path()).toList();
    assertThat(rig.platform.objects.values())
        .extracting(PlatformObject::name)
        .containsExactlyElementsOf(promised);
    assertThat(
            rig.line
                .sheets()
                .of(Rig.TENANT, rig.line.reviews().decided(Rig.TENANT, 1).getFirst().item().id())
                .getFirst()
                .lines())
        .allSatisfy(line -> assertThat(line.standing()).isEqualTo(Standing.STANDS));
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_FIGURES);
  }

  @Test
  void what_the_platform_would_refuse_is_told_before_anything_is_sent() {
    second.faults = List.of("name has 120 characters; 100 are allowed", "text is empty");

    RunId id = rig.published(1);

    assertThat(second.calls).isEmpty();
    assertThat(rig.events(id))
        .anyMatch(text ->
            text.contains("nothing was sent")
                && text.contains("120 characters")
                && text.contains("text is empty"));
    assertThat(rig.platform.ids(Kind.AD)).hasSize(1);
  }

  @Test
  void a_budget_below_the_platforms_least_is_refused_with_both_amounts() {
    second.least = Money.parse("50.00", "EUR");

    RunId id = rig.published(1);

    assertThat(second.calls).isEmpty();
    assertThat(rig.events(id)).anyMatch(text -> text.contains("which takes 50.00 EUR and more"));
  }

  @Test
  void an_ad_that_somebody_switched_on_at_the_platform_is_told_and_left_alone() {
    RunId id = rig.published(1);
    rig.platform.standing = Status.ACTIVE;

    rig.execute(JobName.RECONCILE, Ticket.of(rig.ref(id), "meta"));

    assertThat(rig.line.proposals().alarms(Rig.TENANT, 10))
        .extracting(Alarm::said)
        .anyMatch(said -> said.startsWith("ad ") && said.contains("nobody activated it here"));
    assertThat(rig.platform.callsOf("pause")).isEmpty();

    rig.platform.standing = Status.PAUSED;
    rig.execute(JobName.RECONCILE, Ticket.of(rig.ref(id), "meta"));

    assertThat(rig.line.proposals().alarms(Rig.TENANT, 10)).isEmpty();
  }

  @Test
  void an_ad_that_was_activated_here_and_paused_there_is_told() {
    RunId id = rig.published(1);
    rig.approveProposals();
    rig.settle();
    rig.platform.standing = Status.PAUSED;

    rig.execute(JobName.RECONCILE, Ticket.of(rig.ref(id), "meta"));

    assertThat(rig.line.proposals().alarms(Rig.TENANT, 10))
        .extracting(Alarm::said)
        .anyMatch(said -> said.contains("was paused on Meta, not from here"));
  }

  @Test
  void what_a_failed_taking_back_left_is_taken_back_later() {
    second.refuses = o -> o instanceof NewAd ? ErrorCode.PLATFORM_REFUSED : null;
    second.keeps = true;
    RunId id = rig.published(1);
    assertThat(second.objects).isNotEmpty();

    second.keeps = false;
    rig.execute(JobName.RECONCILE, Ticket.of(rig.ref(id), "tiktok"));

    assertThat(second.objects).isEmpty();
    assertThat(rig.platform.ids(Kind.AD)).hasSize(1);
  }
}
