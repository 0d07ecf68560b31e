package io.creativefactory.graph.attribution;

import io.creativefactory.domain.Money;
import io.creativefactory.scoring.attribution.Funnel;
import io.creativefactory.scoring.attribution.Pipeline;
import io.creativefactory.scoring.attribution.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Deals put together from their steps.
public final class Deals {
  private final Funnel funnel;
  private final Map<String, Deal> deals = new LinkedHashMap<>();
  private final Set<String> unknown = new TreeSet<>();
  private final Pipeline pipeline;

  /// @param steps in the order of time
  public Deals(Funnel funnel, List<DealStep> steps, Instant now) {
    this.funnel = funnel;
    for (DealStep step : steps) {
      boolean lost = Funnel.isLost(step.stage());
      Optional<Integer> place = funnel.place(step.stage());
      if (!lost && place.isEmpty()) {
        unknown.add(step.stage());
      } else {
        deals.merge(step.deal(), Deal.of(step, place.orElse(0), lost), Deal::then);
      }
    }
    this.pipeline = Pipeline.learn(funnel, all().stream().map(Deal::walk).toList(), now);
  }

  /// @param amount of its own; null where the CRM does not say
  public record Deal(Walk walk, @Nullable Money amount) {
    static Deal of(DealStep step, int place, boolean lost) {
      return new Deal(new Walk(step.deal(), place, step.at(), lost, step.visitor()), step.amount());
    }

    /// A deal that is opened again is not lost any more.
    Deal then(Deal later) {
      return new Deal(
          new Walk(
              walk.deal(),
              Math.max(walk.reached(), later.walk.reached()),
              later.walk.moved(),
              later.walk.lost(),
              later.walk.visitor() == null ? walk.visitor() : later.walk.visitor()),
          later.amount == null ? amount : later.amount);
    }

    public Money won(Funnel funnel) {
      return amount == null ? funnel.worth() : amount;
    }
  }

  public Funnel funnel() {
    return funnel;
  }

  public Pipeline pipeline() {
    return pipeline;
  }

  public List<Deal> all() {
    return new ArrayList<>(deals.values());
  }

  public List<Deal> open(Instant now) {
    return all().stream().filter(deal -> pipeline.open(deal.walk(), now)).toList();
  }

  /// Stages that the CRM names and the funnel does not know.
  public Set<String> unknown() {
    return unknown;
  }
}
