package io.creativefactory.graph.review;

import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.domain.review.VersionHash;
import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.graph.store.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A review item as it is filed.
///
/// @param item with its version under the policy of now
/// @param openedAs its version when it came into the queue
/// @param verdict null while nobody has decided
/// @param hearing what the council says of it; null where none was asked
public record Filed(
    ReviewItem item,
    Cut cut,
    int round,
    State state,
    VersionHash openedAs,
    @Nullable Verdict verdict,
    @Nullable Hearing hearing,
    Instant openedAt) {

  static final String SELECT =
      """
      select i.body, i.variant, i.attempt, i.round, i.state, i.version, i.hearing, i.opened_at,
        d.version as decided_version, d.decision, d.reviewer, d.decided_at
      from review_item i
      left join review_decision d on d.tenant_id = i.tenant_id and d.item_id = i.item_id
      """;

  public enum State {
    OPEN,
    DECIDED,
    /// Another version took its place, or its run ended.
    CLOSED
  }

  public boolean open() {
    return state == State.OPEN;
  }

  /// Whether the last word was to do it again; still true once a newer cut took its place.
  boolean wantsChanges() {
    return verdict != null && verdict.decision() instanceof Decision.RequestChanges;
  }

  public boolean approved() {
    return state == State.DECIDED
        && verdict != null
        && verdict.decision() instanceof Decision.Approve;
  }

  static Filed of(ResultSet row, String policy) throws SQLException {
    ReviewItem stored = StoredJson.read(row, "body", ReviewItem.class);
    ReviewItem item =
        new ReviewItem(
            stored.id(),
            stored.run(),
            CreativeVersion.of(stored, policy),
            stored.concept(),
            stored.storyboard(),
            stored.videos(),
            stored.assessment());
    return new Filed(
        item,
        new Cut(row.getString("variant"), row.getInt("attempt")),
        row.getInt("round"),
        State.valueOf(row.getString("state")),
        new VersionHash(row.getString("version")),
        verdict(row, item),
        row.getString("hearing") == null ? null : StoredJson.read(row, "hearing", Hearing.class),
        StoredJson.instant(row, "opened_at"));
  }

  private static @Nullable Verdict verdict(ResultSet row, ReviewItem item) throws SQLException {
    if (row.getString("decision") == null) {
      return null;
    }
    return new Verdict(
        item.id(),
        new VersionHash(row.getString("decided_version")),
        StoredJson.read(row, "decision", Decision.class),
        row.getString("reviewer"),
        StoredJson.instant(row, "decided_at"));
  }
}
