package io.creativefactory.bench;

import com.pgvector.PGvector;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creativefactory.config.database.DatabaseSettings;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.TenantId;
import io.creativefactory.render.look.FrameRate;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.look.Signal;
import io.creativefactory.tools.search.Question.Filters;
import io.creativefactory.tools.stock.StockItem.Orientation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Synthetic clips: each is described by two real headlines, seven parts of the one and three of
/// the other, and means the mean of their real embeddings. Some headlines describe nothing; they
/// are the questions.
final class ClipSet {
  static final Filters PORTRAIT_FACES = new Filters(null, null, Orientation.PORTRAIT, true, null);
  static final Filters SHORT =
      new Filters(Duration.ofSeconds(2), Duration.ofMillis(3999), null, null, null);
  static final Filters BRAND = new Filters(null, null, null, null, "brand 7");
  private static final float MAIN = 0.7f;
  private static final int BATCH = 1000;
  private static final List<Orientation> WAYS =
      List.of(Orientation.PORTRAIT, Orientation.LANDSCAPE, Orientation.SQUARE);

  private final List<String> questions;
  private final List<float[]> asked;
  private final float[][] meanings;
  private final String[] words;

  ClipSet(Headlines headlines, int questions, int clips) {
    this.questions = headlines.texts().subList(0, questions);
    this.asked = headlines.vectors().subList(0, questions);
    this.meanings = new float[clips][];
    this.words = new String[clips];
    Random random = new Random(20261121);
    int rest = headlines.texts().size() - questions;
    for (int i = 0; i < clips; i++) {
      int one = questions + i % rest;
      int other = questions + random.nextInt(rest);
      words[i] = headlines.texts().get(one) + " " + headlines.texts().get(other);
      meanings[i] = mixed(headlines.vectors().get(one), headlines.vectors().get(other));
    }
  }

  /// Whether a clip, by its number, passes.
  @FunctionalInterface
  interface Test {
    boolean passes(int clip);
  }

  static boolean portraitFaces(int clip) {
    return orientation(clip) == Orientation.PORTRAIT && faces(clip) > 0;
  }

  static boolean isShort(int clip) {
    return length(clip) >= 2000 && length(clip) <= 3999;
  }

  static boolean branded(int clip) {
    return brand(clip).equals("brand 7");
  }

  private static Orientation orientation(int clip) {
    return WAYS.get(hash(clip, 1) % 3);
  }

  private static int faces(int clip) {
    return Math.max(0, hash(clip, 2) % 4 - 1);
  }

  private static int length(int clip) {
    return hash(clip, 3) % 20_000 + 1;
  }

  private static String brand(int clip) {
    return "brand " + hash(clip, 4) % 200;
  }

  private static int hash(int clip, int salt) {
    return new Random(clip * 31L + salt).nextInt(1 << 30);
  }

  private static float[] mixed(float[] one, float[] other) {
    float[] sum = new float[one.length];
    double square = 0;
    for (int i = 0; i < sum.length; i++) {
      sum[i] = MAIN * one[i] + (1 - MAIN) * other[i];
      square += sum[i] * sum[i];
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= (float) Math.sqrt(square);
    }
    return sum;
  }

  static HikariDataSource pool(DatabaseSettings settings) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(settings.url());
    pool.setUsername(settings.user());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(2);
    return new HikariDataSource(pool);
  }

  List<String> questions() {
    return questions;
  }

  /// The true nearest among the clips that pass.
  Set<String> nearest(int question, Test test, int max) {
    record Near(int clip, float cosine) {}
    PriorityQueue<Near> best = new PriorityQueue<>(Comparator.comparingDouble(Near::cosine));
    float[] wanted = asked.get(question);
    for (int i = 0; i < meanings.length; i++) {
      if (test.passes(i)) {
        best.add(new Near(i, dot(wanted, meanings[i])));
        if (best.size() > max) {
          best.remove();
        }
      }
    }
    Set<String> names = new HashSet<>();
    best.forEach(near -> names.add(name(near.clip())));
    return names;
  }

  private static float dot(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static String name(int clip) {
    return String.format(Locale.ROOT, "%064x", clip);
  }

  /// Whether an earlier measurement filled it to the end.
  boolean isFilled(DataSource database) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    Integer rows = jdbc.queryForObject("select count(*) from tools_asset_words", Integer.class);
    String index = "select to_regclass('tools_asset_words_embedding')::text";
    return rows != null
        && rows == meanings.length
        && jdbc.queryForObject(index, String.class) != null;
  }

  /// Rows as the intake would write them. The vector index is built once at the end, which takes a
  /// tenth of the time that growing it row by row does.
  void fill(DataSource database) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.execute("drop index if exists tools_asset_words_embedding");
    jdbc.execute("truncate tools_asset, tools_asset_words");
    for (int from = 0; from < meanings.length; from += BATCH) {
      List<Object[]> assets = new ArrayList<>();
      List<Object[]> texts = new ArrayList<>();
      for (int i = from; i < Math.min(from + BATCH, meanings.length); i++) {
        assets.add(asset(i));
        texts.add(text(i));
      }
      jdbc.batchUpdate(ASSET, assets);
      jdbc.batchUpdate(TEXT, texts);
    }
    jdbc.execute("set maintenance_work_mem = '700MB'; " + INDEX);
    // As the server does by itself after so many rows, in its own time.
    jdbc.execute("vacuum analyze tools_asset, tools_asset_words");
  }

  /// As the migration makes it.
  private static final String INDEX =
      "create index tools_asset_words_embedding"
          + " on tools_asset_words using hnsw (embedding public.halfvec_cosine_ops)";

  private static final String ASSET =
      """
      insert into tools_asset
        (tenant_id, sha256, kind, bytes, facts, faces, picture_hash,
         name, caption, brand, added_at, used_at)
      values (?, ?, 'CLIP', 1, ?::jsonb, ?, ?, ?, ?, ?, now(), now())
      """;

  private static final String TEXT =
      """
      insert into tools_asset_words
        (tenant_id, sha256, field, words, embedding, kind, length_ms, orientation, faces, brand)
      values (?, ?, 'CAPTION', ?, ?::public.halfvec(384), 'CLIP', ?, ?, ?, ?)
      """;

  private static final String FACTS = DomainJson.mapper().writeValueAsString(upright());

  private static Probe upright() {
    Probe.Picture picture =
        new Probe.Picture(
            new PixelSize(1080, 1920),
            0,
            new FrameRate(30, 1, false),
            "h264",
            "yuv420p",
            8,
            false,
            new Signal("bt709", "bt709", "bt709", false));
    return new Probe(Probe.Kind.CLIP, 1, Duration.ofSeconds(5), picture, null);
  }

  private Object[] asset(int clip) {
    String hash = String.format(Locale.ROOT, "%016x", new Random(clip).nextLong());
    return new Object[] {
      TenantId.HOUSE.value(),
      name(clip),
      FACTS,
      faces(clip),
      hash,
      "clip " + clip + ".mp4",
      words[clip],
      brand(clip)
    };
  }

  private Object[] text(int clip) {
    return new Object[] {
      TenantId.HOUSE.value(),
      name(clip),
      words[clip],
      new PGvector(meanings[clip]).getValue(),
      length(clip),
      orientation(clip).name(),
      faces(clip),
      brand(clip)
    };
  }
}
