package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.Guardrails.KillSwitch;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.figures.PastFigures;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.graph.scaling.Proposals.State;
import io.creativefactory.tools.scorer.Rate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalingLoopTest {
  @TempDir Path media;
  private Rig rig;

  @BeforeEach
  void lay() {
    rig = new Rig(media);
  }

  @Test
  void nothing_is_activated_until_a_person_says_so() {
    rig.published(2);

    assertThat(rig.platform.callsOf("activate")).isEmpty();
    assertThat(rig.openProposals())
        .hasSize(2)
        .allSatisfy(p -> assertThat(p.change()).isInstanceOf(ProposedChange.ActivateAd.class));
  }

  @Test
  void an_activation_wakes_the_shared_campaign_once_and_before_the_ad() {
    rig.published(2);

    rig.approveProposals();
    rig.settle();

    assertThat(rig.platform.callsOf("activate"))
        .hasSize(4)
        .startsWith("activate campaign-3", "activate ad_set-4")
        .contains("activate ad-6", "activate ad-10");
    assertThat(rig.line.proposals().latest(Rig.TENANT, 9))
        .allSatisfy(p -> assertThat(p.state()).isEqualTo(State.APPLIED));
  }

  @Test
  void a_refused_proposal_changes_nothing_and_cannot_be_approved_later() {
    rig.published(1);
    Proposal open = rig.openProposals().getFirst();

    rig.line.proposals().decide(Rig.TENANT, open.id(), false, "Bo");
    rig.settle();

    assertThat(rig.platform.callsOf("activate")).isEmpty();
    assertThatThrownBy(() -> rig.line.proposals().decide(Rig.TENANT, open.id(), true, "Cy"))
        .isInstanceOfSatisfying(
            FactoryException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION))
        .hasMessageContaining("decided by Bo");
  }

  @Test
  void an_approval_does_not_outlive_the_guardrails() {
    rig.published(1);
    rig.approveProposals();
    rig.guardrails = Rig.guardrails(KillSwitch.thrown("the shop is down"));

    rig.settle();

    Proposal stopped = rig.line.proposals().latest(Rig.TENANT, 1).getFirst();
    assertThat(stopped.state()).isEqualTo(State.FAILED);
    assertThat(stopped.outcome()).contains("kill-switch", "the shop is down");
    assertThat(rig.platform.callsOf("activate")).isEmpty();
  }

  @Test
  void a_change_that_nobody_approved_is_not_carried_out() {
    RunId id = rig.published(1);
    Proposal open = rig.openProposals().getFirst();

    rig.execute(JobName.APPLY_CHANGE, Ticket.of(rig.ref(id), open.id().toString()));

    assertThat(rig.platform.callsOf("activate")).isEmpty();
    assertThat(rig.openProposals()).hasSize(1);
  }

  @Test
  void a_change_is_carried_out_once_however_often_its_job_runs() {
    RunId id = rig.published(1);
    Proposal open = rig.openProposals().getFirst();
    rig.approveProposals();
    rig.settle();

    rig.execute(JobName.APPLY_CHANGE, Ticket.of(rig.ref(id), open.id().toString()));

    assertThat(rig.platform.callsOf("activate")).hasSize(3);
  }

  @Test
  void a_run_waits_until_the_guardrails_number_of_whole_days_is_known() {
    RunId id = rig.published(1);

    rig.deliver(id, 3);
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(rig.events(id))
        .last()
        .isEqualTo("3 new daily figures; 2 whole days are known, 3 are needed");

    rig.deliver(id, 4);
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.FINISHED);
  }

  @Test
  void a_revised_day_is_kept_beside_what_was_seen_before() {
    RunId id = rig.published(1);
    rig.deliver(id, 4);
    rig.deliver(id, 4);
    assertThat(rows()).isEqualTo(4);

    rig.platform.impressions = 4321;
    rig.deliver(id, 4);

    assertThat(rows()).isEqualTo(8);
  }

  private long rows() {
    return rig.jdbc.sql("select count(*) from performance").query(Long.class).single();
  }

  @Test
  void the_agent_reads_the_latest_revision_and_the_budget_of_the_brief() {
    RunId id = rig.published(1);
    rig.deliver(id, 2);
    rig.platform.impressions = 5000;
    rig.deliver(id, 5);

    var desk = rig.agents.desks.getFirst();

    assertThat(desk.today()).isEqualTo(Rig.TODAY.plusDays(4));
    assertThat(desk.campaigns().getFirst().daily()).isEqualTo(Briefs.DAILY);
    assertThat(desk.campaigns().getFirst().rows())
        .hasSize(5)
        .allSatisfy(row -> assertThat(row.impressions()).isEqualTo(5000));
    assertThat(desk.campaigns().getFirst().names().values())
        .anySatisfy(name -> assertThat(name).startsWith("lumo_").contains("_v1"));
  }

  @Test
  void a_late_platform_raises_nothing_and_ads_that_are_no_longer_shown_are_told_at_once() {
    rig.platform.hours = (_, _) -> List.of();
    RunId id = rig.published(1);
    rig.deliver(id, 4);
    for (int day = 5; day <= 6; day++) {
      rig.read(id, day);
      assertThat(rig.line.proposals().alarms(Rig.TENANT, 9)).as("day %d", day).isEmpty();
    }
    rig.read(id, 7);
    assertThat(rig.line.proposals().alarms(Rig.TENANT, 9))
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.kind()).isEqualTo("collapse");
          assertThat(alarm.run()).isEqualTo(id);
          assertThat(alarm.said()).contains("never more than 72 hours late");
        });
    rig.read(id, 7);
    assertThat(rig.line.proposals().alarms(Rig.TENANT, 9)).hasSize(1);
    assertThat(rig.line.proposals().alarms(new TenantId("other"), 9)).isEmpty();

    rig.deliver(id, 9);
    assertThat(rig.line.proposals().alarms(Rig.TENANT, 9)).isEmpty();
  }

  @Test
  void what_stays_is_told_by_the_name_of_the_ad() {
    RunId id = rig.published(1);
    rig.deliver(id, 5);
    String ad = rig.agents.desks.getFirst().campaigns().getFirst().rows().getFirst().adId();
    rig.jdbc
        .sql(
            """
            update artefact set body = jsonb_set(body, '{kept}', jsonb_build_array(
              jsonb_build_object('adId', :ad, 'judgement', 'WINNER', 'reason', 'it earns')))
            where kind = 'scaling'
            """)
        .param("ad", ad)
        .update();

    assertThat(rig.line.proposals().standing(Rig.TENANT, 9))
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.subject()).startsWith("lumo_");
          assertThat(kept.judgement()).isEqualTo(Judgement.WINNER);
        });
    assertThat(rig.line.proposals().standing(new TenantId("other"), 9)).isEmpty();
  }

  @Test
  void the_account_is_summed_by_day_and_people_are_kept_by_span() {
    RunId id = rig.published(2);
    rig.deliver(id, 5);

    var desk = rig.agents.desks.getFirst();

    assertThat(desk.account())
        .hasSize(5)
        .allSatisfy(day -> {
          assertThat(day.impressions()).isEqualTo(8000);
          assertThat(day.spend()).isEqualTo(Money.parse("40.00", "EUR"));
        });
    assertThat(desk.campaigns().getFirst().exposures())
        .isNotEmpty()
        .allSatisfy(span -> assertThat(span.reach()).isEqualTo(2000));
  }

  @Test
  void earlier_real_ads_are_known_by_the_hypothesis_that_was_approved() {
    RunId id = rig.published(1);
    rig.deliver(id, 4);
    PastFigures past = new PastFigures(rig.jdbc, Rig.TENANT);
    assertThat(past.arms()).as("simulated ones are none").isEmpty();

    rig.jdbc.sql("update performance set body = jsonb_set(body, '{sandbox}', 'false')").update();

    assertThat(past.arms())
        .singleElement()
        .satisfies(arm -> {
          assertThat(arm.traits()).containsOnlyKeys("angle", "call to action", "format", "hook");
          assertThat(arm.clicks()).isEqualTo(new Rate(240, 12_000));
        });
    assertThat(new PastFigures(rig.jdbc, new TenantId("other")).arms()).isEmpty();
  }

  @Test
  void an_activation_names_the_ad_and_the_platform_as_people_do() {
    rig.published(1);

    assertThat(rig.openProposals().getFirst().change().reason())
        .startsWith("lumo_")
        .contains(" stands paused on Test");
  }

  @Test
  void an_approved_raise_is_carried_out_and_says_so() {
    RunId id = rig.published(1);
    rig.deliver(id, 4);
    Proposal raise =
        rig.openProposals().stream()
            .filter(p -> p.change() instanceof ProposedChange.SetDailyBudget)
            .findFirst()
            .orElseThrow();

    rig.line.proposals().decide(Rig.TENANT, raise.id(), true, "Bo");
    rig.settle();

    Proposal applied = rig.line.proposals().find(Rig.TENANT, raise.id()).orElseThrow();
    assertThat(applied.state()).isEqualTo(State.APPLIED);
    assertThat(applied.outcome()).contains("from 40.00 EUR to 44.00 EUR");
    assertThat(rig.platform.callsOf("budget")).containsExactly("budget campaign-3 44.00 EUR");
  }
}
