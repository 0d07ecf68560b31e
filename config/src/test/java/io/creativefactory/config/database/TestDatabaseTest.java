package io.creativefactory.config.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  @Test
  void two_schemas_do_not_see_each_others_tables() throws SQLException {
    DataSource one = TestDatabase.freshSchema();
    DataSource two = TestDatabase.freshSchema();
    assertThat(ask(one, "create table t as select 1 as x; select count(*) from t")).isEqualTo("1");
    assertThat(ask(two, "select to_regclass('t')")).isNull();
  }

  @Test
  void vectors_are_at_hand_in_every_schema() throws SQLException {
    String nearest =
        """
        create table v (id int, e vector(3));
        create index on v using hnsw (e vector_cosine_ops);
        insert into v values (1, '[1,0,0]'), (2, '[0,1,0]');
        select id from v order by e <=> '[0.1,1,0]' limit 1
        """;
    assertThat(ask(TestDatabase.freshSchema(), nearest)).isEqualTo("2");
  }

  private static @org.jspecify.annotations.Nullable String ask(DataSource source, String sql)
      throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
