package io.creativefactory.tools.rubric;

import io.creativefactory.domain.creative.HookLabel;
import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.scoring.rubric.HookClassifier;
import java.util.List;

/// How an ad opens, for agents: the same reading that the rubric makes.
public final class Hooks {
  private Hooks() {}

  /// The hooks of an ad, surest first.
  public static List<HookLabel> labels(SwipeAd ad) {
    return HookClassifier.labels(ad);
  }

  /// The hooks of one line, surest first.
  public static List<HookLabel> labels(String line) {
    return HookClassifier.labels(line);
  }
}
