package io.creativefactory.app.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creativefactory.config.database.DatabaseSettings;
import io.creativefactory.config.database.OwnPostgres;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database that `DB_URL` names, or our own server when it names none.
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {
  /// Two connections for each of the jobs at work, and as many again for the studio.
  private static final int CONNECTIONS = 20;

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${factory-database.url:}' == ''")
  OwnPostgres ownPostgres(FactorySettings settings) {
    return OwnPostgres.open(settings.home().resolve("postgres"));
  }

  @Bean
  @ConditionalOnExpression("'${factory-database.url:}' == ''")
  DataSource ownDataSource(OwnPostgres postgres) {
    return pool(postgres.settings());
  }

  @Bean
  @ConditionalOnExpression("'${factory-database.url:}' != ''")
  DataSource namedDataSource(NamedDatabase named) {
    return pool(new NamedServer(named).checked());
  }

  private static DataSource pool(DatabaseSettings database) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setPoolName("factory");
    return new HikariDataSource(pool);
  }
}
