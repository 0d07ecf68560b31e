package io.creativefactory.app.wiring;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.ProductionLine;
import io.creativefactory.graph.learning.PgLearning;
import io.creativefactory.scoring.ctr.Outcome;
import io.creativefactory.tools.council.JudgeWeights;
import io.creativefactory.tools.council.Votes;
import io.creativefactory.tools.models.CtrModels;
import io.creativefactory.tools.models.Offer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/// Learning from what ads earned.
@Configuration(proxyBeanMethods = false)
class LearningWiring {
  /// How often it is looked whether this week has had its round.
  private static final Duration LOOK = Duration.ofHours(6);

  @Bean
  @DependsOn("flywayInitializer")
  PgLearning learning(
      ProductionLine.Ground ground, Votes votes, JudgeWeights weights, PgLearning.Trainer trainer) {
    return new PgLearning(ground, new PgLearning.Parts(votes, weights, trainer));
  }

  @Bean
  PgLearning.Trainer trainer(DataSource database, InstantSource time) {
    return (TenantId tenant, List<Outcome> outcomes, String by) ->
        said(new CtrModels(database, tenant, time).offer(outcomes, by));
  }

  private static String said(Offer offer) {
    return switch (offer) {
      case Offer.Promoted won -> "version %d serves: %s".formatted(won.version(), won.reason());
      case Offer.KeptChampion kept ->
          "version %d stays: %s".formatted(kept.champion(), kept.reason());
      case Offer.Refused refused -> refused.reason();
    };
  }

  @Bean
  RecurringTask<Void> learn(PgLearning learning) {
    return learning.byTheClock(FixedDelay.of(LOOK));
  }
}
