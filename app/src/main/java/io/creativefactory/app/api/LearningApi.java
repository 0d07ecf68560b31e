package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.graph.learning.Learning;
import io.creativefactory.graph.learning.LearningReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was learned from ads that ran.
@RestController
@RequestMapping("/api/v1/learning")
class LearningApi {
  private final Learning learning;
  private final CurrentTenant tenant;

  LearningApi(Learning learning, CurrentTenant tenant) {
    this.learning = learning;
    this.tenant = tenant;
  }

  /// @param round the last one; null before the first
  /// @param lessons what the next brief will read, the newest first
  record Learned(@Nullable LearningReport round, List<Lesson> lessons) {}

  @GetMapping
  ResponseEntity<String> learned() {
    return Answers.json(
        new Learned(learning.latest(tenant.id()).orElse(null), learning.lessons(tenant.id())));
  }
}
