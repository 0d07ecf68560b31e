package io.creativefactory.config.database;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import org.jspecify.annotations.Nullable;

/// Says in one sentence why this machine cannot run an own database, and the way out.
final class Incomplete {
  private static final String WAY_OUT =
      "set DB_URL to a PostgreSQL 15+ with pgvector, for example after `docker run -d -p 5432:5432 -e"
          + " POSTGRES_PASSWORD=factory pgvector/pgvector:pg17` with"
          + " DB_URL=jdbc:postgresql://127.0.0.1:5432/postgres DB_USER=postgres"
          + " DB_PASSWORD=factory";

  private Incomplete() {}

  static FactoryException because(String reason) {
    return because(reason, null);
  }

  static FactoryException because(String reason, @Nullable Throwable cause) {
    return new FactoryException(
        ErrorCode.SYSTEM_INCOMPLETE,
        "the built-in database cannot run here (" + reason + "); " + WAY_OUT,
        cause);
  }
}
