package io.creativefactory.graph.testing;

import io.creativefactory.agents.testing.TestingAgent;
import io.creativefactory.agents.testing.TestingAgent.Candidate;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.review.VersionHash;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.graph.editor.Render;
import io.creativefactory.graph.editor.Renders;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.review.Filed;
import io.creativefactory.graph.review.ReviewItems;
import io.creativefactory.graph.review.ReviewItems.Opened;
import io.creativefactory.graph.run.Artefacts;
import io.creativefactory.graph.run.Concepts;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.Step;
import io.creativefactory.graph.run.Works;
import io.creativefactory.tools.council.Council;
import io.creativefactory.tools.council.Docket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Has the finished cuts of a round judged, plans the test, and lays them before the reviewers. A
/// cut that lacks a format because its render failed is left out; the events say which.
public final class TestingStep implements Step {
  /// Replaced when the item is read: a version is computed, never stored as truth.
  private static final VersionHash NOT_YET = new VersionHash("0".repeat(64));

  /// Who judges what was made.
  public record Judges(TestingAgent agent, Council council) {}

  private final TestingAgent agent;
  private final Council council;
  private final Artefacts artefacts;
  private final Ledger ledger;
  private final Renders renders;
  private final ReviewItems items;

  public TestingStep(
      Judges judges, Artefacts artefacts, Ledger ledger, Renders renders, ReviewItems items) {
    this.agent = judges.agent();
    this.council = judges.council();
    this.artefacts = artefacts;
    this.ledger = ledger;
    this.renders = renders;
    this.items = items;
  }

  @Override
  public Position run(RunRef ref, Position at) {
    ledger.requireGoing(ref);
    ledger.stand(ref, Run.Status.WORKING, new Note("testing", "Judging the finished videos", 0));
    List<Judged> judged = new ArrayList<>();
    for (Cut cut : at.cuts()) {
      ledger.requireGoing(ref);
      List<Video> videos = videos(ref, cut);
      if (!videos.isEmpty()) {
        judged.add(judge(ref, cut, videos));
      }
    }
    List<Filed> before = items.of(ref).stream().filter(f -> f.round() < at.round()).toList();
    if (judged.isEmpty() && before.stream().noneMatch(Filed::approved)) {
      throw nothing(ref, at);
    }
    List<Judged> heard = heard(ref, judged, before);
    plan(ref, at, heard, before);
    ledger.locked(ref, status -> open(ref, at, heard, status));
    return at;
  }

  /// @param hearing null until the council was asked
  private record Judged(
      Cut cut, Candidate candidate, List<Video> videos, @Nullable Hearing hearing) {}

  /// Asks the council about the new cuts, beside what was approved in earlier rounds: the same
  /// neighbours whenever this step runs again.
  private List<Judged> heard(RunRef ref, List<Judged> judged, List<Filed> before) {
    if (judged.isEmpty()) {
      return judged;
    }
    List<Docket.Entry> entries = judged.stream().map(TestingStep::entry).toList();
    List<Docket.Entry> peers =
        before.stream().filter(Filed::approved).map(TestingStep::entry).toList();
    List<Council.Heard> heard =
        council.judge(
            new Docket(ref.tenant(), ref.run(), ledger.order(ref).brief(), entries, peers));
    List<Judged> all = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      Judged one = judged.get(i);
      Hearing hearing = heard.get(i).hearing();
      Candidate known = one.candidate();
      all.add(
          new Judged(
              one.cut(),
              new Candidate(
                  known.concept(), known.storyboard(), known.assessment(), hearing.verdict()),
              one.videos(),
              hearing));
    }
    return all;
  }

  private static Docket.Entry entry(Judged one) {
    Candidate known = one.candidate();
    return new Docket.Entry(
        one.cut().attempt(), known.concept(), known.storyboard(), one.videos(), known.assessment());
  }

  private static Docket.Entry entry(Filed filed) {
    ReviewItem item = filed.item();
    return new Docket.Entry(
        filed.cut().attempt(), item.concept(), item.storyboard(), item.videos(), item.assessment());
  }

  /// Every format of the cut, or nothing when one is missing.
  private List<Video> videos(RunRef ref, Cut cut) {
    List<Render> ordered = renders.of(ref).stream().filter(r -> r.cut().equals(cut)).toList();
    List<Video> videos =
        ordered.stream()
            .map(Render::video)
            .filter(Objects::nonNull)
            .sorted(Renders.asNamedIn(ledger.order(ref).brief()))
            .toList();
    return videos.size() == ordered.size() ? videos : List.of();
  }

  private Judged judge(RunRef ref, Cut cut, List<Video> videos) {
    Concept concept = Concepts.of(artefacts, ref, cut);
    Storyboard storyboard = artefacts.find(ref, Works.storyboard(cut)).orElseThrow();
    Assessment assessment =
        artefacts.once(
            ref,
            Works.assessment(cut),
            () -> agent.assess(ledger.order(ref).brief(), concept, storyboard, videos));
    return new Judged(cut, new Candidate(concept, storyboard, assessment), videos, null);
  }

  /// Weighs the new cuts together with what was approved in earlier rounds.
  private void plan(RunRef ref, Position at, List<Judged> judged, List<Filed> before) {
    List<Candidate> candidates =
        Stream.concat(
                before.stream().filter(Filed::approved).map(TestingStep::candidate),
                judged.stream().map(Judged::candidate))
            .toList();
    artefacts.once(
        ref, Works.plan(at.round()), () -> agent.plan(ledger.order(ref).brief(), candidates));
  }

  private static Candidate candidate(Filed filed) {
    ReviewItem item = filed.item();
    Hearing hearing = filed.hearing();
    return new Candidate(
        item.concept(),
        item.storyboard(),
        item.assessment(),
        hearing == null ? null : hearing.verdict());
  }

  private Run.Status open(RunRef ref, Position at, List<Judged> judged, Run.Status status) {
    if (status.ended()) {
      return status;
    }
    for (Judged one : judged) {
      items.open(ref, new Opened(at.round(), one.cut(), one.hearing()), item(ref, one));
    }
    long open = items.of(ref).stream().filter(Filed::open).count();
    Run.Status next = open == 0 ? Run.Status.WORKING : Run.Status.WAITING_FOR_REVIEW;
    ledger.stand(ref, next, new Note("review", open + " creatives wait for review", 0));
    return next;
  }

  private static ReviewItem item(RunRef ref, Judged one) {
    String name = ref + "/" + one.cut().key();
    return new ReviewItem(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        ref.run(),
        NOT_YET,
        one.candidate().concept(),
        one.candidate().storyboard(),
        one.videos(),
        one.candidate().assessment());
  }

  private FactoryException nothing(RunRef ref, Position at) {
    String failures =
        String.join(
            "; ",
            renders.of(ref).stream()
                .filter(render -> render.round() == at.round() && !render.failure().isEmpty())
                .map(render -> render.words() + ": " + render.failure())
                .toList());
    return new FactoryException(
        ErrorCode.MEDIA_UNSUITABLE,
        "no variant of run " + ref.run() + " was rendered in every format; " + failures);
  }
}
