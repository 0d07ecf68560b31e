package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.app.cli.FactoryHome.Finished;
import io.creativefactory.config.database.OwnPostgres;
import io.creativefactory.config.json.DomainJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The whole program, with FFmpeg and its own database, is killed with SIGKILL while it renders, at
/// three moments of one run, and started again each time.
class MakeKillTest {
  private static final int VIDEOS = 3;

  /// @param finished renders that are done by then
  /// @param share of the next render that is encoded by then, at least
  private record Moment(int finished, double share) {}

  private static final List<Moment> MOMENTS =
      List.of(new Moment(0, 0.1), new Moment(1, 0.5), new Moment(2, 0.7));

  @TempDir Path folder;
  private FactoryHome home = new FactoryHome(Path.of(""));

  @BeforeEach
  void settle() throws IOException {
    Example.briefFile(folder, VIDEOS);
    home = new FactoryHome(folder.resolve("home"));
  }

  @AfterEach
  void leaveNoServerBehind() {
    if (home.hasServerRunning()) {
      OwnPostgres.open(home.server()).close();
    }
  }

  @Test
  void killed_in_three_renders_a_run_finishes_and_renders_nothing_twice() throws Exception {
    List<Finished> kept = new ArrayList<>();
    Set<String> servers = new HashSet<>();
    for (Moment moment : MOMENTS) {
      killAt(moment);
      kept.add(home.finished(home.database()));
      servers.addAll(texts(home.database(), "select pg_postmaster_start_time()::text"));
    }
    assertThat(servers).as("each restart adopts the server that outlived the kill").hasSize(1);

    try (FactoryProgram make = FactoryProgram.make(folder)) {
      assertThat(make.ended()).as(make::said).isZero();
    }
    assertThat(home.hasServerRunning()).isFalse();

    try (OwnPostgres postgres = OwnPostgres.open(home.server())) {
      JdbcClient jdbc = FactoryHome.database(postgres.settings());
      for (Finished before : kept) {
        nothingIsDoneTwice(before, jdbc);
      }
      assertThat(texts(jdbc, "select text from run_event where text like '% videos rendered'"))
          .containsExactlyInAnyOrder(
              "1 of 3 videos rendered", "2 of 3 videos rendered", "3 of 3 videos rendered");
      everyVideoIsDeliveredOnce(jdbc);
    }
  }

  private void killAt(Moment moment) throws Exception {
    try (FactoryProgram make = FactoryProgram.make(folder)) {
      make.await(() -> make.said().contains("The brief is taken"));
      JdbcClient jdbc = home.database();
      make.await(() -> done(jdbc) == moment.finished() && shareOfTheNext(jdbc) >= moment.share());
      make.kill();
      assertThat(done(jdbc)).isEqualTo(moment.finished());
      assertThat(texts(jdbc, "select status from run")).containsExactly("WORKING");
      assertThat(
              texts(
                  jdbc,
                  """
                  select variant from render join scheduled_tasks on task_instance = render_id::text
                  where picked and state = 'WAITING'
                  """))
          .as("a render was under way")
          .hasSize(1);
    }
  }

  private static long done(JdbcClient jdbc) {
    return texts(jdbc, "select variant from render where state = 'DONE'").size();
  }

  /// What the renders after the last finished one have told of themselves.
  private static double shareOfTheNext(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select coalesce(max(share), 0) from run_event where text like 'Rendering v%' and seq >
              (select coalesce(max(seq), 0) from run_event where text like '% videos rendered')
            """)
        .query(Double.class)
        .single();
  }

  private void nothingIsDoneTwice(Finished before, JdbcClient jdbc) throws IOException {
    Finished now = home.finished(jdbc);
    assertThat(now.rows()).containsAllEntriesOf(before.rows());
    assertThat(now.videos()).containsAllEntriesOf(before.videos());
    for (String variant : before.rows().keySet()) {
      assertThat(
              jdbc.sql("select text from run_event where seq > :then and text like :rendering")
                  .param("then", before.events())
                  .param("rendering", "Rendering " + variant + " in %")
                  .query((row, _) -> row.getString(1))
                  .list())
          .as("told by renders of " + variant + " after it was finished")
          .isEmpty();
    }
  }

  private void everyVideoIsDeliveredOnce(JdbcClient jdbc) throws IOException {
    List<String> hashes = texts(jdbc, "select sha256 from render where state = 'DONE'");
    assertThat(hashes).hasSize(VIDEOS).doesNotHaveDuplicates();
    assertThat(texts(jdbc, "select state from render")).hasSize(VIDEOS);
    assertThat(texts(jdbc, "select task_name from scheduled_tasks where picked")).isEmpty();

    Path out = folder.resolve("out");
    JsonNode told = DomainJson.mapper().readTree(Files.readString(out.resolve("manifest.json")));
    assertThat(told.get("videos").valueStream().map(video -> video.get("sha256").asString()))
        .containsExactlyInAnyOrderElementsOf(hashes);
    assertThat(names(new FactoryHome(out).files("")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("manifest.json"), withSidecars("v1-1x1", "v2-1x1", "v3-1x1"))
                .toList());
    assertThat(names(home.files("media")))
        .containsExactlyInAnyOrderElementsOf(withSidecars(hashes.toArray(String[]::new)).toList());
  }

  private static Stream<String> withSidecars(String... videos) {
    return Stream.of(videos)
        .flatMap(video -> Stream.of(".mp4", ".png", ".jpg", "-strip.jpg").map(video::concat));
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }

  private static List<String> texts(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
  }
}
