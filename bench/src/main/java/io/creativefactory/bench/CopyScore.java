package io.creativefactory.bench;

import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.scoring.copy.CopyExam;
import io.creativefactory.scoring.copy.CopyModel;
import io.creativefactory.scoring.copy.CopyReport;
import io.creativefactory.scoring.copy.HeadlinePair;
import io.creativefactory.scoring.copy.NearDuplicates;
import io.creativefactory.scoring.copy.RememberedMeaning;
import io.creativefactory.scoring.copy.TextMeaning;
import io.creativefactory.tools.copy.Arm;
import io.creativefactory.tools.copy.ArmsFile;
import io.creativefactory.tools.copy.PairFile;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The copy model that ships, on real headline tests that it never saw: pairs with a clear winner,
/// all pairs of all arms, the pick of the best, and how long a chance takes. The goals are what
/// simpler methods reach on the same data, and 0.80.
final class CopyScore implements ScoreBench.Part {
  private static final int MOST_TEXTS = 50_000;
  private static final double SIGNIFICANT = 1.96;
  private static final int TIMED = 300;

  private final Path folder;
  private final PrintWriter err;

  /// @param data folder with `copy/`
  CopyScore(Path data, PrintWriter err) {
    this.folder = data.resolve("copy");
    this.err = err;
  }

  @Override
  public List<BenchFigure> figures() {
    List<HeadlinePair> learned = PairFile.read(folder.resolve("upworthy_winner_confirmatory.csv"));
    List<HeadlinePair> asked = PairFile.read(folder.resolve("upworthy_winner_exploratory.csv"));
    List<Arm> arms = ArmsFile.read(folder.resolve("upworthy_arms.csv"));
    MiniLmEmbedder embedder = new MiniLmEmbedder();
    CopyModel model = CopyModel.shipped(new RememberedMeaning(embedder::embed, MOST_TEXTS));
    CopyReport report =
        new CopyExam(model, asked).report(Optional.of(new NearDuplicates(learned)), this::progress);
    List<BenchFigure> figures = new ArrayList<>();
    List<CopyReport.Row> rows = report.rows();
    figures.addAll(share("copy: pairs called rightly", rows.get(0), 0.80));
    figures.addAll(share("copy: without near-duplicates", rows.get(1), 0.762));
    for (CopyReport.Row rival : rows.subList(2, rows.size())) {
      figures.add(BenchFigure.told("copy: " + rival.name(), rival.accuracy().value(), ""));
    }
    figures.addAll(onArms(model, arms));
    figures.addAll(time(embedder::embed, asked));
    return figures;
  }

  private static List<BenchFigure> share(String name, CopyReport.Row row, double goal) {
    return List.of(
        BenchFigure.atLeast(name, row.accuracy().value(), "", goal),
        BenchFigure.told(name + ", 95 % from", row.accuracy().low(), ""),
        BenchFigure.told(name + ", 95 % to", row.accuracy().high(), ""));
  }

  private List<BenchFigure> onArms(CopyModel model, List<Arm> arms) {
    List<BenchFigure> figures = new ArrayList<>();
    figures.addAll(
        share("copy: all same-picture pairs of arms", arms(model, ArmPairs.all(arms)), 0.605));
    figures.addAll(
        share(
            "copy: those with |z| >= 1.96", arms(model, ArmPairs.apart(arms, SIGNIFICANT)), 0.711));
    BestOfArms best = BestOfArms.of(model, arms);
    figures.add(
        BenchFigure.atLeast("copy: best of k over the mean arm", 100 * best.lift(), "%", 11.2));
    figures.add(BenchFigure.told("copy: the same, 95 % from", 100 * best.low(), "%"));
    figures.add(BenchFigure.told("copy: the same, 95 % to", 100 * best.high(), "%"));
    figures.add(BenchFigure.told("copy: the same by hindsight", 100 * best.hindsight(), "%"));
    return figures;
  }

  private CopyReport.Row arms(CopyModel model, List<HeadlinePair> pairs) {
    return new CopyExam(model, pairs).report(Optional.empty(), this::progress).rows().getFirst();
  }

  /// With texts that are new to it, so that most of the time goes to their meaning; then again.
  private static List<BenchFigure> time(TextMeaning meaning, List<HeadlinePair> pairs) {
    CopyModel model = CopyModel.shipped(new RememberedMeaning(meaning, MOST_TEXTS));
    List<HeadlinePair> some = pairs.subList(0, Math.min(TIMED, pairs.size()));
    double[] fresh = millis(model, some);
    double[] again = millis(model, some);
    return List.of(
        BenchFigure.told("copy: a chance for two new lines, p50", fresh[fresh.length / 2], "ms"),
        BenchFigure.told(
            "copy: a chance for two new lines, p99", fresh[fresh.length * 99 / 100], "ms"),
        BenchFigure.told(
            "copy: a chance, meanings known, p99", again[again.length * 99 / 100], "ms"));
  }

  private static double[] millis(CopyModel model, List<HeadlinePair> pairs) {
    double[] millis = new double[pairs.size()];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      model.wins(pairs.get(i).winner(), pairs.get(i).loser());
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis;
  }

  private void progress(String what, double share) {
    if (share == 0) {
      err.println("score: " + what);
      err.flush();
    }
  }
}
