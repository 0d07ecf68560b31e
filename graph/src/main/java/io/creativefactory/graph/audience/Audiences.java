package io.creativefactory.graph.audience;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who saw a run's ads.
public interface Audiences {

  /// A table for each platform and thing by which people are told apart, as far as it was asked.
  ///
  /// @param asOf what was known at this moment; null for now
  /// @throws io.creativefactory.domain.FactoryException NOT_FOUND
  List<AudienceTable> tables(TenantId tenant, RunId run, @Nullable Instant asOf);
}
