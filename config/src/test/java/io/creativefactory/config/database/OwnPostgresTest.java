package io.creativefactory.config.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresTest {
  /// Changes when the server is started anew and at no other time.
  private static final String STARTED = "select pg_postmaster_start_time()";

  /// Shared, for creating a database takes longest; each test leaves the server down.
  @TempDir static Path folder;

  @Test
  void a_second_process_shares_the_server_and_the_last_one_to_leave_stops_it() throws Exception {
    try (DatabaseUser first = DatabaseUser.start(folder)) {
      String url = first.url();
      try (OwnPostgres mine = OwnPostgres.open(folder)) {
        assertThat(mine.settings().url()).isEqualTo(url);
        String started = ask(mine, STARTED);
        first.leave();
        assertThat(ask(mine, STARTED)).isEqualTo(started);
        assertThat(running()).isTrue();
      }
      assertThat(running()).isFalse();
    }
  }

  @Test
  void a_server_that_outlived_a_kill_is_adopted_with_its_rows() throws Exception {
    String started;
    try (DatabaseUser user = DatabaseUser.start(folder)) {
      user.url();
      try (OwnPostgres mine = OwnPostgres.open(folder)) {
        started = ask(mine, STARTED);
        ask(mine, "create table kept as select 7 as x; select 1");
        user.kill();
      }
    }
    // killed users count as gone: the line above was the last, so the server is down and whole
    assertThat(running()).isFalse();
    try (DatabaseUser alone = DatabaseUser.start(folder)) {
      alone.url();
      alone.kill();
    }
    assertThat(running()).isTrue();
    try (OwnPostgres mine = OwnPostgres.open(folder)) {
      assertThat(ask(mine, "select x from kept")).isEqualTo("7");
      assertThat(ask(mine, STARTED)).isGreaterThan(started);
    }
    assertThat(running()).isFalse();
  }

  @Test
  void a_port_that_somebody_else_took_meanwhile_is_given_up() throws Exception {
    int taken = ServerFolder.at(folder).port();
    try (ServerSocket _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress());
        OwnPostgres mine = OwnPostgres.open(folder)) {
      assertThat(mine.settings().url()).doesNotContain(":" + taken + "/");
      assertThat(Files.readString(folder.resolve("port"))).isNotEqualTo("" + taken);
    }
  }

  @Test
  void it_is_safe_private_and_has_pgvector() throws Exception {
    try (OwnPostgres mine = OwnPostgres.open(folder);
        OwnPostgres again = OwnPostgres.open(folder)) {
      assertThat(ask(mine, "show fsync")).isEqualTo("on");
      assertThat(ask(mine, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(mine, "show max_parallel_maintenance_workers")).isEqualTo("0");
      assertThat(ask(mine, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(mine, "select rolsuper from pg_roles where rolname = user")).isEqualTo("f");
      assertThat(ask(mine, "select '[1,2]'::vector <-> '[1,4]'")).isEqualTo("2");
      assertThat(again.settings()).isEqualTo(mine.settings());
      assertThat(mine.settings().toString()).doesNotContain(mine.settings().password());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }
  }

  private boolean running() throws IOException {
    return !ServerFolder.isFree(Integer.parseInt(Files.readString(folder.resolve("port"))));
  }

  private static String ask(OwnPostgres postgres, String sql) throws SQLException {
    DatabaseSettings settings = postgres.settings();
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    }
  }
}
