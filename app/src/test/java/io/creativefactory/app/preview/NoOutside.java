package io.creativefactory.app.preview;

import io.creativefactory.app.api.Doorbell;
import io.creativefactory.graph.OutsideWorld;
import io.creativefactory.graph.ProductionLine;
import io.creativefactory.graph.attribution.AttributionIntake;
import io.creativefactory.graph.attribution.SendBook;
import io.creativefactory.graph.attribution.Terms;
import io.creativefactory.graph.figures.FigureFetches;
import io.creativefactory.graph.figures.Figures;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.retention.Keep;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.webhook.Inbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// The preview hears nobody: the calls are there and fail. Their own tests bring a database.
class NoOutside {
  private static final DataSource NONE =
      new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none");

  private static OutsideWorld world(InstantSource clock) {
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(NONE);
    JdbcClient jdbc = JdbcClient.create(NONE);
    Ledger ledger = new Ledger(jdbc, new TransactionTemplate(transactions), clock);
    JobQueue queue = new JobQueue(NONE, clock);
    FigureFetches fetches =
        new FigureFetches(
            new Figures(jdbc, ledger), new Publications(jdbc, ledger, queue), ledger, queue);
    return new OutsideWorld(
        new ProductionLine.Ground(NONE, transactions, clock), fetches, List.of(), Keep.usual());
  }

  @Bean
  OutsideWorld outsideWorld(InstantSource clock) {
    return world(clock);
  }

  @Bean
  Doorbell doorbell() {
    return new Doorbell("", null, Map.of(), 1);
  }

  @Bean
  Inbox inbox(OutsideWorld world) {
    return world.inbox();
  }

  @Bean
  Terms terms(OutsideWorld world) {
    return world.terms();
  }

  @Bean
  SendBook sendBook(OutsideWorld world) {
    return world.sends();
  }

  @Bean
  AttributionIntake attributionIntake(OutsideWorld world) {
    return world.intake();
  }
}
