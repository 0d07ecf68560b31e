package io.creativefactory.graph.figures;

import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.graph.job.RunRef;
import java.util.function.Supplier;

/// Whether enough is known of a run's ads for any verdict: as many whole days as the guardrails ask
/// for, at least one, and beyond them the days whose conversions are still coming in.
public final class FiguresGate {
  private final Figures figures;
  private final Supplier<Guardrails> guardrails;

  public FiguresGate(Figures figures, Supplier<Guardrails> guardrails) {
    this.figures = figures;
    this.guardrails = guardrails;
  }

  public boolean open(RunRef ref) {
    return days(ref) >= needed();
  }

  public int days(RunRef ref) {
    return figures.days(ref);
  }

  public int needed() {
    Guardrails.MinimumEvidence evidence = guardrails.get().evidence();
    return Math.max(1, evidence.days()) + evidence.matureAge() - 1;
  }

  public double share(RunRef ref) {
    return Math.min(1.0, (double) days(ref) / needed());
  }
}
