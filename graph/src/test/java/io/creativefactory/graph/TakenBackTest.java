package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Guardrails.KillSwitch;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.graph.scaling.Proposals.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenBackTest {
  @TempDir Path media;
  private Rig rig;

  @BeforeEach
  void lay() {
    rig = new Rig(media);
  }

  @Test
  void what_was_started_is_stopped_again_by_one_click_and_its_own_proposal() {
    rig.published(1);
    rig.approveProposals();
    rig.settle();
    Proposal started = rig.line.proposals().latest(Rig.TENANT, 1).getFirst();

    Proposal back = rig.line.proposals().undo(Rig.TENANT, started.id(), "Bo");
    rig.settle();

    assertThat(back.change()).isInstanceOf(PauseAd.class);
    Proposal done = rig.line.proposals().find(Rig.TENANT, back.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(State.APPLIED);
    assertThat(done.decidedBy()).isEqualTo("Bo");
    assertThat(rig.platform.callsOf("pause")).hasSize(1);
  }

  @Test
  void what_was_not_carried_out_cannot_be_taken_back_and_has_no_amount() {
    rig.published(1);
    Proposal open = rig.openProposals().getFirst();

    assertThatThrownBy(() -> rig.line.proposals().undo(Rig.TENANT, open.id(), "Bo"))
        .hasMessageContaining("only what was carried out can be taken back");
    Money ten = Money.parse("10", "EUR");
    assertThatThrownBy(() -> rig.line.proposals().amend(Rig.TENANT, open.id(), ten, "Bo"))
        .hasMessageContaining("sets no budget");
  }

  @Test
  void much_money_takes_two_names_and_one_name_twice_is_one() {
    rig.guardrails = withSecondAbove("0.00");
    rig.published(1);
    Proposal open = rig.openProposals().getFirst();

    Proposal first = rig.line.proposals().decide(Rig.TENANT, open.id(), true, "Ada");
    assertThat(first.state()).isEqualTo(State.OPEN);
    assertThat(first.outcome()).startsWith("Ada agreed");
    assertThatThrownBy(() -> rig.line.proposals().decide(Rig.TENANT, open.id(), true, "ada"))
        .hasMessageContaining("takes another person");
    Proposal second = rig.line.proposals().decide(Rig.TENANT, open.id(), true, "Bo");

    assertThat(second.state()).isEqualTo(State.APPROVED);
    assertThat(second.decidedBy()).isEqualTo("Ada and Bo");
  }

  private static Guardrails withSecondAbove(String amount) {
    Guardrails usual = Rig.guardrails(KillSwitch.off());
    return new Guardrails(
        usual.caps(),
        usual.pace(),
        usual.evidence(),
        usual.ignorance(),
        usual.hysteresis(),
        usual.learning(),
        new Guardrails.Approval(Money.parse(amount, "EUR"), List.of(), Set.of(), null),
        usual.killSwitch());
  }
}
