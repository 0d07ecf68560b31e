package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.Decision.Reason;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.graph.review.ApprovedAds;
import io.creativefactory.graph.review.DecisionOutcome;
import io.creativefactory.graph.review.DecisionOutcome.AlreadyDecided;
import io.creativefactory.graph.review.DecisionOutcome.Recorded;
import io.creativefactory.graph.review.DecisionOutcome.Refused;
import io.creativefactory.graph.review.DecisionOutcome.Stale;
import io.creativefactory.graph.review.Reviews.Entry;
import io.creativefactory.graph.run.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewGateTest {
  private static final Decision APPROVE = new Decision.Approve();
  private static final Decision CHANGE =
      new Decision.RequestChanges(Reason.HOOK_WEAK, "Ask about bleach");

  @TempDir Path media;
  private Rig rig;

  @BeforeEach
  void lay() {
    rig = new Rig(media);
  }

  @Test
  void of_many_decisions_at_once_the_first_stands_and_the_others_are_told_of_it() throws Exception {
    rig.start(1);
    rig.settle();
    Entry entry = rig.waiting().getFirst();
    List<Future<DecisionOutcome>> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      rig.holdingRunRow(() -> {
        for (int i = 0; i < 6; i++) {
          Decision decision = i % 2 == 0 ? APPROVE : CHANGE;
          outcomes.add(threads.submit(() -> rig.decide(entry, decision)));
        }
        rig.awaitLockWaiters(6);
      });
    }

    List<Verdict> recorded = new ArrayList<>();
    List<Verdict> told = new ArrayList<>();
    for (Future<DecisionOutcome> outcome : outcomes) {
      switch (outcome.get()) {
        case Recorded(Verdict verdict) -> recorded.add(verdict);
        case AlreadyDecided(Verdict verdict) -> told.add(verdict);
        case Stale _, Refused _, DecisionOutcome.Missing _ -> throw new AssertionError(outcome);
      }
    }
    assertThat(recorded).hasSize(1);
    assertThat(told).hasSize(5).containsOnly(recorded.getFirst());
  }

  @Test
  void what_the_judges_disagree_about_comes_first_and_nothing_passes_by_itself() throws Exception {
    rig.agents.disputed = "v2";
    rig.start(2);
    rig.settle();
    assertThat(rig.waiting())
        .extracting(entry -> entry.item().concept().id())
        .containsExactly("v2", "v1");
    assertThat(rig.waiting().getFirst().council())
        .isNotNull()
        .satisfies(hearing -> assertThat(hearing.verdict().needsEyes()).isTrue());
    assertThat(rig.waiting()).allSatisfy(entry -> assertThat(entry.verdict()).isNull());
  }

  @Test
  void what_was_approved_is_an_earlier_ad_of_its_brand_and_nothing_else_is() {
    rig.start(2);
    rig.settle();
    Entry approved = rig.waiting().getFirst();
    String brand = approved.item().storyboard().look().brand();
    ApprovedAds past = new ApprovedAds(rig.jdbc, Rig.TENANT);
    assertThat(past.of(brand, 9)).isEmpty();

    rig.decide(approved, APPROVE);
    rig.decide(rig.waiting().getLast(), new Decision.Reject(Reason.OFF_BRAND, "Not us"));

    assertThat(past.of(brand, 9))
        .singleElement()
        .satisfies(ad -> assertThat(ad.concept()).isEqualTo(approved.item().concept()));
    assertThat(past.of("another brand", 9)).isEmpty();
    assertThat(past.of(brand, 0)).isEmpty();
    assertThat(new ApprovedAds(rig.jdbc, new TenantId("other")).of(brand, 9)).isEmpty();
  }

  @Test
  void a_decision_made_under_another_policy_is_stale_and_says_so() {
    rig.start(1);
    rig.settle();
    Entry seen = rig.waiting().getFirst();
    Rig later = new Rig(media, rig.database, "policy 2");

    DecisionOutcome outcome = later.decide(seen, APPROVE);

    Entry now = later.waiting().getFirst();
    assertThat(outcome)
        .isEqualTo(
            new Stale(
                now.item().version(),
                "the policy in force has changed since this version was opened; look at it again"));
    assertThat(later.decide(now, APPROVE)).isInstanceOf(Recorded.class);
  }

  @Test
  void an_approval_does_not_outlive_the_policy_it_was_given_under() {
    RunId id = rig.start(1);
    rig.settle();
    rig.approveAll();
    Rig later = new Rig(media, rig.database, "policy 2");

    later.settle();

    assertThat(later.run(id).status()).isEqualTo(Run.Status.FAILED);
    assertThat(later.run(id).detail()).contains("the approval is for version");
    assertThat(later.platform.objects).isEmpty();
  }

  @Test
  void requested_changes_go_back_to_the_editor_for_that_variant_only() {
    RunId id = rig.start(2);
    rig.settle();
    rig.decide(rig.waiting("v2"), APPROVE);
    rig.decide(rig.waiting("v1"), CHANGE);
    rig.settle();

    assertThat(rig.agents.asked)
        .containsOnlyOnce("revise v1: Ask about bleach", "cut v1/1")
        .last()
        .isEqualTo("plan of 2");
    assertThat(rig.agents.asked).doesNotContain("cut v2/1");
    assertThat(rig.renderer.rendered)
        .containsExactlyInAnyOrder("v1-9x16", "v1-1x1", "v2-9x16", "v2-1x1", "v1-9x16", "v1-1x1");
    assertThat(rig.waiting()).hasSize(1);
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_REVIEW);
    assertThat(rig.waiting("v1").item().concept().script().hookLine())
        .isEqualTo("Ask about bleach");

    rig.approveAll();
    rig.settle();
    assertThat(rig.line.runs().book(Rig.TENANT, id).orElseThrow().publications()).hasSize(2);
  }

  @Test
  void a_late_decision_on_a_replaced_version_is_stale_and_names_the_new_one() {
    rig.start(1);
    rig.settle();
    Entry old = rig.waiting("v1");
    rig.decide(old, CHANGE);
    rig.settle();

    DecisionOutcome outcome = rig.decide(old, APPROVE);

    assertThat(outcome)
        .isEqualTo(
            new Stale(
                rig.waiting("v1").item().version(),
                "changes were requested of this version; a newer cut takes its place"));
  }

  @Test
  void changes_can_be_requested_again_and_again() {
    rig.start(1);
    rig.settle();
    for (int round = 1; round <= 3; round++) {
      rig.decide(rig.waiting("v1"), CHANGE);
      rig.settle();
    }
    assertThat(rig.agents.asked).contains("cut v1/3");
    assertThat(rig.waiting()).hasSize(1);
    assertThat(rig.line.reviews().decided(Rig.TENANT, 10)).hasSize(3);
  }

  @Test
  void the_reason_of_a_rejection_is_a_lesson_of_the_next_brief_of_that_tenant() {
    rig.start(1);
    rig.settle();
    rig.decide(rig.waiting("v1"), new Decision.Reject(Reason.TEXT_TOO_LONG, "Half the words"));
    rig.settle();

    rig.start(1);
    rig.settle();

    Brief second = rig.agents.briefs.getLast();
    assertThat(rig.agents.briefs.getFirst().lessons()).isEmpty();
    assertThat(second.lessons())
        .extracting(Lesson::subject, Lesson::text)
        .containsExactly(tuple("reject:TEXT_TOO_LONG", "Half the words"));
  }

  @Test
  void a_run_of_which_nothing_was_approved_is_finished_without_publishing() {
    RunId id = rig.start(1);
    rig.settle();
    rig.decide(rig.waiting("v1"), new Decision.Reject(Reason.OFF_BRAND, "Not us"));
    rig.settle();

    assertThat(rig.run(id).status()).isEqualTo(Run.Status.FINISHED);
    assertThat(rig.run(id).detail()).contains("no creative was approved");
    assertThat(rig.platform.calls).isEmpty();
  }

  @Test
  void a_creative_that_the_gate_failed_cannot_be_approved_but_can_be_rejected() {
    rig.renderer.unfit.add("v1");
    rig.start(1);
    rig.settle();
    Entry entry = rig.waiting("v1");

    assertThat(rig.decide(entry, APPROVE))
        .isEqualTo(
            new Refused("the quality gate failed this version: loudness: measured -14 LUFS"));
    assertThat(rig.decide(entry, new Decision.Reject(Reason.OTHER, "Too loud")))
        .isInstanceOf(Recorded.class);
  }
}
