package io.creativefactory.tools;

import io.creativefactory.config.database.TestDatabase;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// A fresh schema with the tables of this module.
public final class MigratedDatabase {
  private MigratedDatabase() {}

  public static DataSource fresh() {
    DataSource database = TestDatabase.freshSchema();
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }
}
