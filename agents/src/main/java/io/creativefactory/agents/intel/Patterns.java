package io.creativefactory.agents.intel;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.HookLabel;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.intel.Intel.Finding;
import io.creativefactory.domain.intel.Intel.Topic;
import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.tools.library.AdLibrary.KnownAd;
import io.creativefactory.tools.rubric.Hooks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What competitors do, counted: hooks, angles, calls to action, run length.
final class Patterns {
  /// More ads than this are not clustered; the nearest to the brief are.
  private static final int CLUSTERED = 500;

  private final Field field;

  Patterns(Field field) {
    this.field = field;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(hooks());
    findings.addAll(angles());
    findings.addAll(callsToAction());
    findings.addAll(runLength());
    return findings;
  }

  /// The ads that open with each hook; one ad may stand under several.
  static Map<HookType, List<SwipeAd>> byHook(Field field) {
    Map<HookType, List<SwipeAd>> byHook = new EnumMap<>(HookType.class);
    for (KnownAd known : field.ads()) {
      for (HookLabel label : Hooks.labels(known.ad())) {
        byHook.computeIfAbsent(label.hook(), _ -> new ArrayList<>()).add(known.ad());
      }
    }
    return byHook;
  }

  private List<Finding> hooks() {
    List<Finding> findings = new ArrayList<>();
    byHook(field)
        .forEach((hook, ads) ->
            findings.add(shared(Topic.HOOK, hook.name(), ads, "opening read by rule")));
    return mostShared(findings);
  }

  private List<Finding> angles() {
    List<KnownAd> nearest = field.ads().subList(0, Math.min(CLUSTERED, field.size()));
    return AngleClusters.of(nearest).stream()
        .map(angle -> {
          List<SwipeAd> ads = angle.ads().stream().map(KnownAd::ad).toList();
          return new Finding(
              Topic.ANGLE,
              angle.label(),
              field.share(ads.size(), nearest.size(), "clustered by meaning"),
              Field.evidence(ads));
        })
        .toList();
  }

  private List<Finding> callsToAction() {
    Map<String, List<SwipeAd>> byLabel = new TreeMap<>();
    for (KnownAd known : field.ads()) {
      String words = known.ad().callToAction().strip();
      if (!words.isEmpty()) {
        byLabel.computeIfAbsent(button(words), _ -> new ArrayList<>()).add(known.ad());
      }
    }
    int named = byLabel.values().stream().mapToInt(List::size).sum();
    List<Finding> findings = new ArrayList<>();
    byLabel.forEach((label, ads) ->
        findings.add(
            new Finding(
                Topic.CALL_TO_ACTION,
                label,
                field.share(ads.size(), named, "words of the button, where noted"),
                Field.evidence(ads))));
    return mostShared(findings);
  }

  /// The platform's name of a button when it is one, else the advertiser's words.
  private static String button(String words) {
    for (CallToAction action : CallToAction.values()) {
      if (action.label().equalsIgnoreCase(words)) {
        return action.name();
      }
    }
    return words.toLowerCase(Locale.ROOT);
  }

  /// Days from first to last sight, both counted; an ad that still runs counts to today. An ad that
  /// keeps being paid for is a hint, though no proof, that it earns.
  private List<Finding> runLength() {
    LocalDate today = LocalDate.ofInstant(field.at(), ZoneOffset.UTC);
    List<SwipeAd> begun =
        field.ads().stream()
            .map(KnownAd::ad)
            .filter(ad -> !ad.firstSeen().isAfter(today))
            .sorted(
                Comparator.comparingLong((SwipeAd ad) -> days(ad, today))
                    .reversed()
                    .thenComparing(SwipeAd::id))
            .toList();
    if (begun.isEmpty()) {
      return List.of();
    }
    long running = begun.stream().filter(ad -> ad.lastSeen() == null).count();
    double median = median(begun.stream().map(ad -> days(ad, today)).toList());
    String source =
        "first to last sight of %d ads, %d of them still running and counted to %s"
            .formatted(begun.size(), running, today);
    Figure days = new Figure.Measured(median, "days", source, field.at());
    return List.of(new Finding(Topic.RUN_LENGTH, "median", days, Field.evidence(begun)));
  }

  private static long days(SwipeAd ad, LocalDate today) {
    LocalDate last = ad.lastSeen();
    return ChronoUnit.DAYS.between(ad.firstSeen(), last == null ? today : last) + 1;
  }

  /// Of numbers sorted either way; at least one.
  private static double median(List<Long> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
  }

  private Finding shared(Topic topic, String label, List<SwipeAd> ads, String how) {
    return new Finding(
        topic, label, field.share(ads.size(), field.size(), how), Field.evidence(ads));
  }

  private static List<Finding> mostShared(Collection<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparingDouble(Patterns::value).reversed())
        .toList();
  }

  private static double value(Finding finding) {
    return switch (finding.share()) {
      case Figure.Measured m -> m.value();
      case Figure.Modelled m -> m.value();
      case Figure.Unknown _ -> 0;
    };
  }
}
