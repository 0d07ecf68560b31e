package io.creativefactory.tools.models;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.ctr.DeliveryContext;
import io.creativefactory.scoring.ctr.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Outcomes of campaigns of five ads, one campaign a day, whose clicks follow their hooks.
final class PlantedOutcomes {
  static final DeliveryContext REELS = DeliveryContext.parse("meta", "sales", "9:16");
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

  private PlantedOutcomes() {}

  /// @param pull log odds that a question in the hook adds
  static List<Outcome> of(int first, int count, double pull) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int campaign = first; campaign < first + count; campaign++) {
      SplittableRandom random = new SplittableRandom(campaign);
      for (int ad = 0; ad < 5; ad++) {
        int question = random.nextInt(2);
        double rate = 0.01 * Math.exp(pull * question + 0.1 * random.nextGaussian());
        double mean = 20_000 * rate;
        long clicks = Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
        outcomes.add(
            new Outcome(
                "ad " + campaign + "-" + ad,
                "campaign " + campaign,
                REELS,
                SPRING.plusDays(campaign),
                features(question),
                clicks,
                20_000));
      }
    }
    return outcomes;
  }

  /// Questions draw clicks in the first campaigns and repel them in the later ones.
  static List<Outcome> turned(int drawn, int repelled) {
    List<Outcome> outcomes = new ArrayList<>(of(0, drawn, 1));
    outcomes.addAll(of(drawn, repelled, -1));
    return outcomes;
  }

  static Map<String, Figure> features(int question) {
    return Map.of(
        "has_question_in_hook", new Figure.Measured(question, "0 or 1", "made up", Instant.EPOCH));
  }
}
