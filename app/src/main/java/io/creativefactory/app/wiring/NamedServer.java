package io.creativefactory.app.wiring;

import io.creativefactory.config.database.DatabaseSettings;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// Looks at the database that the operator named before anything is built on it, so that what is
/// wrong with it is one sentence.
record NamedServer(NamedDatabase named) {
  private static final String LOGIN_SECONDS = "10";

  /// @return how to reach it; it answers and has pgvector in its schema `public`
  /// @throws FactoryException CONFIG_INVALID when it is no address of PostgreSQL,
  ///   DATABASE_UNAVAILABLE when it does not let us in, SYSTEM_INCOMPLETE when it lacks pgvector
  ///   and we may not add it
  DatabaseSettings checked() {
    DatabaseSettings settings = settings();
    Properties login = new Properties();
    login.setProperty("user", settings.user());
    login.setProperty("password", settings.password());
    login.setProperty("loginTimeout", LOGIN_SECONDS);
    try (Connection connection = DriverManager.getConnection(settings.url(), login);
        Statement statement = connection.createStatement()) {
      ensureVector(statement);
    } catch (SQLException e) {
      throw new FactoryException(
          ErrorCode.DATABASE_UNAVAILABLE,
          "DB_URL names "
              + shown()
              + ", which does not answer as it should: "
              + words(e)
              + "; check DB_URL, DB_USER and DB_PASSWORD, or unset DB_URL for the built-in database",
          e);
    }
    return settings;
  }

  private DatabaseSettings settings() {
    try {
      return new DatabaseSettings(named.url(), named.user(), named.password());
    } catch (IllegalArgumentException e) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID, "DB_URL cannot be used: " + e.getMessage(), e);
    }
  }

  private void ensureVector(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("select 1 from pg_extension where extname = 'vector'")) {
      if (rows.next()) {
        return;
      }
    }
    try {
      statement.execute("create extension if not exists vector schema public");
    } catch (SQLException e) {
      throw new FactoryException(
          ErrorCode.SYSTEM_INCOMPLETE,
          "the database "
              + shown()
              + " lacks pgvector, and it cannot be added: "
              + words(e)
              + "; have its administrator run there: create extension vector schema public",
          e);
    }
  }

  /// Without the address's parameters, where a password could stand.
  private String shown() {
    return named.url().replaceAll("\\?.*", "");
  }

  private String words(SQLException e) {
    return String.valueOf(e.getMessage()).replace(named.url(), shown()).replaceAll("\\s+", " ");
  }
}
