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
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Search over 100,000 clips on a PostgreSQL of its own: how long a question takes from its words
/// to the explained answer, how much of that is giving the words a meaning, and how many of the
/// true ten nearest it finds. Every question is asked with four kinds of filters. The filled
/// database stays between measurements.
final class SearchBench implements Measurement {
  static final int CLIPS = 100_000;
  private static final int QUESTIONS = 100;
  private static final int TOP = 10;
  private static final int WARMING = 3;
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
    try (OwnPostgres postgres = BenchDatabase.open(kept.resolve("search"));
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
    Timed embedder = new Timed(new MiniLmEmbedder());
    Stock stock = new Stock(database, embedder, InstantSource.system());
    AssetSearch search = new AssetSearch(database, stock, embedder);
    say("asking");
    // The first questions load pages and compile code.
    for (int round = 0; round < WARMING; round++) {
      WAYS.forEach(way -> ask(search, embedder, clips, way));
    }
    List<BenchFigure> figures = new ArrayList<>();
    List<Took> all = new ArrayList<>();
    for (Way way : WAYS) {
      List<Took> took = ask(search, embedder, clips, way);
      all.addAll(took);
      figures.add(BenchFigure.told(way.name() + ", p50", percentile(took, Took::whole, 50), "ms"));
      figures.add(BenchFigure.told(way.name() + ", p95", percentile(took, Took::whole, 95), "ms"));
      double recall = recall(search, clips, way);
      figures.add(BenchFigure.told(way.name() + ", recall@10", recall, ""));
      figures.add(BenchFigure.atMost(way.name() + ", missed of 10", 1 - recall, "", GOAL_MISSED));
    }
    figures.addAll(together(all));
    return new BenchReport("search", BenchReport.thisMachine(), figures);
  }

  private static List<BenchFigure> together(List<Took> all) {
    return List.of(
        BenchFigure.told("giving the words a meaning, p50", percentile(all, Took::words, 50), "ms"),
        BenchFigure.told("giving the words a meaning, p95", percentile(all, Took::words, 95), "ms"),
        BenchFigure.told("the search itself, p50", percentile(all, Took::search, 50), "ms"),
        BenchFigure.told("the search itself, p95", percentile(all, Took::search, 95), "ms"),
        BenchFigure.atMost(
            "a question, both, p95", percentile(all, Took::whole, 95), "ms", GOAL_MILLIS));
  }

  /// Milliseconds of one question.
  ///
  /// @param whole from the words to the answer, varied and explained
  /// @param words of it, for giving the words a meaning
  private record Took(double whole, double words) {
    double search() {
      return whole - words;
    }
  }

  /// Knows how long its last answer took. For use by one thread.
  private static final class Timed implements Embedder {
    private final Embedder embedder;
    private double millis;

    Timed(Embedder embedder) {
      this.embedder = embedder;
    }

    @Override
    public float[] embed(String text) {
      long start = System.nanoTime();
      float[] meaning = embedder.embed(text);
      millis = (System.nanoTime() - start) / 1e6;
      return meaning;
    }
  }

  private static List<Took> ask(AssetSearch search, Timed embedder, ClipSet clips, Way way) {
    List<Took> took = new ArrayList<>();
    for (String words : clips.questions()) {
      long start = System.nanoTime();
      search.find(TenantId.HOUSE, new Question(words, way.filters(), TOP, Question.VARIED));
      took.add(new Took((System.nanoTime() - start) / 1e6, embedder.millis));
    }
    return took;
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

  private static double percentile(List<Took> took, ToDoubleFunction<Took> part, int percent) {
    double[] sorted = took.stream().mapToDouble(part).sorted().toArray();
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private void say(String line) {
    err.println("search: " + line);
    err.flush();
  }
}
