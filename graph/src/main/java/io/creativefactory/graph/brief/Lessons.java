package io.creativefactory.graph.brief;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.graph.store.StoredJson;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What earlier runs of a tenant taught. Thread safe.
public final class Lessons {
  /// How many a brief carries: older ones have had their effect.
  static final int CARRIED = 50;

  private final JdbcClient jdbc;

  public Lessons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What one teacher says now, in place of all that it said before. The caller has a transaction.
  ///
  /// @param teacher what its sources begin with; each lesson's is this and its subject
  public void replace(TenantId tenant, String teacher, List<Lesson> lessons) {
    jdbc.sql(
            """
            delete from lesson
            where tenant_id = :tenant and starts_with(source, :teacher)
            """)
        .param("tenant", tenant.value())
        .param("teacher", teacher)
        .update();
    lessons.forEach(lesson -> learn(tenant, teacher + lesson.subject(), lesson));
  }

  /// @param source what taught it, for example a review item; teaches once
  public void learn(TenantId tenant, String source, Lesson lesson) {
    jdbc.sql(
            """
            insert into lesson (tenant_id, source, subject, text, effect, learned_at)
            values (:tenant, :source, :subject, :text, cast(:effect as jsonb), :at)
            on conflict do nothing
            """)
        .param("tenant", tenant.value())
        .param("source", source)
        .param("subject", lesson.subject())
        .param("text", lesson.text())
        .param("effect", StoredJson.write(lesson.effect()))
        .param("at", StoredJson.write(lesson.learnedAt()))
        .update();
  }

  /// Newest first, as a brief wants them.
  public List<Lesson> latest(TenantId tenant) {
    return jdbc.sql(
            """
            select subject, text, effect, learned_at from lesson
            where tenant_id = :tenant order by learned_at desc, source limit :max
            """)
        .param("tenant", tenant.value())
        .param("max", CARRIED)
        .query((row, _) ->
            new Lesson(
                row.getString("subject"),
                row.getString("text"),
                StoredJson.read(row, "effect", Figure.class),
                StoredJson.instant(row, "learned_at")))
        .list();
  }
}
