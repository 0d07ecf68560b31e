package io.creativefactory.app.studio.run;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunEvent;
import io.creativefactory.graph.run.Runs;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Runs in short, for lists and for the inbox.
@Component
public final class RunCards {
  private static final int MAX_RUNS = 50;

  private final Runs runs;
  private final CurrentTenant tenant;
  private final Wording wording;

  public RunCards(Runs runs, CurrentTenant tenant, Wording wording) {
    this.runs = runs;
    this.tenant = tenant;
    this.wording = wording;
  }

  /// One run in a list.
  ///
  /// @param state style class: `working`, `waiting`, `finished`, `failed` or `cancelled`
  /// @param steps the nine stages
  /// @param share of the stage at hand, in percent; empty while nothing is known of it
  public record Card(
      String id,
      String title,
      String state,
      String status,
      String detail,
      List<Step> steps,
      String share,
      Age age) {}

  public record Age(String started, String changed, String at) {}

  /// @param state style class: `done`, `now` or `ahead`
  public record Step(String stage, String state) {}

  /// Every run that has not ended, newest first.
  public List<Card> atWork() {
    return runs.latest(tenant.id(), MAX_RUNS).stream()
        .filter(run -> !run.status().ended())
        .map(this::card)
        .toList();
  }

  /// The latest runs, newest first.
  List<Card> latest() {
    return runs.latest(tenant.id(), MAX_RUNS).stream().map(this::card).toList();
  }

  Card card(Run run) {
    return new Card(
        run.id().toString(),
        run.title(),
        state(run.status()),
        Wording.words(run.status()),
        detail(run),
        steps(run),
        run.status() == Run.Status.WORKING
            ? share(run.stage(), runs.events(tenant.id(), run.id(), 0))
            : "",
        new Age(
            wording.age(run.startedAt()),
            wording.age(run.changedAt()),
            Wording.moment(run.startedAt())));
  }

  /// The status stands beside it already.
  private static String detail(Run run) {
    String status = Wording.words(run.status()) + ": ";
    String told = run.detail();
    return told.startsWith(status) ? told.substring(status.length()) : told;
  }

  static String state(Run.Status status) {
    return switch (status) {
      case WORKING -> "working";
      case WAITING_FOR_REVIEW, WAITING_FOR_FIGURES -> "waiting";
      case FINISHED -> "finished";
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
    };
  }

  private static List<Step> steps(Run run) {
    int now = Stages.ALL.indexOf(run.stage());
    return Stages.ALL.stream()
        .map(stage -> new Step(stage, stepState(run, Stages.ALL.indexOf(stage), now)))
        .toList();
  }

  private static String stepState(Run run, int at, int now) {
    if (run.status() == Run.Status.FINISHED || at < now) {
      return "done";
    }
    if (at > now) {
      return "ahead";
    }
    return run.status().ended() ? "stopped" : "now";
  }

  /// What only counts up to the next thing tells the share of one video, not of the stage.
  static String share(String stage, List<RunEvent> events) {
    return events.stream()
        .filter(event -> event.stage().equals(stage) && !RunView.Happened.of(event).passing())
        .reduce((_, last) -> last)
        .map(RunEvent::share)
        .map(share -> String.format(Locale.ROOT, "%.0f", Math.clamp(share, 0.0, 1.0) * 100))
        .orElse("");
  }
}
