package io.creativefactory.app.wiring;

import io.creativefactory.config.council.CouncilFile;
import io.creativefactory.config.council.CouncilRules;
import io.creativefactory.tools.copy.CopyJudge;
import io.creativefactory.tools.copy.TrainedJudge;
import io.creativefactory.tools.council.Council;
import io.creativefactory.tools.council.HookJudge;
import io.creativefactory.tools.council.Judge;
import io.creativefactory.tools.council.JudgeWeights;
import io.creativefactory.tools.council.PgJudgeWeights;
import io.creativefactory.tools.council.RateJudge;
import io.creativefactory.tools.council.RubricJudge;
import io.creativefactory.tools.council.VoteBook;
import io.creativefactory.tools.council.VotingCouncil;
import io.creativefactory.tools.memory.Embedder;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those who judge finished ads before a person does.
@Configuration(proxyBeanMethods = false)
class CouncilWiring {

  /// Read anew at each question, so that a changed file holds at once; a broken one stops the
  /// start.
  @Bean
  CouncilOrder councilOrder(FactorySettings settings) {
    CouncilOrder order = () -> CouncilFile.in(settings.home());
    order.now();
    return order;
  }

  @Bean
  @DependsOn("flywayInitializer")
  VoteBook voteBook(DataSource database, InstantSource time) {
    return new VoteBook(JdbcClient.create(database), time);
  }

  @Bean
  @DependsOn("flywayInitializer")
  JudgeWeights judgeWeights(DataSource database, CouncilOrder order, InstantSource time) {
    return new PgJudgeWeights(JdbcClient.create(database), order::now, time);
  }

  /// The one copy model of this process: it chooses opening lines and judges them.
  @Bean
  CopyJudge copyJudge(Embedder embedder) {
    return new TrainedJudge(() -> embedder);
  }

  @Bean
  CouncilSeats councilSeats(CopyJudge copy, JudgeAccess models) {
    return new CouncilSeats(
        Stream.concat(
                Stream.of(new RubricJudge(), new HookJudge(copy), new RateJudge()),
                models.judges().stream())
            .toList());
  }

  @Bean
  Jury jury(CopyJudge copy, Council council) {
    return new Jury(copy, council);
  }

  @Bean
  Council council(CouncilSeats seats, VoteBook book, JudgeWeights weights, CouncilOrder order) {
    return new VotingCouncil(seats.judges(), book, weights, order::now);
  }

  /// The operator's rules as they are at the moment of asking.
  @FunctionalInterface
  interface CouncilOrder {
    CouncilRules now();
  }

  /// Those of them whom the line needs.
  record Jury(CopyJudge copy, Council council) {}

  /// Who sits.
  record CouncilSeats(List<Judge> judges) {}
}
