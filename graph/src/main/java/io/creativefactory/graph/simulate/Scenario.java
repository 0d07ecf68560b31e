package io.creativefactory.graph.simulate;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.graph.simulate.MarketWorld.Opening;
import java.util.List;
import java.util.stream.LongStream;

/// Four campaigns on three platforms for a policy to be tried on, each with two thirds of what its
/// caps would let all four have.
public final class Scenario {
  private static final double SHARE = 2.0 / 3;

  private Scenario() {}

  /// @throws IllegalArgumentException when the policy lets no campaign spend anything
  public static List<Opening> under(Guardrails limits) {
    long each =
        LongStream.of(
                limits.caps().account().minor() / 4,
                limits.caps().platform().minor() / 2,
                limits.caps().campaign().minor())
            .min()
            .orElseThrow();
    Money daily = new Money(Math.round(each * SHARE), limits.currency());
    if (!daily.isPositive()) {
      throw new IllegalArgumentException(
          "a policy whose account cap is " + limits.caps().account() + " lets nothing be tried");
    }
    return List.of(
        new Opening(
            "meta:1",
            "Meta, cold audience",
            daily,
            List.of("question_price_shop-now", "story_comfort_shop-now", "contrast_proof_buy")),
        new Opening(
            "meta:2",
            "Meta, returning visitors",
            daily,
            List.of("statistic_proof_shop-now", "question_comfort_buy", "command_price_shop-now")),
        new Opening(
            "google:3",
            "Google, Demand Gen",
            daily,
            List.of("question_nature_shop-now", "story_speed_shop-now", "statistic_price_buy")),
        new Opening(
            "tiktok:4",
            "TikTok, cold audience",
            daily,
            List.of("contrast_comfort_shop-now", "command_nature_buy", "story_price_shop-now")));
  }
}
