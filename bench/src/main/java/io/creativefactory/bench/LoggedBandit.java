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
import java.util.stream.IntStream;

/// Thompson, ε-greedy and uniform on the log of a random policy. The same beliefs for all: they
/// start from the log of another policy, never from the one that they are measured on.
///
/// Told twice. As logged: each seed draws as many rounds again with replacement, so that the
/// intervals hold both the luck of the policy and that of the log; of these a policy sees the one
/// in so many that it would have shown, which teaches little where clicks are rare. And drawn
/// often: as many times over as there are items, so that a policy sees as many rounds as the log
/// has (Mary et al. 2014); the rates of the seed's log are the truth then.
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
    List<BanditLog> others = logs.stream().filter(log -> !log.isRandom()).toList();
    BanditReplay replay = new BanditReplay(random.rounds(), priors(random, others));
    int items = replay.items().size();
    err.printf(
        "bandit: %d seeds over %,d rounds with %d clicks on %d items of %s; priors from %s%n",
        SEEDS,
        random.rounds().size(),
        random.rounds().stream().filter(Round::clicked).count(),
        items,
        random.file().getFileName(),
        others.isEmpty()
            ? "nothing: one click in a hundred, worth one"
            : others.stream().map(log -> log.file().getFileName().toString()).toList());
    err.flush();
    int rounds = random.rounds().size();
    List<BenchFigure> figures = new ArrayList<>(new Way("log", rounds, 1).figures(replay));
    figures.addAll(new Way("drawn often", rounds, items).figures(replay));
    return figures;
  }

  /// From what other policies showed, drawn together as far as it is thin. Each round counts by the
  /// inverse of its propensity, for these policies chose whom to show what, and an item for as many
  /// rounds as its weights are worth.
  private static Map<String, GammaPoisson> priors(BanditLog random, List<BanditLog> others) {
    Map<String, double[]> sums = new TreeMap<>();
    for (BanditLog log : others) {
      for (Round round : log.rounds()) {
        double[] sum = sums.computeIfAbsent(round.item(), _ -> new double[3]);
        double weight = 1 / round.propensity();
        sum[0] += round.clicked() ? weight : 0;
        sum[1] += weight;
        sum[2] += weight * weight;
      }
    }
    Map<String, GammaPoisson> priors = new HashMap<>();
    if (sums.values().stream().anyMatch(sum -> sum[0] > 0)) {
      List<SharedArms.Arm> arms = new ArrayList<>();
      sums.forEach((item, sum) -> {
        double worth = sum[1] * sum[1] / sum[2];
        arms.add(new SharedArms.Arm(trait(item), sum[0] / sum[1] * worth, worth));
      });
      SharedArms shared = SharedArms.learned(arms);
      random.rounds().stream()
          .map(Round::item)
          .distinct()
          .forEach(item -> priors.put(item, shared.of(trait(item)).belief()));
    }
    return priors;
  }

  private static SortedMap<String, String> trait(String item) {
    return new TreeMap<>(Map.of("item", item));
  }

  /// One way to draw rounds.
  private final class Way {
    private final String name;
    private final int rounds;
    private final int times;
    private final Map<BanditPolicy, Runs> runs = new EnumMap<>(BanditPolicy.class);

    /// @param rounds of the log
    /// @param times how many times as many are drawn
    Way(String name, int rounds, int times) {
      this.name = name;
      this.rounds = rounds;
      this.times = times;
      for (BanditPolicy policy : BanditPolicy.values()) {
        runs.put(policy, new Runs());
      }
    }

    List<BenchFigure> figures(BanditReplay replay) {
      int[] all = IntStream.range(0, rounds).toArray();
      int best = replay.best(all);
      for (int seed = 0; seed < SEEDS; seed++) {
        SplittableRandom lots = new SplittableRandom(seed);
        int[] log = lots.ints(rounds, 0, rounds).sorted().toArray();
        int[] drawn = times == 1 ? log : drawn(log, lots);
        double bound = replay.rate(times == 1 ? best : replay.best(log), log);
        for (Map.Entry<BanditPolicy, Runs> one : runs.entrySet()) {
          SplittableRandom own = new SplittableRandom(seed + 1_000_003L);
          one.getValue().add(replay.run(one.getKey(), drawn, own), bound, rounds);
        }
      }
      Map<String, List<List<Double>>> paths = new LinkedHashMap<>();
      runs.forEach((policy, run) -> paths.put(policy.words, run.paths));
      charts.draw(
          "regret-" + name.replace(' ', '-'),
          new Regrets.Axis("Rounds", rounds / BanditReplay.BATCHES, "Clicks"),
          paths);
      return told(replay.rate(best, all));
    }

    private int[] drawn(int[] log, SplittableRandom lots) {
      return lots.ints((long) rounds * times, 0, rounds).map(place -> log[place]).toArray();
    }

    private List<BenchFigure> told(double best) {
      List<BenchFigure> figures = new ArrayList<>();
      figures.add(
          BenchFigure.told(
              name + ": best item by IPS (looks better than it is)", 1000 * best, "‰"));
      runs.forEach((policy, run) -> {
        String who = name + ": " + policy.words;
        Spread.of(run.weighted).tell(who + ", clicks by IPS", "‰", figures);
        Spread.of(run.normalised).tell(who + ", by SNIPS", "‰", figures);
        Spread.of(run.replayed).tell(who + ", by replay", "‰", figures);
        figures.add(
            BenchFigure.told(who + ", rounds accepted", Spread.of(run.accepted).mean(), ""));
        Spread.of(run.regrets).tell(who + ", regret", "‰", figures);
      });
      List<Double> thompson = runs.getOrDefault(BanditPolicy.THOMPSON, new Runs()).regrets;
      for (BanditPolicy other : List.of(BanditPolicy.UNIFORM, BanditPolicy.EPSILON_GREEDY)) {
        List<Double> theirs = runs.getOrDefault(other, new Runs()).regrets;
        Spread apart = Spread.of(Spread.apart(thompson, theirs));
        apart.compare(name + ": regret, Thompson less " + other.words, "‰", figures);
        if (apart.low() <= 0 && apart.high() >= 0) {
          err.println(
              "bandit: "
                  + name
                  + ": the log cannot tell Thompson from "
                  + other.words
                  + ", 0 lies in the interval of their difference");
        }
      }
      return figures;
    }
  }

  /// One entry for each seed.
  private static final class Runs {
    private final List<Double> replayed = new ArrayList<>();
    private final List<Double> weighted = new ArrayList<>();
    private final List<Double> normalised = new ArrayList<>();
    private final List<Double> accepted = new ArrayList<>();
    private final List<Double> regrets = new ArrayList<>();
    private final List<List<Double>> paths = new ArrayList<>();

    void add(BanditReplay.Earned earned, double bound, int rounds) {
      replayed.add(1000 * earned.replayed());
      weighted.add(1000 * earned.weighted());
      normalised.add(1000 * earned.normalised());
      accepted.add((double) earned.accepted());
      regrets.add(1000 * (bound - earned.weighted()));
      List<Double> path = new ArrayList<>();
      for (int batch = 0; batch < BanditReplay.BATCHES; batch++) {
        double over = (batch + 1.0) / BanditReplay.BATCHES;
        path.add(rounds * (bound * over - earned.path().get(batch)));
      }
      paths.add(path);
    }
  }
}
