package io.creativefactory.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.config.database.OwnPostgres;
import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import io.creativefactory.tools.search.AssetSearch;
import io.creativefactory.tools.search.Hit;
import io.creativefactory.tools.search.Question;
import io.creativefactory.tools.stock.Stock;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Search over 100,000 clips on a PostgreSQL of its own: how long a question takes from its words
/// to the explained answer, and how many of the true ten nearest it finds. Every question is asked
/// with four kinds of filters. The filled database stays between measurements.
final class SearchBench implements Measurement {
  static final int CLIPS = 100_000;
  private static final int QUESTIONS = 100;
  private static final int TOP = 10;
  private static final double GOAL_MILLIS = 20;
  private static final double GOAL_MISSED = 0.05;

  private final Path data;
  private final Path kept;
  private final PrintWriter err;

  /// @param data folder with `copy/`
  /// @param kept where embeddings of headlines stay between measurements
  SearchBench(Path data, Path kept, PrintWriter err) {
    this.data = data.toAbsolutePath().normalize();
    this.kept = kept;
    this.err = err;
  }

  /// One way of asking: the filters, and the same as a test of a clip.
  private record Way(String name, Question.Filters filters, ClipSet.Test test) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("no filter", Question.Filters.NONE, clip -> true),
          new Way("portrait with faces (1 in 6)", ClipSet.PORTRAIT_FACES, ClipSet::portraitFaces),
          new Way("2 to 4 s (1 in 10)", ClipSet.SHORT, ClipSet::isShort),
          new Way("one brand (1 in 200)", ClipSet.BRAND, ClipSet::branded));

  @Override
  public BenchReport measure() {
    Headlines headlines = Headlines.load(data, kept.resolve("headlines.f32"), err);
    try (OwnPostgres postgres = OwnPostgres.open(kept.resolve("search"));
        HikariDataSource database = ClipSet.pool(postgres.settings())) {
      return measure(headlines, database);
    }
  }

  private BenchReport measure(Headlines headlines, DataSource database) {
    Flyway.configure().dataSource(database).load().migrate();
    ClipSet clips = new ClipSet(headlines, QUESTIONS, CLIPS);
    if (!clips.isFilled(database)) {
      say("filling " + CLIPS + " clips, once");
      clips.fill(database);
    }
    Embedder embedder = new MiniLmEmbedder();
    Stock stock = new Stock(database, embedder, InstantSource.system());
    AssetSearch search = new AssetSearch(database, stock, embedder);
    List<BenchFigure> figures = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    say("asking");
    // The first questions load pages and compile code.
    WAYS.forEach(way -> ask(search, clips, way));
    for (Way way : WAYS) {
      List<Double> millis = ask(search, clips, way);
      all.addAll(millis);
      figures.add(BenchFigure.told(way.name() + ", p50", percentile(millis, 50), "ms"));
      figures.add(BenchFigure.told(way.name() + ", p95", percentile(millis, 95), "ms"));
      double recall = recall(search, clips, way);
      figures.add(BenchFigure.told(way.name() + ", recall@10", recall, ""));
      figures.add(BenchFigure.atMost(way.name() + ", missed of 10", 1 - recall, "", GOAL_MISSED));
    }
    figures.add(BenchFigure.told("embedding the words, p50", embedding(embedder, clips), "ms"));
    figures.add(BenchFigure.atMost("a question, p95", percentile(all, 95), "ms", GOAL_MILLIS));
    return new BenchReport("search", BenchReport.thisMachine(), figures);
  }

  /// From the words to the answer, varied and explained.
  private static List<Double> ask(AssetSearch search, ClipSet clips, Way way) {
    List<Double> millis = new ArrayList<>();
    for (String words : clips.questions()) {
      long start = System.nanoTime();
      search.find(TenantId.HOUSE, new Question(words, way.filters(), TOP, Question.VARIED));
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis;
  }

  private static double recall(AssetSearch search, ClipSet clips, Way way) {
    int found = 0;
    int wanted = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Question question = new Question(clips.questions().get(i), way.filters(), TOP, 0);
      Set<String> hits = new HashSet<>();
      for (Hit hit : search.find(TenantId.HOUSE, question)) {
        hits.add(hit.item().sha256());
      }
      Set<String> truth = clips.nearest(i, way.test(), TOP);
      wanted += truth.size();
      truth.retainAll(hits);
      found += truth.size();
    }
    return (double) found / wanted;
  }

  private static double embedding(Embedder embedder, ClipSet clips) {
    List<Double> millis =
        clips.questions().stream()
            .map(words -> {
              long start = System.nanoTime();
              float[] meaning = embedder.embed(words);
              return (System.nanoTime() - start) / 1e6 + 0 * meaning[0];
            })
            .toList();
    return percentile(millis, 50);
  }

  private static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private void say(String line) {
    err.println("search: " + line);
    err.flush();
  }
}
