package io.creativefactory.app.cli;

import io.creativefactory.config.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// An installation's folder, looked at from outside while programs work in it.
record FactoryHome(Path path) {

  /// What had been finished at one time.
  ///
  /// @param rows of finished renders by variant, whole, as text
  /// @param videos finished files, whole videos and segments, with inode and time: neither survives
  ///   being written or moved there again
  /// @param events of the run so far
  record Finished(Map<String, String> rows, Map<Path, String> videos, long events) {}

  Path server() {
    return path.resolve("postgres");
  }

  boolean hasServerRunning() {
    return Files.exists(server().resolve("data/postmaster.pid"));
  }

  /// By the port and password that the server's folder keeps, so that looking does not count as
  /// using the server.
  JdbcClient database() throws IOException {
    String port = Files.readString(server().resolve("port")).strip();
    String password = Files.readString(server().resolve("password")).strip();
    return database(
        new DatabaseSettings(
            "jdbc:postgresql://127.0.0.1:" + port + "/factory", "factory", password));
  }

  static JdbcClient database(DatabaseSettings settings) {
    return JdbcClient.create(
        new DriverManagerDataSource(settings.url(), settings.user(), settings.password()));
  }

  Finished finished(JdbcClient jdbc) throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    jdbc.sql("select variant, render::text as whole from render where state = 'DONE'")
        .query(row -> {
          rows.put(row.getString("variant"), row.getString("whole"));
        });
    Map<Path, String> videos = new TreeMap<>();
    for (Path file : files("")) {
      if (file.toString().endsWith(".mp4")) {
        Map<String, Object> marks = Files.readAttributes(file, "unix:ino,lastModifiedTime,size");
        videos.put(file, new TreeMap<>(marks).toString());
      }
    }
    long events = jdbc.sql("select event_seq from run").query(Long.class).single();
    return new Finished(rows, videos, events);
  }

  /// All files below a folder of this one.
  List<Path> files(String below) throws IOException {
    try (Stream<Path> found = Files.walk(path.resolve(below))) {
      return found.filter(Files::isRegularFile).toList();
    }
  }
}
