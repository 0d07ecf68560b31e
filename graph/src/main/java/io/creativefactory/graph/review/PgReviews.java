package io.creativefactory.graph.review;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.graph.brief.Lessons;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The review queue in PostgreSQL. A decision, its lesson and the run's next step are one
/// transaction under the lock of the run's row. Thread safe.
public final class PgReviews implements Reviews {
  private final ReviewItems items;
  private final Ledger ledger;
  private final Lessons lessons;
  private final JobQueue queue;
  private final AfterApproval listener;

  public PgReviews(
      ReviewItems items, Ledger ledger, Lessons lessons, JobQueue queue, AfterApproval listener) {
    this.items = items;
    this.ledger = ledger;
    this.lessons = lessons;
    this.queue = queue;
    this.listener = listener;
  }

  @Override
  public List<Entry> waiting(TenantId tenant) {
    return items.waiting(tenant).stream().map(PgReviews::entry).toList();
  }

  @Override
  public List<Entry> decided(TenantId tenant, int max) {
    return items.decided(tenant, max).stream().map(PgReviews::entry).toList();
  }

  @Override
  public Optional<Entry> find(TenantId tenant, UUID item) {
    return items.find(tenant, item).map(PgReviews::entry);
  }

  private static Entry entry(Filed filed) {
    return new Entry(filed.item(), filed.verdict(), filed.openedAt(), filed.hearing());
  }

  @Override
  public DecisionOutcome decide(TenantId tenant, DecisionRequest request) {
    Optional<Filed> known = items.find(tenant, request.item());
    if (known.isEmpty()) {
      return new DecisionOutcome.Missing();
    }
    RunRef ref = new RunRef(tenant, known.get().item().run());
    AfterApproval.Binding binding = binding(ref, known.get(), request);
    return ledger.locked(ref, status -> decide(ref, status, request, binding));
  }

  private AfterApproval.Binding binding(RunRef ref, Filed known, DecisionRequest request) {
    boolean approves = request.decision() instanceof Decision.Approve;
    return approves && known.open() && known.item().passesQa()
        ? listener.of(ref, known)
        : verdict -> {
          if (approves) {
            throw new IllegalStateException(
                "item " + verdict.item() + " was opened under our lock");
          }
        };
  }

  /// Reads the item again: it may have been decided while this transaction waited for the lock.
  private DecisionOutcome decide(
      RunRef ref, Run.Status status, DecisionRequest request, AfterApproval.Binding binding) {
    Filed filed = items.find(ref.tenant(), request.item()).orElseThrow();
    Optional<DecisionOutcome> objection = objection(ref, status, filed, request);
    if (objection.isPresent()) {
      return objection.get();
    }
    Verdict verdict =
        new Verdict(
            request.item(), request.seen(), request.decision(), request.reviewer(), ledger.now());
    if (!items.decide(ref.tenant(), verdict)) {
      throw new IllegalStateException("item " + request.item() + " was decided under our lock");
    }
    binding.signed(verdict);
    learn(ref, verdict);
    tell(ref, filed, verdict);
    return new DecisionOutcome.Recorded(verdict);
  }

  private Optional<DecisionOutcome> objection(
      RunRef ref, Run.Status status, Filed filed, DecisionRequest request) {
    if (status == Run.Status.FAILED || status == Run.Status.CANCELLED) {
      return Optional.of(
          new DecisionOutcome.Refused(
              "run " + ref.run() + " has ended as " + status + "; nothing of it is decided"));
    }
    if (filed.state() == Filed.State.CLOSED) {
      return Optional.of(
          new DecisionOutcome.Stale(
              items.newestLike(ref.tenant(), filed).item().version(),
              "changes were requested of this version; a newer cut takes its place"));
    }
    if (filed.verdict() != null) {
      return Optional.of(new DecisionOutcome.AlreadyDecided(filed.verdict()));
    }
    if (!filed.item().version().equals(request.seen())) {
      return Optional.of(
          new DecisionOutcome.Stale(filed.item().version(), changed(filed, request)));
    }
    if (request.decision() instanceof Decision.Approve && !filed.item().passesQa()) {
      return Optional.of(
          new DecisionOutcome.Refused("the quality gate failed this version: " + failed(filed)));
    }
    return Optional.empty();
  }

  private static String changed(Filed filed, DecisionRequest request) {
    return request.seen().equals(filed.openedAs())
        ? "the policy in force has changed since this version was opened; look at it again"
        : "version "
            + request.seen().abbreviated()
            + " is not the storyboard, files and claims that wait here";
  }

  private static String failed(Filed filed) {
    return String.join(
        "; ",
        filed.item().videos().stream()
            .flatMap(video -> video.qa().stream())
            .filter(check -> check.verdict() == QaCheck.Verdict.FAIL)
            .map(check -> check.check() + ": " + check.detail())
            .distinct()
            .toList());
  }

  private void learn(RunRef ref, Verdict verdict) {
    switch (verdict.decision()) {
      case Decision.Approve() -> {}
      case Decision.RequestChanges(Decision.Reason reason, String note) ->
          learn(ref, verdict, "change:" + reason, note);
      case Decision.Reject(Decision.Reason reason, String note) ->
          learn(ref, verdict, "reject:" + reason, note);
    }
  }

  private void learn(RunRef ref, Verdict verdict, String subject, String note) {
    Figure why = new Figure.Unknown("a reviewer's word; its effect on figures is not measured");
    lessons.learn(
        ref.tenant(), "review " + verdict.item(), new Lesson(subject, note, why, verdict.at()));
  }

  private void tell(RunRef ref, Filed filed, Verdict verdict) {
    List<Filed> all = items.of(ref);
    long open = all.stream().filter(Filed::open).count();
    String text =
        "%s %s %s; %s"
            .formatted(
                verdict.reviewer(),
                words(verdict.decision()),
                filed.cut().variant(),
                open == 0 ? "nothing waits any more" : open + " more wait");
    double share = 1 - (double) open / all.size();
    Run.Status next = open == 0 ? Run.Status.WORKING : Run.Status.WAITING_FOR_REVIEW;
    ledger.stand(ref, next, new Note("review", text, share));
    if (open == 0) {
      String cause = "review-" + filed.round();
      queue.once(JobName.ADVANCE_RUN, ref.run() + "/" + cause, Ticket.of(ref, cause));
    }
  }

  private static String words(Decision decision) {
    return switch (decision) {
      case Decision.Approve() -> "approved";
      case Decision.RequestChanges _ -> "requested changes of";
      case Decision.Reject _ -> "rejected";
    };
  }
}
