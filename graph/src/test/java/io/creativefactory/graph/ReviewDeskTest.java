package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.graph.scaling.Proposals.State;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the agent's proposals from one look at the desk to the next.
class ReviewDeskTest {
  @TempDir Path media;
  private Rig rig;
  private RunId run;
  private String ad = "";

  @BeforeEach
  void lay() {
    rig = new Rig(media);
    rig.agents.scaling = _ -> decision();
    run = rig.published(1);
    rig.approveProposals();
    rig.settle();
    rig.deliver(run, 4);
    ad = rig.agents.desks.getFirst().campaigns().getFirst().rows().getFirst().adId();
    rig.platform.calls.clear();
  }

  private static ScalingDecision decision(ProposedChange... changes) {
    return new ScalingDecision(List.of(changes), List.of(), List.of(), Briefs.TEST);
  }

  private void look() {
    rig.execute(JobName.REVIEW_DESK, Ticket.of(rig.ref(run), "desk"));
  }

  private PauseAd pause(String reason) {
    return new PauseAd(ad, reason, new Figure.Unknown("a test"));
  }

  private Proposal now(Proposal proposal) {
    return rig.line.proposals().find(Rig.TENANT, proposal.id()).orElseThrow();
  }

  @Test
  void the_agent_proposes_nothing_acts_and_twice_is_once() {
    rig.agents.scaling = _ -> decision(pause("it costs 9.00 EUR an order"));

    look();
    look();
    rig.settle();

    assertThat(rig.openProposals())
        .singleElement()
        .satisfies(open -> {
          assertThat(open.change().reason()).isEqualTo("it costs 9.00 EUR an order");
          assertThat(open.subject()).startsWith("ad lumo_");
          assertThat(open.decidedBy()).isNull();
        });
    assertThat(rig.platform.callsOf("pause")).isEmpty();
    assertThat(rig.platform.callsOf("budget")).isEmpty();
  }

  @Test
  void a_day_later_newer_figures_take_the_place_of_older_ones_and_those_cannot_be_signed() {
    rig.agents.scaling = _ -> decision(pause("it costs 9.00 EUR an order"));
    look();
    Proposal old = rig.openProposals().getFirst();
    rig.agents.scaling = _ -> decision(pause("it costs 8.00 EUR an order"));
    look();
    assertThat(rig.openProposals()).as("the same day").containsExactly(old);

    rig.deliver(run, 5);

    assertThat(rig.openProposals())
        .singleElement()
        .satisfies(
            open -> assertThat(open.change().reason()).isEqualTo("it costs 8.00 EUR an order"));
    assertThat(now(old).state()).isEqualTo(State.EXPIRED);
    assertThatThrownBy(() -> rig.line.proposals().decide(Rig.TENANT, old.id(), true, "Bo"))
        .hasMessageContaining("gave way: the figures of 2026-11-24 say it anew");
    rig.execute(JobName.APPLY_CHANGE, Ticket.of(rig.ref(run), old.id().toString()));
    assertThat(rig.platform.callsOf("pause")).isEmpty();
  }

  @Test
  void what_newer_figures_no_longer_speak_for_is_taken_from_the_desk() {
    rig.agents.scaling = _ -> decision(pause("it costs 9.00 EUR an order"));
    look();
    Proposal old = rig.openProposals().getFirst();
    rig.agents.scaling = _ -> decision();

    rig.deliver(run, 5);

    assertThat(rig.openProposals()).isEmpty();
    assertThat(now(old).state()).isEqualTo(State.EXPIRED);
    assertThat(now(old).outcome()).isEqualTo("the figures of 2026-11-24 no longer speak for it");
  }

  @Test
  void what_a_person_set_or_approved_stays_and_is_not_proposed_beside_it() {
    String campaign = rig.agents.desks.getFirst().campaigns().getFirst().campaignId();
    rig.agents.scaling = _ -> decision(budget(campaign, "44"), pause("it costs 9.00 EUR"));
    look();
    Proposal raise = open(SetDailyBudget.class);
    Proposal stop = open(PauseAd.class);
    rig.line.proposals().amend(Rig.TENANT, raise.id(), Money.parse("42", "EUR"), "Bo");
    rig.line.proposals().decide(Rig.TENANT, stop.id(), true, "Bo");
    rig.agents.scaling = _ -> decision(budget(campaign, "46"), pause("it costs 8.00 EUR"));
    rig.platform.today = rig.platform.today.plusDays(1);

    look();

    assertThat(now(stop).state()).isEqualTo(State.APPROVED);
    assertThat(rig.openProposals())
        .singleElement()
        .satisfies(open -> assertThat(open.id()).isEqualTo(raise.id()));
  }

  @Test
  void an_amended_amount_passes_the_same_gate_and_is_what_is_carried_out() {
    String campaign = rig.agents.desks.getFirst().campaigns().getFirst().campaignId();
    rig.agents.scaling = _ -> decision(budget(campaign, "44"));
    look();
    Proposal open = open(SetDailyBudget.class);

    assertRefused(open, "48.01", "EUR", "max-share-at-once");
    assertRefused(open, "40", "EUR", "budget-really-moves");
    assertRefused(open, "42", "USD", "another currency");
    assertThat(now(open).change()).isEqualTo(open.change());

    Proposal amended =
        rig.line.proposals().amend(Rig.TENANT, open.id(), Money.parse("47", "EUR"), "Bo");
    assertThat(amended.state()).isEqualTo(State.OPEN);
    assertThat(amended.change().reason()).startsWith("Bo set 47.00 EUR instead of 44.00 EUR; ");
    assertThat(amended.change().effect()).isInstanceOf(Figure.Unknown.class);
    rig.settle();
    assertThat(rig.platform.callsOf("budget")).as("it still has to be decided on").isEmpty();

    rig.line.proposals().decide(Rig.TENANT, open.id(), true, "Cy");
    rig.settle();

    assertThat(rig.platform.callsOf("budget")).containsExactly("budget campaign-3 47.00 EUR");
    assertThat(now(open).outcome()).contains("from 40.00 EUR to 47.00 EUR");
    assertRefused(open, "45", "EUR", "the first decision stands");
  }

  private void assertRefused(Proposal open, String amount, String currency, String why) {
    Money to = Money.parse(amount, currency);
    assertThatThrownBy(() -> rig.line.proposals().amend(Rig.TENANT, open.id(), to, "Bo"))
        .hasMessageContaining(why);
  }

  private Proposal open(Class<? extends ProposedChange> kind) {
    return rig.openProposals().stream()
        .filter(open -> kind.isInstance(open.change()))
        .findFirst()
        .orElseThrow();
  }

  private static SetDailyBudget budget(String campaign, String to) {
    return new SetDailyBudget(
        campaign, Money.parse("40", "EUR"), Money.parse(to, "EUR"), "it earns");
  }
}
