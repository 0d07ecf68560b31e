package io.creativefactory.graph.store;

import io.creativefactory.config.json.DomainJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// How records and instants stand in columns. Instants are cut to milliseconds: PostgreSQL keeps
/// microseconds, and what is read back must equal what was written.
public final class StoredJson {
  private StoredJson() {}

  public static String write(Object value) {
    return DomainJson.mapper().writeValueAsString(value);
  }

  public static <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
    return DomainJson.mapper().readValue(row.getString(column), type);
  }

  public static <T> T read(String json, Class<T> type) {
    return DomainJson.mapper().readValue(json, type);
  }

  public static OffsetDateTime write(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
