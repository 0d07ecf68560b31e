package io.creativefactory.sandbox.market;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people of this market think of an ad, planted by the seed: each hook, angle and CTA has a
/// pull of its own, the same wherever it appears, so that a learner has something true to find.
///
/// @param ctr clicks per view, 0.003 to 0.05
/// @param cvr purchases per click, 0.004 to 0.12
/// @param basket mean value of a purchase in euro
public record Taste(double ctr, double cvr, double basket) {
  private static final Pattern HYPOTHESIS =
      Pattern.compile("([\\p{L}\\p{N}-]+)_([\\p{L}\\p{N}-]+)_([\\p{L}\\p{N}-]+)");
  private static final Pattern KEY = Pattern.compile("\\s*#[a-z0-9]{12}");
  private static final double MEAN_CTR = 0.012;
  private static final double MEAN_CVR = 0.030;
  private static final double MEAN_BASKET = 48;

  static Taste of(long seed, String adName) {
    String name = KEY.matcher(adName).replaceAll("").strip();
    Matcher tags = HYPOTHESIS.matcher(name);
    boolean tagged = tags.find();
    String hook = tagged ? tags.group(1) : name;
    String angle = tagged ? tags.group(2) : name;
    String cta = tagged ? tags.group(3) : "";
    double click =
        0.45 * pull(seed, "click hook " + hook)
            + 0.30 * pull(seed, "click angle " + angle)
            + 0.10 * pull(seed, "click cta " + cta);
    double buy =
        0.15 * pull(seed, "buy hook " + hook)
            + 0.40 * pull(seed, "buy angle " + angle)
            + 0.15 * pull(seed, "buy cta " + cta);
    return new Taste(
        Math.clamp(MEAN_CTR * Math.exp(click), 0.003, 0.05),
        Math.clamp(MEAN_CVR * Math.exp(buy), 0.004, 0.12),
        MEAN_BASKET * Math.exp(0.12 * pull(seed, "basket " + angle)));
  }

  private static double pull(long seed, String what) {
    return new Dice(seed, what).normal();
  }
}
