package io.creativefactory.graph.simulate;

import io.creativefactory.agents.scaling.ScalingAgent;
import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.scaling.ChangeContext;
import io.creativefactory.domain.scaling.ChangeContext.Applied;
import io.creativefactory.domain.scaling.GuardrailPolicies;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import io.creativefactory.domain.scaling.Ruling;
import io.creativefactory.domain.scaling.ScalingDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Tries a policy: every morning the agent looks at the desk, each of its proposals is taken to be
/// approved at once, and is carried out at its random moment if the guardrails still let it pass
/// then, with all that was changed meanwhile. The agent and the guardrails are those that act in
/// earnest. The same world, policy and seed give the same account. One thread.
public final class Rehearsal {
  private static final int MORNING = 6;

  private final ScalingAgent agent;
  private final Guardrails limits;
  private final Auditor auditor;
  private final SplittableRandom lots;
  private final Map<String, List<Applied>> applied = new HashMap<>();
  private final List<Entry> diary = new ArrayList<>();
  private final Set<String> refreshed = new HashSet<>();

  public Rehearsal(ScalingAgent agent, Guardrails limits, long seed) {
    this.agent = agent;
    this.limits = limits;
    this.auditor = new Auditor(limits);
    this.lots = new SplittableRandom(seed);
  }

  /// What became of one proposal.
  ///
  /// @param refusedBy name of the rule, and its sentence; empty when it was carried out
  public record Entry(LocalDate day, ProposedChange change, String refusedBy, String sentence) {
    public boolean carriedOut() {
      return refusedBy.isEmpty();
    }
  }

  /// @param violations that the [Auditor] found
  public record Account(List<Entry> diary, List<String> violations) {}

  public Account run(World world, int days) {
    boolean goesOn = true;
    for (int day = 0; day < days && goesOn; day++) {
      Desk desk = world.desk();
      if (day == 0) {
        open(desk);
      }
      morning(world, desk);
      goesOn = world.night();
    }
    return new Account(diary, auditor.violations());
  }

  private void open(Desk desk) {
    for (Campaign campaign : desk.campaigns()) {
      LocalDate first =
          campaign.rows().stream()
              .map(Performance::day)
              .min(Comparator.naturalOrder())
              .orElse(desk.today());
      Instant start = first.atStartOfDay(ZoneOffset.UTC).toInstant();
      auditor.opened(campaign.campaignId(), start, campaign.daily());
    }
  }

  private void morning(World world, Desk desk) {
    ScalingDecision decision = agent.decide(desk);
    for (ScalingDecision.Refused refused : decision.refused()) {
      note(desk.today(), refused.change(), refused.rule());
    }
    Standing standing = new Standing(desk, limits);
    for (ProposedChange change : decision.proposals()) {
      if (change instanceof RefreshAd && !refreshed.add(change.objectId())) {
        continue;
      }
      Instant at = moment(desk);
      Ruling ruling = GuardrailPolicies.judge(change, part -> context(standing, part, at), limits);
      switch (ruling) {
        case Ruling.Rejected rejected -> note(desk.today(), change, rejected.toString());
        case Ruling.Allowed _ -> {
          diary.add(new Entry(desk.today(), change, "", ""));
          change.parts().forEach(part -> act(world, standing, part, at));
        }
      }
    }
  }

  private ChangeContext context(Standing standing, Single part, Instant at) {
    Campaign campaign = standing.campaignOf(part.objectId());
    List<Applied> recent = applied.getOrDefault(campaign.campaignId(), List.of());
    return standing.context(campaign, part, recent, at);
  }

  private void act(World world, Standing standing, Single part, Instant at) {
    String campaign = standing.campaignOf(part.objectId()).campaignId();
    world.carryOut(part);
    applied.computeIfAbsent(campaign, _ -> new ArrayList<>()).add(new Applied(part, at));
    if (part instanceof SetDailyBudget budget) {
      standing.set(campaign, budget.to());
      auditor.budget(campaign, at, budget.to());
    } else {
      auditor.acted(campaign, at);
    }
  }

  /// By the account's clock.
  private Instant moment(Desk desk) {
    long jitter = limits.pace().jitter().toSeconds();
    return desk.today()
        .atTime(MORNING, 0)
        .toInstant(ZoneOffset.UTC)
        .plusSeconds(jitter == 0 ? 0 : lots.nextLong(jitter));
  }

  private void note(LocalDate day, ProposedChange change, String refusal) {
    int colon = refusal.indexOf(": ");
    diary.add(new Entry(day, change, refusal.substring(0, colon), refusal.substring(colon + 2)));
  }
}
