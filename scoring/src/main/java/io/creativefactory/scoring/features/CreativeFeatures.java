package io.creativefactory.scoring.features;

import static io.creativefactory.scoring.features.FeatureName.ASPECT_RATIO_SCORE;
import static io.creativefactory.scoring.features.FeatureName.BRAND_LOGO_VISIBILITY;
import static io.creativefactory.scoring.features.FeatureName.COLOR_CONTRAST_RATIO;
import static io.creativefactory.scoring.features.FeatureName.CTA_BUTTON_PROMINENCE;
import static io.creativefactory.scoring.features.FeatureName.CURIOSITY_GAP_SCORE;
import static io.creativefactory.scoring.features.FeatureName.HAS_NUMBER_IN_HOOK;
import static io.creativefactory.scoring.features.FeatureName.HAS_QUESTION_IN_HOOK;
import static io.creativefactory.scoring.features.FeatureName.HOOK_FIRST_3_SECONDS;
import static io.creativefactory.scoring.features.FeatureName.HOOK_TEXT_CLARITY;
import static io.creativefactory.scoring.features.FeatureName.PAIN_POINT_SCORE;
import static io.creativefactory.scoring.features.FeatureName.PATTERN_INTERRUPT_SCORE;
import static io.creativefactory.scoring.features.FeatureName.PRODUCT_PRESENCE_SCORE;
import static io.creativefactory.scoring.features.FeatureName.PRODUCT_SCREEN_TIME_RATIO;
import static io.creativefactory.scoring.features.FeatureName.RESOLUTION_QUALITY;
import static io.creativefactory.scoring.features.FeatureName.SOCIAL_PROOF_STRENGTH;
import static io.creativefactory.scoring.features.FeatureName.TEXT_OVERLAY_DURATION;
import static io.creativefactory.scoring.features.FeatureName.TEXT_READABILITY_SCORE;
import static io.creativefactory.scoring.features.FeatureName.TRANSFORMATION_PROMISE;
import static io.creativefactory.scoring.features.FeatureName.URGENCY_FACTOR;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Measures what the records of a creative tell: its script, its storyboard, the sizes of its
/// files. All pure arithmetic; definitions and units stand in [FeatureName].
public final class CreativeFeatures {
  private static final Duration FIRST = Duration.ofSeconds(3);
  private static final double FULL_HD = 1080;
  private static final List<Ratio> PLACEMENTS =
      Stream.of("9:16", "4:5", "1:1", "16:9").map(Ratio::parse).toList();
  private static final Pattern HASTE =
      Pattern.compile(
          "\\b(today|tonight|now|only|last|ends?|hurry|limited|until|soon|this week)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}%]+");

  private final Map<FeatureName, Figure> measured = new EnumMap<>(FeatureName.class);
  private final Instant at;

  private CreativeFeatures(Instant at) {
    this.at = at;
  }

  /// What the script says.
  public static Map<FeatureName, Figure> of(Concept concept, Instant at) {
    CreativeFeatures features = new CreativeFeatures(at);
    features.readScript(concept);
    return features.measured;
  }

  /// What the storyboard shows.
  public static Map<FeatureName, Figure> of(Storyboard storyboard, Instant at) {
    CreativeFeatures features = new CreativeFeatures(at);
    features.readPictures(storyboard);
    features.readTexts(storyboard);
    return features.measured;
  }

  /// What the sizes of its files tell; nothing when there is none.
  public static Map<FeatureName, Figure> of(List<PixelSize> files, Instant at) {
    CreativeFeatures features = new CreativeFeatures(at);
    if (!files.isEmpty()) {
      double side = files.stream().mapToInt(PixelSize::shortSide).min().orElseThrow();
      long placements =
          PLACEMENTS.stream()
              .filter(shape -> files.stream().anyMatch(size -> has(size, shape)))
              .count();
      features.put(RESOLUTION_QUALITY, side / FULL_HD);
      features.put(ASPECT_RATIO_SCORE, (double) placements / PLACEMENTS.size());
    }
    return features.measured;
  }

  private static boolean has(PixelSize size, Ratio shape) {
    return size.width() * shape.height() == size.height() * shape.width();
  }

  /// All 76 names: what was measured, and for the rest why it was not.
  public static SortedMap<String, Figure> complete(Map<FeatureName, Figure> measured) {
    SortedMap<String, Figure> all = new TreeMap<>();
    for (FeatureName name : FeatureName.values()) {
      all.put(name.key(), measured.getOrDefault(name, name.missing()));
    }
    return all;
  }

  private void readScript(Concept concept) {
    Script script = concept.script();
    String hook = script.hookLine();
    put(PAIN_POINT_SCORE, share(script, Script.Role.PROBLEM, Script.Role.AGITATION));
    put(TRANSFORMATION_PROMISE, share(script, Script.Role.BEFORE, Script.Role.AFTER));
    put(
        URGENCY_FACTOR,
        script.beats().stream().mapToDouble(b -> HASTE.matcher(b.text()).results().count()).sum());
    put(HAS_NUMBER_IN_HOOK, hook.chars().anyMatch(Character::isDigit) ? 1 : 0);
    put(HAS_QUESTION_IN_HOOK, hook.contains("?") ? 1 : 0);
    put(PATTERN_INTERRUPT_SCORE, concept.hook() == HookType.PATTERN_INTERRUPT ? 1 : 0);
    put(CURIOSITY_GAP_SCORE, concept.hook() == HookType.CURIOSITY_GAP ? 1 : 0);
    WORD.matcher(hook)
        .results()
        .mapToInt(word -> word.group().length())
        .average()
        .ifPresent(letters -> put(HOOK_TEXT_CLARITY, letters));
  }

  private static double share(Script script, Script.Role... roles) {
    Set<Script.Role> wanted = Set.of(roles);
    double time =
        script.beats().stream()
            .filter(beat -> wanted.contains(beat.role()))
            .mapToDouble(beat -> seconds(beat.length()))
            .sum();
    return time / seconds(script.length());
  }

  private void readPictures(Storyboard storyboard) {
    double packshots = share(storyboard, scene -> scene.layout() == Layout.PACKSHOT);
    put(PRODUCT_SCREEN_TIME_RATIO, packshots);
    put(PRODUCT_PRESENCE_SCORE, packshots > 0 ? 1 : 0);
    put(SOCIAL_PROOF_STRENGTH, share(storyboard, scene -> scene.layout() == Layout.QUOTE));
    put(COLOR_CONTRAST_RATIO, storyboard.look().ink().contrastTo(storyboard.look().field()));
    put(BRAND_LOGO_VISIBILITY, storyboard.look().logo() == null ? 0 : 1);
  }

  private void readTexts(Storyboard storyboard) {
    put(HOOK_FIRST_3_SECONDS, (double) wordsBefore(storyboard, FIRST));
    put(
        CTA_BUTTON_PROMINENCE,
        share(
            storyboard,
            scene -> scene.texts().stream().anyMatch(t -> t.role() == Text.Role.BUTTON)));
    put(
        TEXT_OVERLAY_DURATION,
        storyboard.scenes().stream().mapToDouble(CreativeFeatures::secondsWithWords).sum());
    put(
        TEXT_READABILITY_SCORE,
        storyboard.scenes().stream()
            .mapToDouble(scene ->
                scene.texts().stream().mapToLong(t -> words(t.words())).sum()
                    / seconds(scene.length()))
            .max()
            .orElseThrow());
  }

  private static long wordsBefore(Storyboard storyboard, Duration limit) {
    long words = 0;
    Duration start = Duration.ZERO;
    for (Scene scene : storyboard.scenes()) {
      for (Text text : scene.texts()) {
        words += start.plus(text.at()).compareTo(limit) < 0 ? words(text.words()) : 0;
      }
      start = start.plus(scene.length());
    }
    return words;
  }

  private static double secondsWithWords(Scene scene) {
    return scene.texts().stream()
        .map(Text::at)
        .min(Duration::compareTo)
        .map(first -> Math.max(0, seconds(scene.length()) - seconds(first)))
        .orElse(0.0);
  }

  private static double share(Storyboard storyboard, Predicate<Scene> wanted) {
    double time =
        storyboard.scenes().stream()
            .filter(wanted)
            .mapToDouble(scene -> seconds(scene.length()))
            .sum();
    return time / seconds(storyboard.length());
  }

  private static long words(String text) {
    return WORD.matcher(text).results().count();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private void put(FeatureName name, double value) {
    measured.put(name, name.measured(value, name.source().spoken(), at));
  }
}
