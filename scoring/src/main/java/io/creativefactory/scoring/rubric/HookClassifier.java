package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.creative.HookLabel;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.intel.SwipeAd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/// Tells by rule how an ad opens. It reads the headline and the first two sentences, for that is
/// where a hook stands. Several cues of one hook add up as independent hints; several hooks may
/// hold at once, and none when no cue is found. Deterministic; English only.
public final class HookClassifier {
  /// A hook is named from this confidence on.
  static final double ENOUGH = 0.5;

  private HookClassifier() {}

  /// The hooks of an ad, surest first.
  public static List<HookLabel> labels(SwipeAd ad) {
    return labels(ad.headline(), ad.text());
  }

  /// The hooks of one line, surest first.
  public static List<HookLabel> labels(String line) {
    return labels("", line);
  }

  private static List<HookLabel> labels(String headline, String text) {
    List<String> parts = new ArrayList<>();
    if (!headline.isBlank()) {
      parts.add(headline);
    }
    parts.add(opening(text));
    List<HookLabel> labels = new ArrayList<>();
    for (HookType hook : HookType.values()) {
      HookLabel label = label(hook, parts);
      if (label.confidence() >= ENOUGH) {
        labels.add(label);
      }
    }
    labels.sort(Comparator.comparingDouble(HookLabel::confidence).reversed());
    return labels;
  }

  /// The first two sentences.
  private static String opening(String text) {
    return Arrays.stream(text.strip().split("(?<=[.!?…])\\s+|\\n+"))
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .limit(2)
        .collect(Collectors.joining(" "));
  }

  private static HookLabel label(HookType hook, List<String> parts) {
    double doubt = 1;
    String found = "";
    for (HookCue cue : HookCue.ALL) {
      if (cue.hook() != hook) {
        continue;
      }
      for (String part : parts) {
        Matcher match = cue.words().matcher(part);
        if (match.find()) {
          doubt *= 1 - cue.weight();
          found = found.isEmpty() ? match.group() : found;
          break;
        }
      }
    }
    return new HookLabel(hook, 1 - doubt, found);
  }
}
