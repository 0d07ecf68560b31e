package io.creativefactory.bench;

import io.creativefactory.bench.BanditLog.Round;
import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.scoring.experiment.GammaPoisson;
import io.creativefactory.scoring.experiment.SharedArms;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Thompson, ε-greedy and uniform on the log of a random policy. The same beliefs for all: they
/// start from the log of another policy, never from the one that they are measured on. Each seed
/// draws the rounds with replacement, so that the intervals hold both the luck of the policy and
/// that of the log, which is the larger one.
final class LoggedBandit implements ScoreBench.Part {
  private static final int SEEDS = 300;

  private final Path folder;
  private final Regrets charts;
  private final PrintWriter err;

  /// @param folder with the logs
  LoggedBandit(Path folder, Regrets charts, PrintWriter err) {
    this.folder = folder;
    this.charts = charts;
    this.err = err;
  }

  @Override
  public List<BenchFigure> figures() {
    List<BanditLog> logs = BanditLog.in(folder);
    BanditLog random =
        logs.stream()
            .filter(BanditLog::isRandom)
            .findFirst()
            .orElseThrow(() ->
                new FactoryException(
                    ErrorCode.NOT_FOUND,
                    "no log of %s shows every item alike, so none can be replayed"
                        .formatted(folder)));
    List<String> items = random.rounds().stream().map(Round::item).distinct().sorted().toList();
    List<BanditLog> others = logs.stream().filter(log -> !log.isRandom()).toList();
    long clicks = random.rounds().stream().filter(Round::clicked).count();
    err.printf(
        "bandit: %d seeds over %,d rounds with %d clicks on %d items of %s; priors from %s%n",
        SEEDS,
        random.rounds().size(),
        clicks,
        items.size(),
        random.file().getFileName(),
        others.isEmpty()
            ? "nothing: one click in a hundred, worth one"
            : others.stream().map(log -> log.file().getFileName().toString()).toList());
    err.flush();
    return figures(random, new BanditReplay(items, priors(items, others)), items);
  }

  /// From what other policies showed, drawn together as far as it is thin.
  private static Map<String, GammaPoisson> priors(List<String> items, List<BanditLog> others) {
    Map<String, long[]> sums = new TreeMap<>();
    for (BanditLog log : others) {
      for (Round round : log.rounds()) {
        long[] sum = sums.computeIfAbsent(round.item(), _ -> new long[2]);
        sum[0] += round.clicked() ? 1 : 0;
        sum[1]++;
      }
    }
    Map<String, GammaPoisson> priors = new HashMap<>();
    if (sums.values().stream().anyMatch(sum -> sum[0] > 0)) {
      List<SharedArms.Arm> arms = new ArrayList<>();
      sums.forEach((item, sum) -> arms.add(new SharedArms.Arm(trait(item), sum[0], sum[1])));
      SharedArms shared = SharedArms.learned(arms);
      items.forEach(item -> priors.put(item, shared.of(trait(item)).belief()));
    }
    return priors;
  }

  private static SortedMap<String, String> trait(String item) {
    return new TreeMap<>(Map.of("item", item));
  }

  private List<BenchFigure> figures(BanditLog random, BanditReplay replay, List<String> items) {
    Map.Entry<String, Double> best = BanditReplay.best(items, random.rounds());
    Map<BanditPolicy, Runs> runs = new EnumMap<>(BanditPolicy.class);
    for (BanditPolicy policy : BanditPolicy.values()) {
      runs.put(policy, new Runs());
    }
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Round> drawn = drawn(random.rounds(), new SplittableRandom(seed));
      double bound = BanditReplay.rate(best.getKey(), drawn);
      for (BanditPolicy policy : BanditPolicy.values()) {
        Runs run = runs.getOrDefault(policy, new Runs());
        run.add(replay.run(policy, drawn, new SplittableRandom(seed + 1_000_003L)), bound);
      }
    }
    charts.draw(
        "regret-log", new Regrets.Axis("Rounds of the log", BanditReplay.BATCH), curves(runs));
    return told(runs, best.getValue());
  }

  /// As many rounds again, by lot, in their order.
  private static List<Round> drawn(List<Round> rounds, SplittableRandom lots) {
    return lots.ints(rounds.size(), 0, rounds.size()).sorted().mapToObj(rounds::get).toList();
  }

  /// One entry for each seed.
  private static final class Runs {
    private final List<Double> replayed = new ArrayList<>();
    private final List<Double> weighted = new ArrayList<>();
    private final List<Double> normalised = new ArrayList<>();
    private final List<Double> accepted = new ArrayList<>();
    private final List<Double> regrets = new ArrayList<>();
    private final List<List<Double>> paths = new ArrayList<>();

    void add(BanditReplay.Earned earned, double bound) {
      replayed.add(1000 * earned.replayed());
      weighted.add(1000 * earned.weighted());
      normalised.add(1000 * earned.normalised());
      accepted.add((double) earned.accepted());
      regrets.add(1000 * (bound - earned.weighted()));
      List<Double> path = new ArrayList<>();
      for (int batch = 0; batch < earned.path().size(); batch++) {
        path.add(bound * BanditReplay.BATCH * (batch + 1) - earned.path().get(batch));
      }
      paths.add(path);
    }
  }

  private static List<BenchFigure> told(Map<BanditPolicy, Runs> runs, double best) {
    List<BenchFigure> figures = new ArrayList<>();
    figures.add(
        BenchFigure.told("log: best item by IPS (looks better than it is)", 1000 * best, "‰"));
    runs.forEach((policy, run) -> {
      Spread.of(run.weighted).tell("log: " + policy.words + ", clicks by IPS", "‰", figures);
      Spread.of(run.normalised).tell("log: " + policy.words + ", by SNIPS", "‰", figures);
      Spread.of(run.replayed).tell("log: " + policy.words + ", by replay", "‰", figures);
      figures.add(
          BenchFigure.told(
              "log: " + policy.words + ", rounds accepted", Spread.of(run.accepted).mean(), ""));
      Spread.of(run.regrets).tell("log: " + policy.words + ", regret", "‰", figures);
    });
    for (BanditPolicy other : List.of(BanditPolicy.UNIFORM, BanditPolicy.EPSILON_GREEDY)) {
      Spread apart =
          Spread.of(
              Spread.apart(
                  runs.getOrDefault(BanditPolicy.THOMPSON, new Runs()).regrets,
                  runs.getOrDefault(other, new Runs()).regrets));
      apart.compare("log: regret, Thompson less " + other.words, "‰", figures);
    }
    return figures;
  }

  private static Map<String, List<List<Double>>> curves(Map<BanditPolicy, Runs> runs) {
    Map<String, List<List<Double>>> curves = new LinkedHashMap<>();
    runs.forEach((policy, run) -> curves.put(policy.words, run.paths));
    return curves;
  }
}
