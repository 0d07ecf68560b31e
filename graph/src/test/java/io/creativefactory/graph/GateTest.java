package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Guardrails.Approval;
import io.creativefactory.domain.scaling.Guardrails.Automatic;
import io.creativefactory.domain.scaling.Guardrails.KillSwitch;
import io.creativefactory.domain.scaling.Guardrails.Pace;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.graph.scaling.Proposals.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who must agree, when a change is carried out, and that nothing goes around the gate.
class GateTest {
  private static final Money MUCH = Money.parse("150", "EUR");
  @TempDir Path media;
  private Rig rig;
  private RunId run;
  private SetDailyBudget raise;
  private PauseAd pause;

  @BeforeEach
  void lay() {
    rig = new Rig(media);
    rig.agents.scaling = _ -> decision();
    run = rig.published(1);
    rig.approveProposals();
    rig.settle();
    rig.deliver(run, 4);
    var campaign = rig.agents.desks.getFirst().campaigns().getFirst();
    Money daily = campaign.daily();
    raise = new SetDailyBudget(campaign.campaignId(), daily, daily.times(1.1), "it earns");
    pause = new PauseAd(campaign.rows().getFirst().adId(), "it lags", new Figure.Unknown("a test"));
    rig.platform.calls.clear();
  }

  private static ScalingDecision decision(ProposedChange... changes) {
    return new ScalingDecision(List.of(changes), List.of(), List.of(), Briefs.TEST);
  }

  private void propose(ProposedChange... changes) {
    rig.agents.scaling = _ -> decision(changes);
    rig.execute(JobName.REVIEW_DESK, Ticket.of(rig.ref(run), "desk"));
  }

  private static Guardrails limits(Duration jitter, Approval approval) {
    Guardrails usual = Rig.guardrails(KillSwitch.off());
    return new Guardrails(
        usual.caps(),
        new Pace(0.2, Duration.ofHours(6), 15, jitter),
        usual.evidence(),
        usual.ignorance(),
        usual.hysteresis(),
        usual.learning(),
        approval,
        usual.killSwitch());
  }

  private static Approval approval(Money second, List<String> alone, Automatic... automatic) {
    LocalDate last = automatic.length == 0 ? null : Rig.TODAY.plusDays(1);
    return new Approval(second, alone, Set.of(automatic), last);
  }

  private Proposal now(Proposal proposal) {
    return rig.line.proposals().find(Rig.TENANT, proposal.id()).orElseThrow();
  }

  private Instant due() {
    return rig.scheduler.getScheduledExecutions().stream()
        .filter(job -> job.getTaskInstance().getTaskName().equals(JobName.APPLY_CHANGE.text()))
        .map(ScheduledExecution::getExecutionTime)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_approved_change_waits_for_its_moment_within_the_jitter_and_the_switch_still_stops_it() {
    rig.guardrails = limits(Duration.ofHours(2), approval(MUCH, List.of()));
    propose(raise);
    Proposal open = rig.openProposals().getFirst();

    rig.line.proposals().decide(Rig.TENANT, open.id(), true, "Bo");

    Duration wait = Duration.between(rig.clock.now(), due());
    long place = Math.floorMod(open.id().getLeastSignificantBits(), 10_000L);
    assertThat(wait.toSeconds()).isEqualTo(7200 * place / 10_000);
    rig.scheduler.runAnyDueExecutions();
    assertThat(rig.platform.callsOf("budget")).isEmpty();
    rig.guardrails = Rig.guardrails(KillSwitch.thrown("the shop is down"));
    rig.settle();
    assertThat(rig.platform.calls).isEmpty();
    assertThat(now(open).state()).isEqualTo(State.FAILED);
    assertThat(now(open).outcome()).contains("kill-switch", "the shop is down");
  }

  @Test
  void two_changes_approved_at_one_moment_do_not_come_at_one_moment() {
    rig.guardrails = limits(Duration.ofHours(2), approval(MUCH, List.of()));
    propose(raise, pause);

    rig.approveProposals();

    assertThat(
            rig.scheduler.getScheduledExecutions().stream()
                .filter(
                    job -> job.getTaskInstance().getTaskName().equals(JobName.APPLY_CHANGE.text()))
                .map(ScheduledExecution::getExecutionTime)
                .distinct())
        .hasSize(2);
  }

  @Test
  void one_whom_the_operator_named_suffices_for_much_money() {
    Money little = Money.parse("3.99", "EUR");
    rig.guardrails = limits(Duration.ZERO, approval(little, List.of("Ada")));
    propose(raise);
    Proposal open = rig.openProposals().getFirst();

    Proposal first = rig.line.proposals().decide(Rig.TENANT, open.id(), true, "Bo");
    assertThat(first.state()).as("4.00 EUR more are above 3.99 EUR").isEqualTo(State.OPEN);
    Proposal second = rig.line.proposals().decide(Rig.TENANT, open.id(), true, "ada");

    assertThat(second.state()).isEqualTo(State.APPROVED);
    rig.guardrails = limits(Duration.ZERO, approval(little, List.of("Ada")));
    rig.settle();
    assertThat(now(open).state()).isEqualTo(State.APPLIED);
  }

  @Test
  void only_what_the_operator_freed_goes_by_itself_and_not_after_its_day() {
    rig.guardrails = limits(Duration.ZERO, approval(MUCH, List.of(), Automatic.PAUSE));
    propose(raise, pause);
    rig.settle();

    assertThat(rig.platform.callsOf("pause")).hasSize(1);
    assertThat(rig.platform.callsOf("budget")).isEmpty();
    assertThat(rig.openProposals()).extracting(Proposal::change).containsExactly(raise);
    assertThat(rig.line.proposals().latest(Rig.TENANT, 9))
        .filteredOn(each -> each.change().equals(pause))
        .extracting(Proposal::decidedBy)
        .containsExactly("the policy (approval.automatic)");
  }

  @Test
  void after_its_last_day_nothing_goes_by_itself() {
    rig.guardrails = limits(Duration.ZERO, approval(MUCH, List.of(), Automatic.PAUSE));
    rig.clock.tick(Duration.ofDays(2));
    propose(pause);
    rig.settle();

    assertThat(rig.platform.callsOf("pause")).isEmpty();
    assertThat(rig.openProposals()).hasSize(1);
  }

  @Test
  void a_person_who_takes_back_or_amends_passes_the_same_gate() {
    propose(raise);
    Proposal open = rig.openProposals().getFirst();
    rig.line.proposals().decide(Rig.TENANT, open.id(), true, "Bo");
    rig.settle();
    propose(pause);
    long proposals = rig.jdbc.sql("select count(*) from proposal").query(Long.class).single();
    rig.guardrails = Rig.guardrails(KillSwitch.thrown("the shop is down"));

    assertThatThrownBy(() -> rig.line.proposals().undo(Rig.TENANT, open.id(), "Bo"))
        .hasMessageContaining("kill-switch");

    assertThat(rig.jdbc.sql("select count(*) from proposal").query(Long.class).single())
        .as("nothing is left of it")
        .isEqualTo(proposals);
    rig.settle();
    assertThat(rig.platform.callsOf("budget")).containsExactly("budget campaign-3 44.00 EUR");
  }
}
