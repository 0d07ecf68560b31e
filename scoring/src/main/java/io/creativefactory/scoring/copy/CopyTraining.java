package io.creativefactory.scoring.copy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Learns a [CopyModel] from pairs of headlines. The price of an error and the scale of the chances
/// are chosen on tests held out; the interval comes from tests drawn with replacement. The same
/// pairs in the same order, with the same meanings, give the same model, byte for byte.
public final class CopyTraining {
  /// Fewer tests than this teach nothing that would hold elsewhere.
  public static final int MIN_TESTS = 20;

  private static final int MEMBERS = 20;
  private static final long SEED = 20_151;

  private CopyTraining() {}

  /// Hears how far the work is.
  @FunctionalInterface
  public interface Progress {
    /// @param share 0 to 1
    void at(String what, double share);
  }

  /// @param pairs those that read alike on both sides are passed over
  /// @throws FactoryException TRAINING_DATA_INVALID with too few tests; CANCELLED when the thread
  ///   is interrupted, whose flag stays set
  public static CopyModel train(List<HeadlinePair> pairs, TextMeaning meaning, Progress progress) {
    List<HeadlinePair> telling = pairs.stream().filter(pair -> !pair.isTie()).toList();
    long tests = telling.stream().map(HeadlinePair::test).distinct().count();
    if (tests < MIN_TESTS) {
      throw new FactoryException(
          ErrorCode.TRAINING_DATA_INVALID,
          "%d tests with headlines that differ teach nothing; at least %d are needed"
              .formatted(tests, MIN_TESTS));
    }
    Corpus corpus = Corpus.read(telling, meaning, part(progress, 0, 0.5));
    HeldOut choice = HeldOut.choose(corpus, part(progress, 0.5, 0.75));
    return new CopyModel(
        learn(corpus, choice, part(progress, 0.75, 1)), card(corpus, choice), meaning);
  }

  private static CopyWeights learn(Corpus corpus, HeldOut choice, Progress progress) {
    Learner learner = corpus.learner();
    List<Learner.Lesson> lessons = corpus.lessons(learner);
    Learner.Weights point = learner.learn(lessons, choice.cost()).times(choice.scale());
    Map<String, List<Learner.Lesson>> tests = new LinkedHashMap<>();
    for (int i = 0; i < lessons.size(); i++) {
      String test = corpus.pairs().get(i).test();
      tests.computeIfAbsent(test, _ -> new ArrayList<>()).add(lessons.get(i));
    }
    List<List<Learner.Lesson>> groups = List.copyOf(tests.values());
    SplittableRandom lots = new SplittableRandom(SEED);
    CopyWeights.Member[] members = new CopyWeights.Member[MEMBERS];
    for (int m = 0; m < MEMBERS; m++) {
      progress.at("Learning from " + lessons.size() + " pairs", (double) m / MEMBERS);
      List<Learner.Lesson> drawn = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        drawn.addAll(groups.get(lots.nextInt(groups.size())));
      }
      Learner.Weights weights = learner.learn(drawn, choice.cost()).times(choice.scale());
      members[m] = CopyWeights.Member.of(weights.words(), weights.meaning());
    }
    return CopyWeights.of(learner.terms(), point, members);
  }

  private static CopyCard card(Corpus corpus, HeldOut choice) {
    return new CopyCard(
        corpus.hash(),
        corpus.pairs().size(),
        corpus.tests(),
        corpus.longest(),
        choice.cost(),
        choice.held());
  }

  /// Hears of one stretch of the work, and is where an interrupt is noticed.
  private static Progress part(Progress whole, double from, double to) {
    return (what, share) -> {
      if (Thread.currentThread().isInterrupted()) {
        throw new FactoryException(
            ErrorCode.CANCELLED, "training was cancelled; nothing was written");
      }
      whole.at(what, from + (to - from) * share);
    };
  }
}
