package io.creativefactory.agents.scaling;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.GuardrailPolicies;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.Ruling;
import io.creativefactory.tools.verdict.Allotment;
import io.creativefactory.tools.verdict.Allotment.Answer;
import io.creativefactory.tools.verdict.Allotment.Line;
import io.creativefactory.tools.verdict.Gains;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Moves money between campaigns of which something may be concluded, as one proposal.
final class Reallocation {
  private final Guardrails limits;
  private final Judges judges;

  Reallocation(Guardrails limits, Judges judges) {
    this.limits = limits;
    this.judges = judges;
  }

  /// @return campaigns whose budgets are proposed to move
  Set<String> among(List<CampaignReview> campaigns, LocalDate today) {
    Map<String, CampaignReview> ripe = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (CampaignReview review : campaigns) {
      Totals total = review.total();
      boolean ready =
          total.spend().isPositive()
              && total.impressions() > 0
              && GuardrailPolicies.concludes(judges.context(review, total), limits)
                  instanceof Ruling.Allowed;
      if (ready) {
        String id = review.campaign().campaignId();
        ripe.put(id, review);
        lines.add(new Line(id, review.campaign().daily(), review.figures(id)));
      }
    }
    if (lines.size() < 2) {
      return Set.of();
    }
    return switch (new Allotment(limits).among(lines, today)) {
      case Answer.Stay _ -> Set.of();
      case Answer.Move move -> propose(lines, move, ripe);
    };
  }

  private Set<String> propose(
      List<Line> lines, Answer.Move move, Map<String, CampaignReview> ripe) {
    List<SetDailyBudget> moves = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Money to = move.to().get(i);
      String told = told(called(line, ripe), line, move.returns().get(i));
      words.add(told);
      if (!to.equals(line.daily())) {
        moves.add(new SetDailyBudget(line.campaign(), line.daily(), to, told, effect(line, to)));
      }
    }
    Reallocate change = new Reallocate(moves, reason(lines, words), move.effect());
    boolean passed =
        judges.propose(
            change,
            part -> {
              CampaignReview review = Objects.requireNonNull(ripe.get(part.objectId()));
              return judges.context(review, review.total());
            });
    return passed
        ? moves.stream().map(SetDailyBudget::objectId).collect(Collectors.toSet())
        : Set.of();
  }

  private static Figure effect(Line line, Money to) {
    return Gains.aDay(line.figures(), line.daily(), to);
  }

  private static String called(Line line, Map<String, CampaignReview> ripe) {
    return Objects.requireNonNull(ripe.get(line.campaign())).campaign().called(line.campaign());
  }

  private static String told(String called, Line line, Figure.Modelled returns) {
    return String.format(
        Locale.ROOT,
        "%s returned %.1f conversions for 100 %s (%.1f to %.1f)",
        called,
        returns.value(),
        line.daily().currency(),
        returns.low(),
        returns.high());
  }

  private static String reason(List<Line> lines, List<String> words) {
    Money sum = lines.stream().map(Line::daily).reduce(Money::plus).orElseThrow();
    return String.join(", ", words) + " of late; together they keep " + sum + " a day";
  }
}
