package io.creativefactory.render.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The pulse of a piece of music.
///
/// @param perMinute tempo
/// @param times of the beats in seconds from where the listening began, ascending
/// @param firstDownbeat index into `times` of the first beat of a bar of four
/// @param confidence 0 to 1: how alike the piece is to itself one beat later
public record Beats(double perMinute, List<Double> times, int firstDownbeat, double confidence) {
  private static final int SLOWEST = Math.round(Onsets.RATE * 60f / 55);
  private static final int FASTEST = Math.round(Onsets.RATE * 60f / 200);
  private static final double CLEAR = 0.2;
  private static final double STEADY = 300;

  public Beats {
    times = List.copyOf(times);
  }

  /// Nothing when there is no clear pulse, as in speech, drones or less than four seconds.
  public static Optional<Beats> find(Onsets onsets) {
    double[] novelty = onsets.novelty();
    if (novelty.length < 4 * Onsets.RATE) {
      return Optional.empty();
    }
    double[] alike = selfLikeness(novelty);
    int lag = bestLag(alike);
    if (lag == 0 || alike[lag] < CLEAR) {
      return Optional.empty();
    }
    double period = refine(alike, lag);
    List<Integer> beats = track(novelty, period);
    if (beats.size() < 4) {
      return Optional.empty();
    }
    List<Double> times = beats.stream().map(at -> (double) at / Onsets.RATE).toList();
    double confidence = Math.min(1, alike[lag]);
    return Optional.of(
        new Beats(60 * Onsets.RATE / period, times, downbeat(onsets.bass(), beats), confidence));
  }

  /// Every fourth beat from the first downbeat on.
  public List<Double> downbeats() {
    List<Double> bars = new ArrayList<>();
    for (int i = firstDownbeat; i < times.size(); i += 4) {
      bars.add(times.get(i));
    }
    return bars;
  }

  /// Autocorrelation of the smoothed novelty, 1 at no shift, mean removed.
  private static double[] selfLikeness(double[] novelty) {
    double[] smooth = smooth(novelty);
    int lags = Math.min(smooth.length / 2, SLOWEST * 8 + 2);
    double[] alike = new double[lags];
    for (int lag = 0; lag < lags; lag++) {
      double sum = 0;
      for (int i = lag; i < smooth.length; i++) {
        sum += smooth[i] * smooth[i - lag];
      }
      alike[lag] = sum / (smooth.length - lag);
    }
    double whole = alike[0];
    for (int lag = 0; lag < lags && whole > 0; lag++) {
      alike[lag] /= whole;
    }
    return alike;
  }

  private static double[] smooth(double[] novelty) {
    double[] smooth = new double[novelty.length];
    double mean = 0;
    for (int i = 2; i < novelty.length - 2; i++) {
      smooth[i] =
          (novelty[i - 2]
                  + 2 * novelty[i - 1]
                  + 3 * novelty[i]
                  + 2 * novelty[i + 1]
                  + novelty[i + 2])
              / 9;
      mean += smooth[i] / novelty.length;
    }
    for (int i = 0; i < smooth.length; i++) {
      smooth[i] -= mean;
    }
    return smooth;
  }

  /// The lag whose multiples are alike too, with a mild liking for 120 a minute.
  private static int bestLag(double[] alike) {
    int best = 0;
    double highest = 0;
    for (int lag = FASTEST; lag <= SLOWEST && 2 * lag + 1 < alike.length; lag++) {
      if (alike[lag] < alike[lag - 1] || alike[lag] < alike[lag + 1]) {
        continue;
      }
      double octaves = Math.log(lag / (Onsets.RATE / 2.0)) / Math.log(2);
      double liking = Math.exp(-0.5 * octaves * octaves / (0.8 * 0.8));
      double comb = alike[lag] + 0.5 * near(alike, 2 * lag) + 0.25 * near(alike, 4 * lag);
      if (comb * liking > highest) {
        highest = comb * liking;
        best = lag;
      }
    }
    return best;
  }

  private static double near(double[] alike, int lag) {
    double best = 0;
    for (int i = lag - 2; i <= lag + 2 && i < alike.length; i++) {
      best = Math.max(best, alike[i]);
    }
    return best;
  }

  /// Follows the peak to eight times the lag, where its place tells the period eight times finer.
  private static double refine(double[] alike, int lag) {
    double period = lag;
    for (int times = 1; times <= 8; times *= 2) {
      int middle = (int) Math.round(period * times);
      int reach = Math.max(1, times / 2 + 1);
      int peak = 0;
      for (int i = middle - reach; i <= middle + reach && i + 1 < alike.length; i++) {
        boolean top = alike[i] >= alike[i - 1] && alike[i] >= alike[i + 1];
        peak = top && (peak == 0 || alike[i] > alike[peak]) ? i : peak;
      }
      if (peak == 0) {
        return period;
      }
      double curve = alike[peak - 1] - 2 * alike[peak] + alike[peak + 1];
      double shift = curve == 0 ? 0 : 0.5 * (alike[peak - 1] - alike[peak + 1]) / curve;
      period = (peak + shift) / times;
    }
    return period;
  }

  /// Ellis 2007: the chain of strokes that is loud and even, by dynamic programming.
  private static List<Integer> track(double[] novelty, double period) {
    int length = novelty.length;
    double[] score = new double[length];
    int[] from = new int[length];
    double squares = 0;
    for (double value : novelty) {
      squares += value * value / length;
    }
    double usual = Math.sqrt(squares);
    int near = (int) Math.round(period / 2);
    int far = (int) Math.round(period * 2);
    for (int i = 0; i < length; i++) {
      from[i] = -1;
      double best = 0;
      for (int j = Math.max(0, i - far); j <= i - near; j++) {
        double off = Math.log((i - j) / period);
        double chain = score[j] - STEADY * usual * off * off;
        if (chain > best) {
          best = chain;
          from[i] = j;
        }
      }
      score[i] = novelty[i] + best;
    }
    return chain(score, from, far);
  }

  private static List<Integer> chain(double[] score, int[] from, int last) {
    int at = score.length - 1;
    for (int i = Math.max(0, score.length - last); i < score.length; i++) {
      at = score[i] > score[at] ? i : at;
    }
    List<Integer> beats = new ArrayList<>();
    for (; at >= 0; at = from[at]) {
      beats.add(at);
    }
    Collections.reverse(beats);
    return beats;
  }

  private static int downbeat(double[] bass, List<Integer> beats) {
    double[] weight = new double[4];
    int[] counted = new int[4];
    for (int i = 0; i < beats.size(); i++) {
      int at = beats.get(i);
      for (int near = Math.max(0, at - 2); near <= at + 2 && near < bass.length; near++) {
        weight[i % 4] += bass[near];
      }
      counted[i % 4]++;
    }
    int best = 0;
    for (int phase = 1; phase < 4; phase++) {
      best = weight[phase] / counted[phase] > weight[best] / counted[best] ? phase : best;
    }
    return best;
  }
}
