package io.creativefactory.config.database;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Starts, finds and stops the server of one folder. Callers hold the folder's start lock.
final class PostgresServer {
  /// The name that the server is administered by; programs use [#USER].
  private static final String ADMIN = "postgres";

  static final String USER = "factory";
  static final String DATABASE = "factory";

  private static final Duration DEADLINE = Duration.ofSeconds(90);

  private final ServerFolder folder;
  private final ServerPrograms programs;

  PostgresServer(ServerFolder folder, ServerPrograms programs) {
    this.folder = folder;
    this.programs = programs;
  }

  private enum State {
    READY,
    /// Starting, recovering or shutting down.
    BUSY,
    DOWN,
    /// Somebody else answers on our port.
    FOREIGN
  }

  /// Adopts the folder's server when it runs and starts it otherwise.
  DatabaseSettings ensureRunning() throws IOException {
    long end = System.nanoTime() + DEADLINE.toNanos();
    int port = folder.port();
    for (State state = state(port); state != State.READY; state = state(port)) {
      if (System.nanoTime() > end) {
        throw unavailable("did not become ready within " + DEADLINE.toSeconds() + " s");
      }
      switch (state) {
        case DOWN -> start(port);
        case FOREIGN -> port = folder.choosePort();
        case BUSY, READY -> FolderLock.pause();
      }
    }
    prepare(port);
    return new DatabaseSettings(url(port, DATABASE), USER, folder.password());
  }

  void stop() {
    Path bin = programs.ready().resolve("bin");
    Child child = run(List.of(bin + "/pg_ctl", "stop", "-D", data(), "-m", "fast", "-w"));
    if (!child.succeeded()) {
      throw unavailable("could not be stopped: " + child.lastWords());
    }
  }

  private State state(int port) throws IOException {
    try (Connection admin = connect(port, "postgres");
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery("show data_directory")) {
      row.next();
      return Path.of(row.getString(1)).equals(folder.data()) ? State.READY : State.FOREIGN;
    } catch (SQLException e) {
      return switch (String.valueOf(e.getSQLState())) {
        case "57P03" -> State.BUSY;
        case "08001" -> ServerFolder.isFree(port) ? State.DOWN : State.FOREIGN;
        default -> State.FOREIGN;
      };
    }
  }

  private void start(int port) throws IOException {
    Path bin = programs.ready().resolve("bin");
    if (!Files.exists(folder.data())) {
      create(bin);
    }
    if (Files.exists(folder.log())) {
      Path previous = folder.path().resolve("server.log.1");
      Files.move(folder.log(), previous, StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> argv = new ArrayList<>(List.of(bin + "/pg_ctl", "start", "-w", "-t", "60"));
    argv.addAll(List.of("-D", data(), "-l", folder.log().toString(), "-o", options(port)));
    Child child = run(argv);
    if (!child.succeeded()) {
      throw unavailable("did not start: " + child.lastWords() + logged());
    }
  }

  private static String options(int port) {
    return String.join(
        " ",
        "-p " + port,
        "-c listen_addresses=127.0.0.1",
        "-c unix_socket_directories=''",
        "-c fsync=on",
        "-c synchronous_commit=on",
        "-c max_connections=200",
        // taken as it is used: meanings of 100,000 clips and their graph
        "-c shared_buffers=384MB",
        // pgvector 0.8.0 can corrupt an index that it builds in parallel (CVE-2026-3172)
        "-c max_parallel_maintenance_workers=0",
        "-c timezone=UTC");
  }

  /// Into a draft that takes its name when it is whole.
  private void create(Path bin) throws IOException {
    Path draft = folder.path().resolve("data.new");
    if (Files.exists(draft)) {
      ServerPrograms.delete(draft);
    }
    List<String> argv = new ArrayList<>(List.of(bin + "/initdb", "-D", draft.toString()));
    argv.addAll(List.of("-U", ADMIN, "-A", "scram-sha-256", "-E", "UTF8"));
    argv.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    argv.add("--pwfile=" + folder.passwordFile());
    Child child = run(argv);
    if (!child.succeeded()) {
      throw Incomplete.because("initdb ended with " + child.exit() + ": " + child.lastWords());
    }
    Files.move(draft, folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /// The role, database and extension that programs work with; whatever is there already stays.
  private void prepare(int port) throws IOException {
    try {
      try (Connection admin = connect(port, "postgres");
          Statement statement = admin.createStatement()) {
        if (!found(statement, "select 1 from pg_roles where rolname = '" + USER + "'")) {
          statement.execute("create role " + USER + " login password '" + folder.password() + "'");
        }
        if (!found(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
          statement.execute("create database " + DATABASE + " owner " + USER);
        }
      }
      try (Connection admin = connect(port, DATABASE);
          Statement statement = admin.createStatement()) {
        statement.execute("create extension if not exists vector schema public");
      }
    } catch (SQLException e) {
      throw new FactoryException(
          ErrorCode.DATABASE_UNAVAILABLE,
          "the server of " + folder.path() + " could not be prepared: " + e.getMessage(),
          e);
    }
  }

  private static boolean found(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private Connection connect(int port, String database) throws SQLException, IOException {
    Properties login = new Properties();
    login.setProperty("user", ADMIN);
    login.setProperty("password", folder.password());
    login.setProperty("loginTimeout", "5");
    return DriverManager.getConnection(url(port, database), login);
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private Child run(List<String> command) {
    Child child = Child.run(folder.path(), DEADLINE, OwnUser.argv(command));
    if (!child.succeeded() && child.output().contains("unshare")) {
      throw Incomplete.because(
          "PostgreSQL refuses to run as root, and this system allows no user namespaces: run as"
              + " another user");
    }
    return child;
  }

  private String data() {
    return folder.data().toString();
  }

  private String logged() throws IOException {
    if (!Files.exists(folder.log())) {
      return "";
    }
    List<String> lines = Files.readAllLines(folder.log());
    return "; its log ends with: "
        + String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }

  private FactoryException unavailable(String what) {
    return new FactoryException(
        ErrorCode.DATABASE_UNAVAILABLE,
        "the built-in database in " + folder.path() + " " + what + " (see " + folder.log() + ")");
  }
}
