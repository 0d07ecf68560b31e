package io.creativefactory.sandbox.market;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// Chance that is the same for the same seed and words, whatever was drawn before. One thread.
final class Dice {
  private final SplittableRandom random;

  Dice(long seed, String words) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : words.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
    }
    random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ hash);
    random.nextLong();
  }

  double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  /// Standard normal, within four deviations.
  double normal() {
    return Math.clamp(random.nextGaussian(), -4, 4);
  }

  /// How many of `n` succeed; exact for few expected successes, else by the normal curve.
  long successes(long n, double chance) {
    double mean = n * chance;
    if (mean <= 0) {
      return 0;
    }
    if (mean > 30) {
      double spread = Math.sqrt(mean * (1 - chance));
      return Math.clamp(Math.round(mean + spread * normal()), 0, n);
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    long count = 0;
    while (product > limit) {
      count++;
      product *= random.nextDouble();
    }
    return Math.min(count, n);
  }
}
