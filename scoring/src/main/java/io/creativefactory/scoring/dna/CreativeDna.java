package io.creativefactory.scoring.dna;

import io.creativefactory.domain.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tells apart what each element of the ads earned. Ads are compared within their campaigns only;
/// all genes are weighed at once, so that a hook that always ran with a good angle is not praised
/// for it; and each form is drawn towards none by as much as forms of that gene differ ([GeneFit]).
/// Deterministic.
public final class CreativeDna {
  /// Fewer ads of a form than this tell its ads, not the form.
  public static final int MIN_ADS = 4;

  /// Coverage of the intervals.
  public static final double LEVEL = 0.95;

  private static final String MODEL = "creative-dna 1";

  private final List<Specimen> ads;

  private CreativeDna(List<Specimen> ads) {
    this.ads = ads;
  }

  /// Every form of every gene that occurs, by gene, the highest lift first, unknown ones last.
  ///
  /// @param ads each once
  /// @throws IllegalArgumentException when an ad stands there twice
  public static List<Lift> of(List<Specimen> ads) {
    if (ads.stream().map(Specimen::ad).distinct().count() != ads.size()) {
      throw new IllegalArgumentException("an ad stands there twice; sum its rows");
    }
    return new CreativeDna(ads).lifts();
  }

  private List<Lift> lifts() {
    List<Specimen> beside =
        ads.stream()
            .collect(Collectors.groupingBy(Specimen::campaign, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .filter(campaign -> campaign.size() > 1)
            .flatMap(List::stream)
            .toList();
    GeneFit fit = GeneFit.of(beside);
    List<Lift> lifts = new ArrayList<>();
    for (Gene gene : EnumSet.allOf(Gene.class)) {
      for (Map.Entry<String, List<Specimen>> form : byForm(ads, gene).entrySet()) {
        lifts.add(lift(gene, form.getKey(), form.getValue(), fit));
      }
    }
    lifts.sort(Comparator.comparing(Lift::gene).thenComparingDouble(CreativeDna::height));
    return List.copyOf(lifts);
  }

  private Lift lift(Gene gene, String form, List<Specimen> having, GeneFit fit) {
    int campaigns = (int) having.stream().map(Specimen::campaign).distinct().count();
    return new Lift(gene, form, figure(gene, form, having, fit), having.size(), campaigns);
  }

  private Figure figure(Gene gene, String form, List<Specimen> having, GeneFit fit) {
    List<Specimen> compared = having.stream().filter(ad -> hadRivals(ad, gene)).toList();
    if (compared.isEmpty()) {
      return new Figure.Unknown("no ad with another form ran beside it in a campaign");
    }
    if (compared.size() < MIN_ADS) {
      return new Figure.Unknown("%d of %d ads beside others".formatted(compared.size(), MIN_ADS));
    }
    GeneFit.Effect effect = fit.against(gene, form);
    return new Figure.Modelled(
        Math.expm1(effect.mean()),
        Math.expm1(effect.low(LEVEL)),
        Math.expm1(effect.high(LEVEL)),
        LEVEL,
        "ratio",
        MODEL,
        compared.size());
  }

  private boolean hadRivals(Specimen ad, Gene gene) {
    Set<String> forms = new HashSet<>();
    for (Specimen other : ads) {
      String form = other.genes().get(gene);
      if (other.campaign().equals(ad.campaign()) && form != null) {
        forms.add(form);
      }
    }
    return forms.size() > 1;
  }

  static Map<String, List<Specimen>> byForm(List<Specimen> ads, Gene gene) {
    Map<String, List<Specimen>> byForm = new TreeMap<>();
    for (Specimen ad : ads) {
      String form = ad.genes().get(gene);
      if (form != null) {
        byForm.computeIfAbsent(form, _ -> new ArrayList<>()).add(ad);
      }
    }
    return byForm;
  }

  private static double height(Lift lift) {
    return lift.lift() instanceof Figure.Modelled modelled
        ? -modelled.value()
        : Double.POSITIVE_INFINITY;
  }
}
