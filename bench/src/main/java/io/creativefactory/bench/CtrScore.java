package io.creativefactory.bench;

import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.domain.Figure;
import io.creativefactory.sandbox.market.PlantedAd;
import io.creativefactory.scoring.ctr.CtrContest;
import io.creativefactory.scoring.ctr.CtrContest.Ending;
import io.creativefactory.scoring.ctr.CtrExam;
import io.creativefactory.scoring.ctr.CtrModel;
import io.creativefactory.scoring.ctr.CtrPredictor.Ask;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/// The click-through model on markets whose truth is planted, each learned from its earlier
/// campaigns and asked about its later ones: whether the true rate lies in the interval as often as
/// it says, whether predicted rates come true, and how fast it answers.
final class CtrScore implements ScoreBench.Part {
  private static final int MARKETS = 6;
  private static final int CAMPAIGNS = 600;
  private static final int ACCOUNTS = 20;
  private static final int FEW = 40;
  private static final int WARM = 5_000;
  private static final int ALONE = 20_000;
  private static final int MANY = 400_000;

  private final PrintWriter err;

  CtrScore(PrintWriter err) {
    this.err = err;
  }

  /// @param held how many of the later ads have their true rate in the interval
  private record Market(CtrModel model, CtrExam exam, List<PlantedAd> later, long held) {}

  @Override
  public List<BenchFigure> figures() {
    List<Market> markets = new ArrayList<>();
    for (int seed = 1; seed <= MARKETS; seed++) {
      err.println("score: the click-through model on market " + seed + " of " + MARKETS);
      err.flush();
      markets.add(market(seed));
    }
    double later = markets.stream().mapToInt(market -> market.later().size()).sum();
    double held = markets.stream().mapToLong(Market::held).sum();
    List<BenchFigure> figures = new ArrayList<>();
    figures.add(
        BenchFigure.atLeast("ctr: 80 % intervals that hold the truth", held / later, "", 0.78));
    figures.add(BenchFigure.atMost("ctr: the same, from above", held / later, "", 0.82));
    figures.add(BenchFigure.told("ctr: later ads asked about", later, ""));
    figures.add(
        BenchFigure.told(
            "ctr: observed rates held, with their chance", mean(markets, CtrExam::coverage), ""));
    figures.add(
        BenchFigure.atMost("ctr: ECE", mean(markets, exam -> exam.reliability().ece()), "", 0.01));
    figures.add(
        BenchFigure.told("ctr: ECE in shares of the rate", mean(markets, CtrScore::relative), ""));
    figures.add(
        BenchFigure.atMost(
            "ctr: log loss over that of the mean rate",
            mean(markets, CtrExam::loss) / mean(markets, CtrExam::meanLoss),
            "x",
            1));
    figures.addAll(small());
    figures.addAll(times(markets.getFirst()));
    return figures;
  }

  /// Accounts of some 220 ads: many get no model, and those that do must not be fooled by it.
  private List<BenchFigure> small() {
    err.println("score: the click-through model on " + ACCOUNTS + " small accounts");
    err.flush();
    int models = 0;
    double later = 0;
    double held = 0;
    for (int seed = 100; seed < 100 + ACCOUNTS; seed++) {
      PlantedOutcomes planted = PlantedOutcomes.of(seed, FEW);
      if (CtrContest.hold(planted.outcomes(), Optional.empty(), 1) instanceof Ending.Won won) {
        Market market = market(planted, won);
        models++;
        later += market.later().size();
        held += market.held();
      }
    }
    return List.of(
        BenchFigure.told("ctr: small accounts that get a model", models, "of " + ACCOUNTS),
        BenchFigure.told("ctr: their 80 % intervals that hold the truth", held / later, ""));
  }

  private static Market market(long seed) {
    PlantedOutcomes planted = PlantedOutcomes.of(seed, CAMPAIGNS);
    if (!(CtrContest.hold(planted.outcomes(), Optional.empty(), 1) instanceof Ending.Won won)) {
      throw new IllegalStateException("nothing was learned of market " + seed);
    }
    return market(planted, won);
  }

  private static Market market(PlantedOutcomes planted, Ending.Won won) {
    CtrModel model = won.challenger();
    List<PlantedAd> later =
        planted.ads().stream()
            .filter(ad -> !ad.firstDay().isBefore(model.origin().before()))
            .filter(ad -> !model.origin().campaigns().contains(ad.campaign()))
            .toList();
    long held = later.stream().filter(ad -> holds(model, ad)).count();
    return new Market(model, won.card().exam(), later, held);
  }

  private static boolean holds(CtrModel model, PlantedAd ad) {
    return model.predict(PlantedOutcomes.ask(ad)).rate() instanceof Figure.Modelled rate
        && rate.low() <= ad.truth()
        && ad.truth() <= rate.high();
  }

  private static double relative(CtrExam exam) {
    double seen = exam.reliability().bins().stream().mapToLong(bin -> bin.impressions()).sum();
    double rate =
        exam.reliability().bins().stream()
            .mapToDouble(bin -> bin.observed() * bin.impressions() / seen)
            .sum();
    return exam.reliability().ece() / rate;
  }

  private static double mean(List<Market> markets, ToDoubleFunction<CtrExam> figure) {
    return markets.stream().map(Market::exam).mapToDouble(figure).average().orElseThrow();
  }

  private static List<BenchFigure> times(Market market) {
    List<Ask> asked = market.later().stream().map(PlantedOutcomes::ask).toList();
    CtrModel model = market.model();
    Consumer<Ask> figure = ask -> model.rates(List.of(ask));
    Consumer<Ask> reasons = model::predict;
    micros(figure, asked, WARM);
    double[] alone = micros(figure, asked, ALONE);
    micros(reasons, asked, WARM);
    double[] explained = micros(reasons, asked, ALONE);
    List<Ask> many = new ArrayList<>(MANY);
    for (int i = 0; i < MANY; i++) {
      many.add(asked.get(i % asked.size()));
    }
    model.rates(many);
    long start = System.nanoTime();
    int rows = model.rates(many).size();
    double seconds = (System.nanoTime() - start) / 1e9;
    return List.of(
        BenchFigure.told("ctr: one prediction, p50", at(alone, 0.5), "ms"),
        BenchFigure.atMost("ctr: one prediction, p99", at(alone, 0.99), "ms", 1),
        BenchFigure.told("ctr: with peers and reasons, p50", at(explained, 0.5), "ms"),
        BenchFigure.atMost("ctr: with peers and reasons, p99", at(explained, 0.99), "ms", 1),
        BenchFigure.atLeast("ctr: batch on one thread", rows / seconds, "/s", 200_000));
  }

  private static double at(double[] micros, double share) {
    return micros[(int) (share * micros.length)] / 1e3;
  }

  private static double[] micros(Consumer<Ask> call, List<Ask> asked, int count) {
    double[] micros = new double[count];
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      call.accept(asked.get(i % asked.size()));
      micros[i] = (System.nanoTime() - start) / 1e3;
    }
    Arrays.sort(micros);
    return micros;
  }
}
