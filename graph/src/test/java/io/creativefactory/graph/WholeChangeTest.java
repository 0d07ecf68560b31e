package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.scaling.Guardrails.KillSwitch;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.graph.scaling.Proposals.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes of several parts on the simulated platforms: whole or not at all, whatever comes between
/// the parts.
class WholeChangeTest {
  @TempDir Path media;
  private MarketRig market;

  @BeforeEach
  void lay() throws IOException {
    market = new MarketRig(media, Money.parse("180.00", "EUR")).running();
  }

  @AfterEach
  void close() {
    market.close();
  }

  /// A process that is gone.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static Consumer<String> at(int number, String method, Runnable what) {
    AtomicInteger calls = new AtomicInteger();
    return name -> {
      if (name.equals(method) && calls.incrementAndGet() == number) {
        what.run();
      }
    };
  }

  private static void die() {
    throw new Killed();
  }

  private Proposal approved(long... steps) {
    Proposal open = market.proposed(market.moving(steps));
    return market.rig.line.proposals().decide(Rig.TENANT, open.id(), true, "Bo");
  }

  private Proposal now(Proposal proposal) {
    return market.rig.line.proposals().find(Rig.TENANT, proposal.id()).orElseThrow();
  }

  private void execute(Proposal proposal) {
    market.rig.execute(
        JobName.APPLY_CHANGE, Ticket.of(market.rig.ref(proposal.run()), proposal.id().toString()));
  }

  private static Money sum(Map<String, Money> budgets) {
    return budgets.values().stream().reduce(Money::plus).orElseThrow();
  }

  @Test
  void money_moves_at_the_platforms_to_the_last_cent_and_back() {
    moveAndBack(Money.parse("180.00", "EUR"));
  }

  @Test
  void a_currency_without_decimals_loses_nothing_either() throws IOException {
    market.close();
    market = new MarketRig(media, Money.parse("18001", "JPY")).running();
    moveAndBack(Money.parse("18001", "JPY"));
  }

  private void moveAndBack(Money whole) {
    Map<String, Money> old = market.budgets();
    assertThat(sum(old)).isEqualTo(whole);
    Proposal approved = approved(-777, 334, 443);
    assertThat(market.budgets()).isEqualTo(old);

    market.rig.settle();

    assertThat(now(approved).state()).as(now(approved).outcome()).isEqualTo(State.APPLIED);
    assertThat(market.budgets())
        .allSatisfy((id, money) -> assertThat(money).isNotEqualTo(old.get(id)));
    assertThat(sum(market.budgets())).isEqualTo(sum(old));

    market.rig.clock.tick(Duration.ofHours(7));
    Proposal back = market.rig.line.proposals().undo(Rig.TENANT, approved.id(), "Bo");
    market.rig.settle();

    assertThat(now(back).state()).as(now(back).outcome()).isEqualTo(State.APPLIED);
    assertThat(market.budgets()).isEqualTo(old);
  }

  @Test
  void a_kill_between_the_writes_ends_like_no_kill() {
    Map<String, Money> old = market.budgets();
    Proposal approved = approved(-700, 300, 400);
    market.after = at(1, "setDailyBudget", WholeChangeTest::die);
    assertThatThrownBy(() -> execute(approved)).isInstanceOf(Killed.class);
    assertThat(now(approved).state()).isEqualTo(State.APPROVED);
    assertThat(sum(market.budgets())).as("cuts come first").isEqualTo(Money.parse("173", "EUR"));
    market.before = at(2, "setDailyBudget", WholeChangeTest::die);
    assertThatThrownBy(() -> execute(approved)).isInstanceOf(Killed.class);

    execute(approved);
    execute(approved);

    assertThat(now(approved).state()).isEqualTo(State.APPLIED);
    assertThat(sum(market.budgets())).isEqualTo(sum(old));
    assertThat(market.budgets()).isNotEqualTo(old);
  }

  @Test
  void what_a_guardrail_refuses_in_between_is_put_back_with_its_reason() {
    Map<String, Money> old = market.budgets();
    Proposal approved = approved(-700, 300, 400);
    market.before = at(2, "setDailyBudget", WholeChangeTest::die);
    assertThatThrownBy(() -> execute(approved)).isInstanceOf(Killed.class);
    market.rig.guardrails = market.limits(0.01, KillSwitch.off());
    market.after = at(1, "setDailyBudget", WholeChangeTest::die);
    assertThatThrownBy(() -> execute(approved)).isInstanceOf(Killed.class);
    market.rig.guardrails = market.limits(0.2, KillSwitch.off());

    execute(approved);

    assertThat(market.budgets()).isEqualTo(old);
    assertThat(now(approved).state()).isEqualTo(State.FAILED);
    assertThat(now(approved).outcome())
        .startsWith("Not done: ")
        .contains("what was begun is put back: max-share-at-once: ");
  }

  @Test
  void under_the_kill_switch_the_rest_waits_and_nothing_is_written() {
    Map<String, Money> old = market.budgets();
    Proposal approved = approved(-700, 300, 400);
    market.before = at(2, "setDailyBudget", WholeChangeTest::die);
    assertThatThrownBy(() -> execute(approved)).isInstanceOf(Killed.class);
    Map<String, Money> half = market.budgets();
    market.rig.guardrails = market.limits(0.2, KillSwitch.thrown("the shop is down"));

    execute(approved);

    assertThat(market.budgets()).isEqualTo(half);
    assertThat(now(approved).state()).isEqualTo(State.APPROVED);
    assertThat(now(approved).outcome()).contains("kill-switch", "the shop is down");

    market.rig.guardrails = market.limits(0.2, KillSwitch.off());
    execute(approved);

    assertThat(now(approved).state()).isEqualTo(State.APPLIED);
    assertThat(sum(market.budgets())).isEqualTo(sum(old));
  }

  @Test
  void what_a_platform_refuses_for_good_leaves_no_half_and_its_reason_is_passed_on() {
    Map<String, Money> old = market.budgets();
    Proposal approved = approved(-700, 300, 400);
    market.before =
        at(2, "setDailyBudget", () -> refuse(ErrorCode.PLATFORM_REFUSED, "above the limit"));

    execute(approved);

    assertThat(market.budgets()).isEqualTo(old);
    assertThat(now(approved).state()).isEqualTo(State.FAILED);
    assertThat(now(approved).outcome()).endsWith("what was begun is put back: above the limit");
  }

  @Test
  void a_token_that_is_revoked_in_between_loses_nothing() {
    Map<String, Money> old = market.budgets();
    Proposal approved = approved(-700, 300, 400);
    AtomicInteger writes = new AtomicInteger();
    market.before =
        name -> {
          if (name.equals("setDailyBudget") && writes.incrementAndGet() > 1) {
            refuse(ErrorCode.PLATFORM_AUTH, "the token was revoked");
          }
        };
    assertThatThrownBy(() -> execute(approved))
        .as("the job stays, for not even putting back is possible")
        .hasMessage("the token was revoked");
    assertThat(now(approved).state()).isEqualTo(State.APPROVED);
    assertThat(now(approved).outcome()).isEqualTo("the token was revoked");

    market.before = _ -> {};
    execute(approved);

    assertThat(now(approved).state()).isEqualTo(State.APPLIED);
    assertThat(sum(market.budgets())).isEqualTo(sum(old));
  }

  private static void refuse(ErrorCode code, String why) {
    throw new FactoryException(code, why);
  }

  @Test
  void what_stands_at_the_platform_is_told_as_done_whatever_was_forbidden_since() {
    Map.Entry<String, Money> first = market.budgets().entrySet().iterator().next();
    Money more = first.getValue().plus(Money.parse("5", "EUR"));
    Proposal open =
        market.proposed(new SetDailyBudget(first.getKey(), first.getValue(), more, "a test"));
    market.rig.line.proposals().decide(Rig.TENANT, open.id(), true, "Bo");
    market
        .rig
        .jdbc
        .sql("alter table proposal add constraint stop check (state <> 'APPLIED') not valid")
        .update();
    market.rig.execute(
        JobName.APPLY_CHANGE, Ticket.of(market.rig.ref(open.run()), open.id().toString()));
    market.rig.jdbc.sql("alter table proposal drop constraint stop").update();
    assertThat(now(open).state()).isEqualTo(State.APPROVED);
    assertThat(market.budgets()).containsEntry(first.getKey(), more);
    market.rig.guardrails = market.limits(0.2, KillSwitch.thrown("the shop is down"));

    execute(open);

    assertThat(now(open).state()).isEqualTo(State.APPLIED);
    assertThat(market.budgets()).containsEntry(first.getKey(), more);
  }

  @Test
  void a_worn_ad_is_made_anew_by_one_run_and_nothing_changes_at_its_platform() {
    Publication publication =
        market.rig.line.runs().book(Rig.TENANT, market.run).orElseThrow().publications().getFirst();
    String ad = publication.one(Kind.AD).id();
    var objects = market.server.objects();
    Proposal open =
        market.proposed(new RefreshAd(ad, "it wears out", new Figure.Unknown("a test")));
    market.rig.line.proposals().decide(Rig.TENANT, open.id(), true, "Bo");

    execute(open);
    execute(open);

    assertThat(now(open).state()).isEqualTo(State.APPLIED);
    assertThat(market.rig.line.runs().latest(Rig.TENANT, 9)).hasSize(2);
    market.rig.settle();
    assertThat(market.rig.waiting()).as("it ends before a person").hasSize(1);
    assertThat(market.server.objects()).isEqualTo(objects);
    assertThatThrownBy(() -> market.rig.line.proposals().undo(Rig.TENANT, open.id(), "Bo"))
        .hasMessageContaining("refuse it in its review");
  }
}
