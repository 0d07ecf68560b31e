package io.creativefactory.graph;

import io.creativefactory.agents.creative.CreativeAgent;
import io.creativefactory.agents.intel.IntelAgent;
import io.creativefactory.agents.scaling.ScalingAgent;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.agents.testing.TestingAgent;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.domain.testing.TestPlan;
import io.creativefactory.tools.council.Council;
import io.creativefactory.tools.council.Docket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Agents that say the same each time and keep what they were asked.
public final class TestAgents implements CreativeAgent, TestingAgent {
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  final List<Brief> briefs = Collections.synchronizedList(new ArrayList<>());
  final List<Desk> desks = Collections.synchronizedList(new ArrayList<>());

  /// What the creative agent fails with, or null, and how often.
  volatile @Nullable ErrorCode fails;

  int failures = Integer.MAX_VALUE;

  /// Who studies the field.
  volatile IntelAgent intel =
      (_, _, _) -> new Intel(List.of(), List.of(), "the brief alone", Briefs.TEST);

  public ProductionLine.Minds minds() {
    return new ProductionLine.Minds(
        (tenant, brief, reading) -> {
          asked.add("intel");
          briefs.add(brief);
          return intel.study(tenant, brief, reading);
        },
        this,
        (_, concept, _, attempt) -> {
          asked.add("cut " + concept.id() + "/" + attempt);
          return Briefs.storyboard(concept, attempt);
        },
        this,
        desk -> {
          asked.add("scaling");
          desks.add(desk);
          return scaling.decide(desk);
        },
        this::heard);
  }

  /// What the scaling agent says.
  volatile ScalingAgent scaling = TestAgents::decision;

  /// The variant about which the judges disagree, or none.
  volatile String disputed = "";

  private List<Council.Heard> heard(Docket docket) {
    return docket.entries().stream()
        .map(entry -> new Council.Heard(entry, hearing(entry.variant().equals(disputed))))
        .toList();
  }

  private static Hearing hearing(boolean disputed) {
    return new Hearing(
        new CouncilVerdict(
            "1",
            disputed
                ? new CouncilVerdict.Ruling.Disputed(0.5, 0.8, "two say two things")
                : new CouncilVerdict.Ruling.Agreed(0.5, 0.1),
            List.of(),
            Instant.EPOCH),
        new RubricReport("1", RubricReport.Form.SHORT, "en", List.of()));
  }

  @Override
  public List<Concept> write(Brief brief, Intel intel) {
    asked.add("write");
    ErrorCode code = fails;
    if (code != null && failures > 0) {
      failures--;
      throw new FactoryException(code, "the creative agent would not");
    }
    return IntStream.rangeClosed(1, brief.output().variants())
        .mapToObj(number -> Briefs.concept(number, "Hook " + (char) ('@' + number) + "?"))
        .toList();
  }

  @Override
  public Concept revise(Brief brief, Concept concept, Decision.RequestChanges changes) {
    asked.add("revise " + concept.id() + ": " + changes.note());
    return Briefs.concept(Integer.parseInt(concept.id().substring(1)), changes.note());
  }

  @Override
  public Assessment assess(
      Brief brief, Concept concept, Storyboard storyboard, List<Video> videos) {
    asked.add("assess " + storyboard.title());
    return new Assessment(
        concept.id(),
        new TreeMap<>(),
        new Figure.Unknown("no model is trained"),
        new Figure.Unknown("no model is trained"),
        List.of(),
        List.of(),
        Briefs.TEST);
  }

  @Override
  public TestPlan plan(Brief brief, List<Candidate> candidates) {
    asked.add("plan of " + candidates.size());
    double share = 1.0 / candidates.size();
    return new TestPlan(
        "hook",
        candidates.stream()
            .map(c ->
                new TestPlan.Arm(
                    c.concept().id(), c.concept().hypothesis(), share, TestPlan.Outlook.NOT_ASKED))
            .toList(),
        List.of(),
        new Figure.Unknown("no base rate"),
        TestPlan.NOT_ASKED,
        List.of(),
        Duration.ofDays(3),
        Briefs.TEST);
  }

  /// Raises the campaign by a tenth.
  static ScalingDecision decision(Desk desk) {
    var campaign = desk.campaigns().getFirst();
    ProposedChange raise =
        new ProposedChange.SetDailyBudget(
            campaign.campaignId(), campaign.daily(), campaign.daily().times(1.1), "it earns");
    return new ScalingDecision(List.of(raise), List.of(), List.of(), Briefs.TEST);
  }
}
