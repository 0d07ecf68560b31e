package io.creativefactory.bench;

import io.creativefactory.config.database.OwnPostgres;
import java.nio.file.Path;

/// A server for one measurement. It ends with the bench, also when that is told to stop halfway.
final class BenchDatabase {
  private BenchDatabase() {}

  static OwnPostgres open(Path folder) {
    OwnPostgres postgres = OwnPostgres.open(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
    return postgres;
  }
}
