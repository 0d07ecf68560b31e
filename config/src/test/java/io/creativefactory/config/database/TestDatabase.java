package io.creativefactory.config.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The build's one PostgreSQL, and an empty schema of its own for each test class. The server lies
/// below the `target` folder of the repository's root; every module's JVM opens and leaves it.
///
/// Schemas are searched as `<schema>, public`; the vector extension is in `public`. They are
/// dropped when the JVM ends, or by the next one when it was killed.
public final class TestDatabase {
  private static final Pattern OURS = Pattern.compile("t(\\d+)_\\d+");

  /// Pools of tests that are over hold connections, of which the server has a bounded number.
  private static final int OPEN_POOLS = 16;

  private static final Deque<HikariDataSource> POOLS = new ArrayDeque<>();
  private static @Nullable OwnPostgres server;
  private static int schemas;

  private TestDatabase() {}

  /// A small pool on a fresh schema; it closes when sixteen later ones were asked for, or with the
  /// JVM.
  public static synchronized DataSource freshSchema() {
    DatabaseSettings settings = freshSettings();
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(settings.url());
    pool.setUsername(settings.user());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(0);
    HikariDataSource source = new HikariDataSource(pool);
    POOLS.add(source);
    if (POOLS.size() > OPEN_POOLS) {
      POOLS.remove().close();
    }
    return source;
  }

  /// How to reach a fresh schema: for programs under test that open their own connections.
  public static synchronized DatabaseSettings freshSettings() {
    DatabaseSettings settings = running().settings();
    String schema = "t" + ProcessHandle.current().pid() + "_" + ++schemas;
    execute(settings, "create schema " + schema);
    return settings.withSchemas(schema, "public");
  }

  private static OwnPostgres running() {
    if (server == null) {
      server = OwnPostgres.open(root().resolve("target/test-database"));
      Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::leave));
      dropWhere(server.settings(), pid -> ProcessHandle.of(pid).isEmpty());
    }
    return server;
  }

  private static synchronized void leave() {
    POOLS.forEach(HikariDataSource::close);
    if (server != null) {
      long own = ProcessHandle.current().pid();
      dropWhere(server.settings(), pid -> pid == own);
      server.close();
    }
  }

  private static void dropWhere(DatabaseSettings settings, LongPredicate ended) {
    List<String> dropped = new ArrayList<>();
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select nspname from pg_namespace")) {
      while (rows.next()) {
        Matcher name = OURS.matcher(rows.getString(1));
        if (name.matches() && ended.test(Long.parseLong(name.group(1)))) {
          dropped.add(name.group());
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot list the schemas of tests", e);
    }
    dropped.forEach(name -> execute(settings, "drop schema if exists " + name + " cascade"));
  }

  private static void execute(DatabaseSettings settings, String sql) {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("'" + sql + "' failed", e);
    }
  }

  private static Connection connect(DatabaseSettings settings) throws SQLException {
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }

  /// The topmost folder in a row that holds a pom.xml: the same for all modules.
  private static Path root() {
    Path root = Path.of("").toAbsolutePath();
    for (Path up = root; up != null && Files.exists(up.resolve("pom.xml")); up = up.getParent()) {
      root = up;
    }
    return root;
  }
}
