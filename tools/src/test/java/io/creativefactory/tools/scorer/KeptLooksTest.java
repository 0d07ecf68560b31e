package io.creativefactory.tools.scorer;

import static io.creativefactory.scoring.features.FeatureName.AUDIO_CLARITY;
import static io.creativefactory.scoring.features.FeatureName.BRIGHTNESS_LEVEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.tools.MigratedDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptLooksTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Map<FeatureName, Figure> SEEN =
      Map.of(
          BRIGHTNESS_LEVEL,
          BRIGHTNESS_LEVEL.measured(0.25, "eyes", NOON),
          AUDIO_CLARITY,
          new Figure.Unknown("it has no sound"));
  private static final Map<FeatureName, Figure> UNSEEN =
      Map.of(BRIGHTNESS_LEVEL, new Figure.Unknown("it could not be looked at"));

  private final JdbcClient jdbc = JdbcClient.create(MigratedDatabase.fresh());
  private final List<String> looked = new ArrayList<>();

  @Test
  void a_file_is_looked_at_once_whoever_asks() {
    FileLook one = kept(SEEN, TenantId.HOUSE);
    assertThat(one.look(List.of(video("aa")))).isEqualTo(SEEN);
    assertThat(kept(SEEN, TenantId.HOUSE).look(List.of(video("aa")))).isEqualTo(SEEN);
    assertThat(looked).containsExactly("aa");
  }

  @Test
  void other_content_and_another_tenant_are_looked_at_anew() {
    kept(SEEN, TenantId.HOUSE).look(List.of(video("aa")));
    kept(SEEN, TenantId.HOUSE).look(List.of(video("bb")));
    kept(SEEN, new TenantId("other")).look(List.of(video("aa")));
    assertThat(looked).containsExactly("aa", "bb", "aa");
  }

  @Test
  void what_could_not_be_seen_is_looked_at_again() {
    kept(UNSEEN, TenantId.HOUSE).look(List.of(video("aa")));
    assertThat(kept(SEEN, TenantId.HOUSE).look(List.of(video("aa")))).isEqualTo(SEEN);
    assertThat(looked).hasSize(2);
  }

  @Test
  void figures_of_other_definitions_do_not_count() {
    kept(SEEN, TenantId.HOUSE).look(List.of(video("aa")));
    jdbc.sql("update file_features set definitions = 'older ones'").update();
    kept(SEEN, TenantId.HOUSE).look(List.of(video("aa")));
    assertThat(looked).hasSize(2);
  }

  private FileLook kept(Map<FeatureName, Figure> seen, TenantId tenant) {
    FileLook beyond =
        videos -> {
          looked.add(videos.getFirst().sha256());
          return seen;
        };
    return new KeptLooks(beyond, jdbc, tenant, InstantSource.fixed(NOON));
  }

  private static Video video(String hash) {
    return new Video(
        "v1",
        Ratio.parse("9:16"),
        "v.mp4",
        hash,
        Duration.ofSeconds(4),
        new PixelSize(1080, 1920),
        Sidecars.posterOnly("p.png"),
        List.of());
  }
}
