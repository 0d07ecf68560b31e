package io.creativefactory.graph.figures;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a run's ads, and what was known when.
public interface RunFigures {
  /// The most days that can be read back: Meta refuses more than 37 months.
  int MOST_DAYS = 1_100;

  /// @param asOf null for now
  /// @throws FactoryException NOT_FOUND
  FiguresReport report(TenantId tenant, RunId run, @Nullable Instant asOf);

  /// What was told anew until a moment: old and new, and when.
  ///
  /// @param asOf null for now
  /// @throws FactoryException NOT_FOUND
  ToldAnew revisions(TenantId tenant, RunId run, @Nullable Instant asOf);

  /// Has days gone by read once, window by window; the run's events tell how far it is.
  ///
  /// @param days back from today, 1 to [#MOST_DAYS]
  /// @return on how many platforms
  /// @throws FactoryException NOT_FOUND
  int backfill(TenantId tenant, RunId run, int days);
}
