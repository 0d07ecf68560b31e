package io.creativefactory.scoring.dna;

import io.creativefactory.scoring.pooling.Effects;
import io.creativefactory.scoring.pooling.WeightedSums;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/// A linear mixed model of log click-through rates: a fixed level for each campaign, an effect of
/// each form drawn from a normal distribution of its gene, and what is left to the single ad. The
/// variances are estimated from the ads themselves (expectation–maximisation, empirical Bayes), so
/// that few ads move little and many ads speak for themselves.
final class GeneFit {
  private static final int ROUNDS = 60;

  /// Wide enough to leave a campaign's level to its ads.
  private static final double OPEN = 100;

  private static final double LEAST = 1e-6;

  /// Variance that the estimation begins with.
  private static final double START = 0.04;

  private final List<Specimen> ads;
  private final List<int[]> columns = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<@Nullable Gene> geneOf = new ArrayList<>();
  private final double[] rates;
  private final double[] noise;
  private final Map<Gene, Double> between = new EnumMap<>(Gene.class);
  private double own = START;
  private Effects effects = Effects.from(0, 1);

  private GeneFit(List<Specimen> ads) {
    this.ads = ads;
    this.rates = new double[ads.size()];
    this.noise = new double[ads.size()];
    EnumSet.allOf(Gene.class).forEach(gene -> between.put(gene, START));
  }

  static GeneFit of(List<Specimen> ads) {
    GeneFit fit = new GeneFit(ads);
    fit.layOut();
    if (!ads.isEmpty()) {
      for (int round = 0; round < ROUNDS; round++) {
        fit.expect();
        fit.maximise();
      }
      fit.expect();
    }
    return fit;
  }

  /// An effect on the logarithm of the rate.
  record Effect(double mean, double deviation) {
    double low(double level) {
      return mean - reach(level);
    }

    double high(double level) {
      return mean + reach(level);
    }

    private double reach(double level) {
      return deviation * new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
    }
  }

  /// A form against the mean of the gene's other forms, each weighed by its ads.
  Effect against(Gene gene, String form) {
    double[] contrast = new double[geneOf.size()];
    Map<String, List<Specimen>> forms = CreativeDna.byForm(ads, gene);
    double others =
        forms.entrySet().stream()
            .filter(other -> !other.getKey().equals(form))
            .mapToInt(other -> other.getValue().size())
            .sum();
    forms.forEach((name, having) -> {
      int place = place(gene.name() + " " + name);
      contrast[place] = name.equals(form) ? 1 : -having.size() / others;
    });
    return new Effect(effects.sum(contrast), Math.sqrt(effects.variance(contrast)));
  }

  private int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("no ad has " + name);
    }
    return place;
  }

  /// Each ad's columns: its campaign and its forms. Rates stand over what the campaign's rate let
  /// expect, with half a click on both sides, so that no clicks have a logarithm too; the noise is
  /// that of the expected clicks, not of those that came, which would favour lucky ads.
  private void layOut() {
    Map<String, long[]> campaigns = new HashMap<>();
    for (Specimen ad : ads) {
      long[] sums = campaigns.computeIfAbsent(ad.campaign(), _ -> new long[2]);
      sums[0] += ad.clicks();
      sums[1] += ad.impressions();
    }
    for (int i = 0; i < ads.size(); i++) {
      Specimen ad = ads.get(i);
      long[] sums = campaigns.getOrDefault(ad.campaign(), new long[] {0, 1});
      double expected = ad.impressions() * (double) sums[0] / sums[1];
      rates[i] = Math.log((ad.clicks() + 0.5) / (expected + 0.5));
      noise[i] = 1 / (expected + 0.5);
      List<Integer> own = new ArrayList<>();
      own.add(column("campaign " + ad.campaign(), null));
      ad.genes().forEach((gene, form) -> own.add(column(gene.name() + " " + form, gene)));
      columns.add(own.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  private int column(String name, @Nullable Gene gene) {
    return places.computeIfAbsent(
        name,
        _ -> {
          geneOf.add(gene);
          return geneOf.size() - 1;
        });
  }

  /// What the coefficients are, given the variances.
  private void expect() {
    WeightedSums sums =
        new WeightedSums(IntStream.range(0, geneOf.size()).mapToDouble(this::prior).toArray());
    for (int ad = 0; ad < rates.length; ad++) {
      sums.add(columns.get(ad), rates[ad], 1 / (noise[ad] + own));
    }
    effects = sums.effects();
  }

  private double prior(int column) {
    Gene gene = geneOf.get(column);
    return gene == null ? OPEN : between.getOrDefault(gene, START);
  }

  /// What the variances are, given the coefficients.
  private void maximise() {
    for (Gene gene : EnumSet.allOf(Gene.class)) {
      IntStream.range(0, geneOf.size())
          .filter(column -> geneOf.get(column) == gene)
          .mapToDouble(effects::square)
          .average()
          .ifPresent(variance -> between.put(gene, Math.max(LEAST, variance)));
    }
    double left = 0;
    for (int ad = 0; ad < rates.length; ad++) {
      left += leftToAd(ad);
    }
    own = Math.max(LEAST, left / rates.length);
  }

  /// The expected square of what belongs to one ad alone.
  private double leftToAd(int ad) {
    double share = own / (own + noise[ad]);
    double residual = rates[ad] - effects.sum(columns.get(ad));
    double unsure = effects.variance(columns.get(ad));
    return share * share * (residual * residual + unsure) + share * noise[ad];
  }
}
