package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.graph.ProductionLine;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.review.DecisionOutcome;
import io.creativefactory.graph.review.DecisionRequest;
import io.creativefactory.graph.review.Reviews;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunBook;
import io.creativefactory.graph.run.RunEvent;
import io.creativefactory.graph.run.Runs;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.graph.scaling.Proposals.State;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.sandbox.SandboxServer;
import io.creativefactory.tools.library.AdLibrary;
import io.creativefactory.tools.library.SwipeFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;

/// One brief along the whole line with real parts: embedded database, playbooks, FFmpeg, sandbox.
class GoldenLineTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path home;

  @Test
  void a_brief_becomes_reviewed_ads_figures_and_proposals() {
    try (LineRuntime runtime =
        LineRuntime.start(
            Example.surroundings(home),
            WebApplicationType.NONE,
            Map.of("factory.platforms", "sandbox", "factory.figures-every", "1h"))) {
      runtime.part(AdLibrary.class).add(TenantId.HOUSE, SwipeFile.read(Example.SWIPE_FILE));
      Runs runs = runtime.part(Runs.class);
      RunId id = runs.start(TenantId.HOUSE, Example.brief(2), Example.MEDIA);

      until(() -> standing(runs, id) != Run.Status.WORKING);
      assertThat(standing(runs, id)).as(detail(runs, id)).isEqualTo(Run.Status.WAITING_FOR_REVIEW);
      theBookIsFull(runs.book(TenantId.HOUSE, id).orElseThrow());
      DryRun.Shown planned = DryRun.beside(runtime, home);
      planned.isWhatWouldBeSent(2);

      decide(runtime.part(Reviews.class));
      until(
          () -> standing(runs, id) == Run.Status.WAITING_FOR_FIGURES || standing(runs, id).ended());
      assertThat(standing(runs, id)).as(detail(runs, id)).isEqualTo(Run.Status.WAITING_FOR_FIGURES);
      everythingIsPaused(runtime, runs.book(TenantId.HOUSE, id).orElseThrow());
      planned.isWhatWasSent(runtime.part(SandboxServer.class).objects());
      DryRun.beside(runtime, home).isWhatStands();

      activate(runtime.part(Proposals.class));
      runtime.part(SandboxServer.class).advance(10);
      runtime.part(ProductionLine.class).fetches().request(new RunRef(TenantId.HOUSE, id));
      until(() -> standing(runs, id).ended());
      assertThat(standing(runs, id)).as(detail(runs, id)).isEqualTo(Run.Status.FINISHED);
      aProposalWaitsWithItsReason(runtime.part(Proposals.class));
    }
  }

  private static void theBookIsFull(RunBook book) {
    assertThat(Objects.requireNonNull(book.intel()).findings()).isNotEmpty();
    assertThat(book.concepts()).hasSize(2);
    assertThat(book.videos()).hasSize(2).allSatisfy(video -> assertThat(video.passes()).isTrue());
    assertThat(book.assessments())
        .extracting(Assessment::variant)
        .containsExactlyInAnyOrder("v1", "v2");
    assertThat(book.plan()).isNotNull();
  }

  private static void decide(Reviews reviews) {
    List<Reviews.Entry> waiting = reviews.waiting(TenantId.HOUSE);
    assertThat(waiting).hasSize(2);
    Decision no = new Decision.Reject(Decision.Reason.HOOK_WEAK, "It does not stop me");
    assertThat(reviews.decide(TenantId.HOUSE, on(waiting.getFirst(), new Decision.Approve())))
        .isInstanceOf(DecisionOutcome.Recorded.class);
    assertThat(reviews.decide(TenantId.HOUSE, on(waiting.getLast(), no)))
        .isInstanceOf(DecisionOutcome.Recorded.class);
  }

  private static DecisionRequest on(Reviews.Entry entry, Decision decision) {
    return new DecisionRequest(entry.item().id(), entry.item().version(), decision, "Ada");
  }

  private static AdPlatform.Status status(Accounts accounts, PlatformObject object) {
    ObjectRef ref = ObjectRef.parse(object.id());
    return accounts
        .ads(ref.platform())
        .status(new PlatformObject(object.kind(), ref.id(), object.name()));
  }

  private static void everythingIsPaused(LineRuntime runtime, RunBook book) {
    Accounts accounts = runtime.part(Accounts.class);
    assertThat(book.publications())
        .as(told(runtime))
        .extracting(Publication::platform)
        .containsExactlyInAnyOrder("meta", "google", "tiktok");
    for (Publication publication : book.publications()) {
      assertThat(publication.sandbox()).isTrue();
      assertThat(publication.objects())
          .extracting(PlatformObject::kind)
          .contains(Kind.CAMPAIGN, Kind.AD_SET, Kind.AD);
      assertThat(publication.objects())
          .filteredOn(object -> object.kind() == Kind.CAMPAIGN || object.kind() == Kind.AD)
          .allSatisfy(object ->
              assertThat(status(accounts, object)).isNotEqualTo(AdPlatform.Status.ACTIVE));
    }
  }

  private static String told(LineRuntime runtime) {
    Runs runs = runtime.part(Runs.class);
    RunId run = runs.latest(TenantId.HOUSE, 1).getFirst().id();
    return runs.events(TenantId.HOUSE, run, 0).stream()
        .map(RunEvent::text)
        .collect(Collectors.joining("\n"));
  }

  private static void activate(Proposals proposals) {
    List<Proposal> open =
        proposals.latest(TenantId.HOUSE, 20).stream()
            .filter(each -> each.change() instanceof ActivateAd)
            .toList();
    assertThat(open)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.state()).isEqualTo(State.OPEN));
    open.forEach(each -> proposals.decide(TenantId.HOUSE, each.id(), true, "Ada"));
    until(() ->
        open.stream()
            .map(each -> proposals.find(TenantId.HOUSE, each.id()).orElseThrow().state())
            .noneMatch(state -> state == State.OPEN || state == State.APPROVED));
    assertThat(open)
        .allSatisfy(each ->
            assertThat(proposals.find(TenantId.HOUSE, each.id()).orElseThrow().state())
                .isEqualTo(State.APPLIED));
  }

  private static void aProposalWaitsWithItsReason(Proposals proposals) {
    assertThat(proposals.latest(TenantId.HOUSE, 20))
        .filteredOn(each -> !(each.change() instanceof ActivateAd))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.change().reason()).containsPattern("\\d"));
  }

  private static Run.Status standing(Runs runs, RunId id) {
    return runs.find(TenantId.HOUSE, id).orElseThrow().status();
  }

  private static String detail(Runs runs, RunId id) {
    return runs.find(TenantId.HOUSE, id).orElseThrow().detail();
  }

  /// Waits on a condition; the deadline only bounds a test that has failed already.
  private static void until(BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("still waiting").isBefore(deadline);
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
