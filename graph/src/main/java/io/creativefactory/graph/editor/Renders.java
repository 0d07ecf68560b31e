package io.creativefactory.graph.editor;

import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.graph.editor.Render.State;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.store.StoredJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The videos that runs have ordered. A row ends once, and the row that ends last in its round
/// queues the run's next step: both are decided under the lock of the run's row.
public final class Renders {
  private static final String COLUMNS =
      "select render_id, round, variant, attempt, format, state, video, failure from render ";
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final JobQueue queue;

  public Renders(JdbcClient jdbc, Ledger ledger, JobQueue queue) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.queue = queue;
  }

  /// Orders every format of the cuts, each with its job; what was ordered before is left alone.
  void order(RunRef ref, int round, List<Cut> cuts, List<Ratio> formats) {
    for (Cut cut : cuts) {
      for (Ratio format : formats) {
        orderOne(
            ref, new Render(id(ref, cut, format), round, cut, format, State.WAITING, null, ""));
      }
    }
  }

  private void orderOne(RunRef ref, Render render) {
    int fresh =
        jdbc.sql(
                """
                insert into render
                  (tenant_id, render_id, run_id, round, variant, attempt, format, state, ordered_at)
                values
                  (:tenant, :id, :run, :round, :variant, :attempt, :format, 'WAITING', :now)
                on conflict do nothing
                """)
            .param("tenant", ref.tenant().value())
            .param("id", render.id())
            .param("run", ref.run().value())
            .param("round", render.round())
            .param("variant", render.cut().variant())
            .param("attempt", render.cut().attempt())
            .param("format", render.format().toString())
            .param("now", StoredJson.write(ledger.now()))
            .update();
    if (fresh == 1) {
      String id = render.id().toString();
      queue.once(JobName.RENDER_VIDEO, id, Ticket.of(ref, id));
    }
  }

  /// The same for the same video of the same run.
  private static UUID id(RunRef ref, Cut cut, Ratio format) {
    String name = ref + "/" + cut.key() + "/" + format;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  Optional<Render> find(RunRef ref, UUID id) {
    return jdbc.sql(COLUMNS + "where tenant_id = :tenant and run_id = :run and render_id = :id")
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("id", id)
        .query((row, _) -> render(row))
        .optional();
  }

  /// All of a run, in the order of variants, attempts and formats.
  public List<Render> of(RunRef ref) {
    return jdbc.sql(
            COLUMNS
                + """
                where tenant_id = :tenant and run_id = :run
                order by length(variant), variant, attempt, ordered_at, format
                """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query((row, _) -> render(row))
        .list();
  }

  /// Sorts as the brief names its formats.
  public static Comparator<Video> asNamedIn(Brief brief) {
    return Comparator.comparingInt(video -> brief.output().formats().indexOf(video.format()));
  }

  /// Whether nothing of the round still waits; false while nothing was ordered.
  public boolean ended(RunRef ref, int round) {
    List<Render> ordered = of(ref).stream().filter(r -> r.round() == round).toList();
    return !ordered.isEmpty() && ordered.stream().noneMatch(r -> r.state() == State.WAITING);
  }

  void finish(RunRef ref, Render render, Video video) {
    end(ref, render, new Ending(State.DONE, video, ""));
  }

  void fail(RunRef ref, Render render, String sentence) {
    end(ref, render, new Ending(State.FAILED, null, sentence));
  }

  void cancel(RunRef ref, Render render) {
    end(ref, render, new Ending(State.CANCELLED, null, ""));
  }

  private record Ending(State state, @Nullable Video video, String failure) {}

  private void end(RunRef ref, Render render, Ending ending) {
    ledger.locked(
        ref,
        status -> {
          if (write(ref, render, ending) && !status.ended()) {
            tell(ref, render, ending);
          }
          return status;
        });
  }

  /// @return whether it was still waiting
  private boolean write(RunRef ref, Render render, Ending ending) {
    Video video = ending.video();
    return jdbc.sql(
                """
                update render set state = :state, path = :path, sha256 = :sha, failure = :failure,
                  video = cast(:video as jsonb), ended_at = :now
                where tenant_id = :tenant and render_id = :id and state = 'WAITING'
                """)
            .param("tenant", ref.tenant().value())
            .param("id", render.id())
            .param("state", ending.state().name())
            .param("path", video == null ? null : video.path())
            .param("sha", video == null ? null : video.sha256())
            .param("video", video == null ? null : StoredJson.write(video))
            .param("failure", ending.failure())
            .param("now", StoredJson.write(ledger.now()))
            .update()
        == 1;
  }

  private void tell(RunRef ref, Render render, Ending ending) {
    List<Render> round = of(ref).stream().filter(r -> r.round() == render.round()).toList();
    long ended = round.stream().filter(r -> r.state() != State.WAITING).count();
    String text =
        ending.state() == State.FAILED
            ? "Rendering " + render.words() + " failed: " + ending.failure()
            : ended + " of " + round.size() + " videos rendered";
    double share = (double) ended / round.size();
    ledger.stand(ref, Run.Status.WORKING, new Note("editor", text, share));
    if (ended == round.size()) {
      String cause = "renders-" + render.round();
      queue.once(JobName.ADVANCE_RUN, ref.run() + "/" + cause, Ticket.of(ref, cause));
    }
  }

  private static Render render(ResultSet row) throws SQLException {
    String video = row.getString("video");
    String failure = row.getString("failure");
    return new Render(
        row.getObject("render_id", UUID.class),
        row.getInt("round"),
        new Cut(row.getString("variant"), row.getInt("attempt")),
        Ratio.parse(row.getString("format")),
        State.valueOf(row.getString("state")),
        video == null ? null : StoredJson.read(video, Video.class),
        failure == null ? "" : failure);
  }
}
