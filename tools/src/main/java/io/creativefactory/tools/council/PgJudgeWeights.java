package io.creativefactory.tools.council;

import io.creativefactory.config.council.CouncilRules;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.TenantId;
import io.creativefactory.scoring.council.WeightStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/// Weights in PostgreSQL, one row a step. Thread safe, on any number of replicas.
public final class PgJudgeWeights implements JudgeWeights {
  private static final TypeReference<Map<String, Double>> SHARES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Supplier<CouncilRules> rules;
  private final InstantSource clock;

  /// @param rules as they are at the moment of asking
  public PgJudgeWeights(JdbcClient jdbc, Supplier<CouncilRules> rules, InstantSource clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /// A judge that sits for the first time counts as the operator laid down; all shares then give
  /// way alike.
  @Override
  public Weights now(TenantId tenant, List<String> judges) {
    Weights laidDown = JudgeWeights.laidDown(rules.get(), judges);
    Optional<Weights> learned = newest(tenant);
    if (learned.isEmpty()) {
      return laidDown;
    }
    Map<String, Double> shares = new TreeMap<>();
    for (String judge : judges) {
      shares.put(judge, learned.get().of(judge).orElse(laidDown.of(judge).orElseThrow()));
    }
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum > 0) {
      shares.replaceAll((_, share) -> share / sum);
    }
    return new Weights(learned.get().version(), shares, learned.get().reason(), learned.get().at());
  }

  @Override
  public boolean move(TenantId tenant, int from, WeightStep.Step step) {
    if (!step.moved() || newest(tenant).map(Weights::version).orElse(0) != from) {
      return false;
    }
    return jdbc.sql(
                """
                insert into council_weights (tenant_id, version, shares, reason, at)
                values (:tenant, :version, cast(:shares as jsonb), :reason, :now)
                on conflict do nothing
                """)
            .param("tenant", tenant.value())
            .param("version", from + 1)
            .param("shares", DomainJson.mapper().writeValueAsString(step.weights()))
            .param("reason", step.reason())
            .param("now", clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  @Override
  public List<Weights> history(TenantId tenant) {
    return jdbc.sql(
            """
            select version, shares, reason, at from council_weights
            where tenant_id = :tenant order by version desc
            """)
        .param("tenant", tenant.value())
        .query((row, _) -> weights(row))
        .list();
  }

  private Optional<Weights> newest(TenantId tenant) {
    return jdbc.sql(
            """
            select version, shares, reason, at from council_weights
            where tenant_id = :tenant order by version desc limit 1
            """)
        .param("tenant", tenant.value())
        .query((row, _) -> weights(row))
        .optional();
  }

  private static Weights weights(ResultSet row) throws SQLException {
    return new Weights(
        row.getInt("version"),
        DomainJson.mapper().readValue(row.getString("shares"), SHARES),
        row.getString("reason"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
