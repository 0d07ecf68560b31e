package io.creativefactory.graph.job;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// One worker at a time for a thing with a name, across processes: a PostgreSQL advisory lock on a
/// connection of its own, gone when that connection is, so a killed process never blocks another.
/// Needs session pooling between here and the server, not transaction pooling.
public final class RunLock {
  private final DataSource database;

  public RunLock(DataSource database) {
    this.database = database;
  }

  /// @return what `work` gives, or null when another worker holds the lock
  /// @throws FactoryException DATABASE_UNAVAILABLE when no connection is to be had
  public <T> @Nullable T tryHolding(String name, Supplier<T> work) {
    try (Connection connection = database.getConnection()) {
      if (!ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name)) {
        return null;
      }
      try {
        return work.get();
      } finally {
        release(connection, name);
      }
    } catch (SQLException e) {
      throw new FactoryException(
          ErrorCode.DATABASE_UNAVAILABLE, "lock '" + name + "' could not be asked for: " + e, e);
    }
  }

  /// A connection that cannot give the lock back must not return to its pool with it.
  private static void release(Connection connection, String name) throws SQLException {
    try {
      ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
    } catch (SQLException e) {
      connection.abort(Runnable::run);
    }
  }

  private static boolean ask(Connection connection, String sql, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }
}
