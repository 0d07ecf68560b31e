package io.creativefactory.graph.learning;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Lesson;
import java.util.List;
import java.util.Optional;

/// Learning from what ads earned: by the clock once a week, and whenever somebody asks.
public interface Learning {

  /// Does a round now.
  ///
  /// @param who asks, for the record
  LearningReport now(TenantId tenant, String who);

  /// What was found last; empty before the first round.
  Optional<LearningReport> latest(TenantId tenant);

  /// What the next brief will read, the newest first.
  List<Lesson> lessons(TenantId tenant);
}
