package io.creativefactory.tools.takes;

import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.takes.FolderTake.Progress;
import io.creativefactory.tools.takes.FolderTake.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of takes (table `tools_take`). Thread safe.
final class TakeBook {
  private static final String COLUMNS =
      "take_id, folder, state, expected, taken, known, refused, growing, failure, begun_at,"
          + " ended_at";

  private final JdbcClient jdbc;

  TakeBook(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /// A take with whom it is for.
  record Owned(TenantId tenant, FolderTake take) {}

  /// Adds it unless its key is used or the folder is being taken.
  void add(TenantId tenant, FolderTake take, @Nullable String key) {
    jdbc.sql(
            """
            insert into tools_take (tenant_id, take_id, folder, request_key, state, begun_at)
            values (:tenant, :id, :folder, :key, :state, :begun)
            on conflict do nothing
            """)
        .param("tenant", tenant.value())
        .param("id", take.id())
        .param("folder", take.folder())
        .param("key", key)
        .param("state", take.state().name())
        .param("begun", Timestamp.from(take.begunAt()))
        .update();
  }

  Optional<FolderTake> keyed(TenantId tenant, String key) {
    return one(tenant, "request_key = :value", key);
  }

  /// The one that waits or runs; there is one at most.
  Optional<FolderTake> open(TenantId tenant, String folder) {
    return one(tenant, "folder = :value and ended_at is null", folder);
  }

  Optional<FolderTake> find(TenantId tenant, UUID id) {
    return one(tenant, "take_id = :value", id);
  }

  private Optional<FolderTake> one(TenantId tenant, String where, Object value) {
    return jdbc.sql("select " + COLUMNS + " from tools_take where tenant_id = :tenant and " + where)
        .param("tenant", tenant.value())
        .param("value", value)
        .query((row, _) -> take(row))
        .optional();
  }

  /// The newest first.
  List<FolderTake> latest(TenantId tenant, int max) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from tools_take where tenant_id = :tenant"
                + " order by begun_at desc, take_id limit :max")
        .param("tenant", tenant.value())
        .param("max", max)
        .query((row, _) -> take(row))
        .list();
  }

  /// The oldest of all tenants that has not ended.
  Optional<Owned> next() {
    return jdbc.sql(
            "select tenant_id, "
                + COLUMNS
                + " from tools_take where ended_at is null order by begun_at, take_id limit 1")
        .query((row, _) -> new Owned(new TenantId(row.getString("tenant_id")), take(row)))
        .optional();
  }

  void goesOn(Owned one, Progress progress) {
    change(one, State.RUNNING, progress, new End(null, null));
  }

  /// @param failure null when all files have their answer
  record End(@Nullable String failure, @Nullable Instant at) {}

  void ends(Owned one, State state, Progress progress, End end) {
    change(one, state, progress, end);
  }

  private void change(Owned one, State state, Progress progress, End end) {
    Instant at = end.at();
    jdbc.sql(
            """
            update tools_take
            set state = :state, expected = :expected, taken = :taken, known = :known,
                refused = :refused, growing = :growing, failure = :failure, ended_at = :ended
            where tenant_id = :tenant and take_id = :id
            """)
        .param("state", state.name())
        .param("expected", progress.expected())
        .param("taken", progress.taken())
        .param("known", progress.known())
        .param("refused", progress.refused())
        .param("growing", progress.growing())
        .param("failure", end.failure())
        .param("ended", at == null ? null : Timestamp.from(at))
        .param("tenant", one.tenant().value())
        .param("id", one.take().id())
        .update();
  }

  private static FolderTake take(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new FolderTake(
        row.getObject("take_id", UUID.class),
        row.getString("folder"),
        State.valueOf(row.getString("state")),
        new Progress(
            row.getInt("expected"),
            row.getInt("taken"),
            row.getInt("known"),
            row.getInt("refused"),
            row.getInt("growing")),
        row.getString("failure"),
        row.getTimestamp("begun_at").toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
