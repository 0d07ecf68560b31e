package io.creativefactory.tools.scorer;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.scoring.features.FeatureName;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/// Remembers by the hash of a file's content what was seen in it, so that no replica and no second
/// try looks again. A look that failed is not kept, nor one by other definitions than today's.
/// Thread safe.
public final class KeptLooks implements FileLook {
  /// Goes up when the eyes measure otherwise by the same words.
  private static final int EYES = 1;

  private static final TypeReference<Map<String, Figure>> FIGURES = new TypeReference<>() {};

  private final FileLook beyond;
  private final JdbcClient jdbc;
  private final TenantId tenant;
  private final InstantSource clock;
  private final String definitions = EYES + " " + FeatureName.fingerprint();

  public KeptLooks(FileLook beyond, JdbcClient jdbc, TenantId tenant, InstantSource clock) {
    this.beyond = beyond;
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public Map<FeatureName, Figure> look(List<Video> videos) {
    if (videos.isEmpty()) {
      return Map.of();
    }
    String hash = videos.getFirst().sha256();
    return find(hash).orElseGet(() -> keep(hash, beyond.look(videos)));
  }

  private Optional<Map<FeatureName, Figure>> find(String hash) {
    return jdbc.sql(
            """
            select figures from file_features
            where tenant_id = :tenant and sha256 = :hash and definitions = :definitions
            """)
        .param("tenant", tenant.value())
        .param("hash", hash)
        .param("definitions", definitions)
        .query(String.class)
        .optional()
        .map(KeptLooks::read);
  }

  private Map<FeatureName, Figure> keep(String hash, Map<FeatureName, Figure> seen) {
    if (seen.values().stream().noneMatch(Figure.Measured.class::isInstance)) {
      return seen;
    }
    Map<String, Figure> figures =
        seen.entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().key(), Map.Entry::getValue));
    jdbc.sql(
            """
            insert into file_features (tenant_id, sha256, definitions, figures, seen_at)
            values (:tenant, :hash, :definitions, cast(:figures as jsonb), :now)
            on conflict do nothing
            """)
        .param("tenant", tenant.value())
        .param("hash", hash)
        .param("definitions", definitions)
        .param("figures", DomainJson.mapper().writerFor(FIGURES).writeValueAsString(figures))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return seen;
  }

  private static Map<FeatureName, Figure> read(String figures) {
    Map<FeatureName, Figure> found = new EnumMap<>(FeatureName.class);
    DomainJson.mapper()
        .readValue(figures, FIGURES)
        .forEach((key, figure) -> FeatureName.find(key).ifPresent(name -> found.put(name, figure)));
    return found;
  }
}
