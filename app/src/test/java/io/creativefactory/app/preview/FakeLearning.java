package io.creativefactory.app.preview;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.graph.learning.Learning;
import io.creativefactory.graph.learning.LearningReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Learning in memory: what a test puts there.
public final class FakeLearning implements Learning {
  public @Nullable LearningReport report;
  public final List<Lesson> lessons = new ArrayList<>();

  @Override
  public LearningReport now(TenantId tenant, String who) {
    throw new UnsupportedOperationException("the preview does not learn");
  }

  @Override
  public Optional<LearningReport> latest(TenantId tenant) {
    return Optional.ofNullable(report);
  }

  @Override
  public List<Lesson> lessons(TenantId tenant) {
    return List.copyOf(lessons);
  }
}
