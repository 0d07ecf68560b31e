package io.creativefactory.tools.council;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.Vote;
import io.creativefactory.domain.testing.Vote.Ballot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/// Votes and verdicts in PostgreSQL. A vote is written down as asked for before its judge is asked:
/// who comes again finds the vote, or that it was asked for, and does not ask twice. Thread safe.
public final class VoteBook implements Votes {
  private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public VoteBook(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// What is voted on.
  ///
  /// @param attempt 0 for the first cut of the variant
  public record CutKey(TenantId tenant, RunId run, String variant, int attempt) {}

  /// Who is asked.
  ///
  /// @param version of the judge
  /// @param rubric version in force
  public record Asked(String judge, String version, String rubric, double weight) {}

  /// Writes down that a judge is asked.
  ///
  /// @return whether nobody asked before; only then may the judge be asked
  boolean ask(CutKey cut, Asked asked) {
    return jdbc.sql(
                """
                insert into council_vote
                  (tenant_id, run_id, variant, attempt, judge, rubric, judge_version, weight, state,
                   grounds, asked_at, at)
                values
                  (:tenant, :run, :variant, :attempt, :judge, :rubric, :version, :weight, 'ASKED',
                   '[]', :now, :now)
                on conflict do nothing
                """)
            .params(key(cut))
            .param("judge", asked.judge())
            .param("rubric", asked.rubric())
            .param("version", asked.version())
            .param("weight", asked.weight())
            .param("now", now().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Writes down the answer. The first one stands.
  void answer(CutKey cut, Asked asked, Judge.Opinion opinion) {
    Ballot ballot = opinion.ballot();
    jdbc.sql(
            """
            update council_vote
            set state = :state, score = :score, reason = :reason,
              grounds = cast(:grounds as jsonb), at = :now
            where tenant_id = :tenant and run_id = :run and variant = :variant
              and attempt = :attempt and judge = :judge and rubric = :rubric and state = 'ASKED'
            """)
        .params(key(cut))
        .param("judge", asked.judge())
        .param("rubric", asked.rubric())
        .param("state", ballot instanceof Ballot.Cast ? "CAST" : "ABSENT")
        .param("score", ballot instanceof Ballot.Cast cast ? cast.score() : null)
        .param("reason", said(ballot))
        .param("grounds", DomainJson.mapper().writeValueAsString(opinion.grounds()))
        .param("now", now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String said(Ballot ballot) {
    return switch (ballot) {
      case Ballot.Cast(_, String why) -> why;
      case Ballot.Absent(String reason) -> reason;
    };
  }

  /// The vote of a judge that answered.
  Optional<Vote> answered(CutKey cut, Asked asked) {
    return select(cut, asked, "and state <> 'ASKED'");
  }

  /// The vote of a judge; one that was asked and has not answered is absent and says so.
  Optional<Vote> find(CutKey cut, Asked asked) {
    return select(cut, asked, "");
  }

  private Optional<Vote> select(CutKey cut, Asked asked, String more) {
    return jdbc.sql(
            """
            select judge, judge_version, rubric, weight, state, score, reason, grounds, asked_at, at
            from council_vote
            where tenant_id = :tenant and run_id = :run and variant = :variant
              and attempt = :attempt and judge = :judge and rubric = :rubric
            """
                + more)
        .params(key(cut))
        .param("judge", asked.judge())
        .param("rubric", asked.rubric())
        .query((row, _) -> vote(row))
        .optional();
  }

  @Override
  public List<OfCut> of(TenantId tenant) {
    Map<CutKey, List<Vote>> cuts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select run_id, variant, attempt, judge, judge_version, rubric, weight, state, score,
              reason, grounds, asked_at, at
            from council_vote
            where tenant_id = :tenant
            order by min(asked_at) over (partition by run_id, variant, attempt), run_id, variant,
              attempt, judge, rubric
            """)
        .param("tenant", tenant.value())
        .query(row -> {
          CutKey cut =
              new CutKey(
                  tenant,
                  new RunId(row.getObject("run_id", UUID.class)),
                  row.getString("variant"),
                  row.getInt("attempt"));
          cuts.computeIfAbsent(cut, _ -> new ArrayList<>()).add(vote(row));
        });
    return cuts.entrySet().stream()
        .map(e ->
            new OfCut(e.getKey().run(), e.getKey().variant(), e.getKey().attempt(), e.getValue()))
        .toList();
  }

  /// Keeps a verdict. The first one stands, for the votes below it do.
  CouncilVerdict keep(CutKey cut, CouncilVerdict verdict) {
    jdbc.sql(
            """
            insert into council_verdict
              (tenant_id, run_id, variant, attempt, rubric, ruling, score, body, at)
            values
              (:tenant, :run, :variant, :attempt, :rubric, :ruling, :score, cast(:body as jsonb),
               :at)
            on conflict do nothing
            """)
        .params(key(cut))
        .param("rubric", verdict.rubric())
        .param("ruling", ruling(verdict))
        .param("score", verdict.score().isPresent() ? verdict.score().getAsDouble() : null)
        .param("body", DomainJson.mapper().writeValueAsString(verdict))
        .param("at", verdict.at().atOffset(ZoneOffset.UTC))
        .update();
    return verdict(cut, verdict.rubric()).orElseThrow();
  }

  Optional<CouncilVerdict> verdict(CutKey cut, String rubric) {
    return jdbc.sql(
            """
            select body from council_verdict
            where tenant_id = :tenant and run_id = :run and variant = :variant
              and attempt = :attempt and rubric = :rubric
            """)
        .params(key(cut))
        .param("rubric", rubric)
        .query(String.class)
        .optional()
        .map(body -> DomainJson.mapper().readValue(body, CouncilVerdict.class));
  }

  private static String ruling(CouncilVerdict verdict) {
    return switch (verdict.ruling()) {
      case CouncilVerdict.Ruling.Agreed _ -> "agreed";
      case CouncilVerdict.Ruling.Disputed _ -> "disputed";
      case CouncilVerdict.Ruling.NoQuorum _ -> "no-quorum";
      case CouncilVerdict.Ruling.Vetoed _ -> "vetoed";
    };
  }

  private static Map<String, Object> key(CutKey cut) {
    return Map.of(
        "tenant", cut.tenant().value(),
        "run", cut.run().value(),
        "variant", cut.variant(),
        "attempt", cut.attempt());
  }

  private static Vote vote(ResultSet row) throws SQLException {
    return new Vote(
        row.getString("judge"),
        row.getString("judge_version"),
        row.getString("rubric"),
        row.getDouble("weight"),
        ballot(row),
        DomainJson.mapper().readValue(row.getString("grounds"), SENTENCES),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static Ballot ballot(ResultSet row) throws SQLException {
    @Nullable String reason = row.getString("reason");
    if (reason == null) {
      Instant asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
      return new Ballot.Absent(
          "asked at "
              + asked
              + ", and no answer was kept; it is not asked twice, for the first"
              + " time may have been paid");
    }
    return "CAST".equals(row.getString("state"))
        ? new Ballot.Cast(row.getDouble("score"), reason)
        : new Ballot.Absent(reason);
  }

  /// Now, as it will be read back from a column.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
