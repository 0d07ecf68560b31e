package io.creativefactory.scoring.features;

import static io.creativefactory.scoring.features.FeatureName.Group.DEMOGRAPHIC;
import static io.creativefactory.scoring.features.FeatureName.Group.EMOTION;
import static io.creativefactory.scoring.features.FeatureName.Group.HOOK;
import static io.creativefactory.scoring.features.FeatureName.Group.NOVELTY;
import static io.creativefactory.scoring.features.FeatureName.Group.OBJECT;
import static io.creativefactory.scoring.features.FeatureName.Group.PSYCHOLOGY;
import static io.creativefactory.scoring.features.FeatureName.Group.TECHNICAL;
import static io.creativefactory.scoring.features.FeatureName.Group.VISUAL;
import static io.creativefactory.scoring.features.FeatureName.Source.CONCEPT;
import static io.creativefactory.scoring.features.FeatureName.Source.FILE;
import static io.creativefactory.scoring.features.FeatureName.Source.HISTORY;
import static io.creativefactory.scoring.features.FeatureName.Source.OBJECTS;
import static io.creativefactory.scoring.features.FeatureName.Source.PICTURE;
import static io.creativefactory.scoring.features.FeatureName.Source.SOUND;
import static io.creativefactory.scoring.features.FeatureName.Source.STORYBOARD;
import static io.creativefactory.scoring.features.FeatureRange.COUNT;
import static io.creativefactory.scoring.features.FeatureRange.FLAG;
import static io.creativefactory.scoring.features.FeatureRange.LOUDNESS;
import static io.creativefactory.scoring.features.FeatureRange.RATIO;
import static io.creativefactory.scoring.features.FeatureRange.SECONDS;
import static io.creativefactory.scoring.features.FeatureRange.SPEED;
import static io.creativefactory.scoring.features.FeatureRange.WORDS;

import io.creativefactory.domain.Figure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The 76 features of a creative, the whole input of the CTR model, in the model's column order.
/// New ones go to the end. A feature with source `NONE` cannot be measured yet; its definition then
/// says what is missing, and it is Unknown everywhere. `docs/features.md` is this table.
public enum FeatureName {
  PSYCHOLOGY_SCORE(PSYCHOLOGY, "needs a rubric that a judge model fills in"),
  PAIN_POINT_SCORE(PSYCHOLOGY, CONCEPT, RATIO, "share of the time in problem and agitation"),
  TRANSFORMATION_PROMISE(PSYCHOLOGY, CONCEPT, RATIO, "share of the time in before and after"),
  URGENCY_FACTOR(PSYCHOLOGY, CONCEPT, WORDS, "words of haste: today, now, only, last, ends …"),
  AUTHORITY_CREDIBILITY(PSYCHOLOGY, "needs a list of the authorities that a brand has"),
  SOCIAL_PROOF_STRENGTH(PSYCHOLOGY, STORYBOARD, RATIO, "share of the time in quote cards"),

  HOOK_STRENGTH(HOOK, "needs a model of hooks that learned from outcomes"),
  HOOK_FIRST_3_SECONDS(HOOK, STORYBOARD, WORDS, "words that enter before 3 s"),
  HAS_NUMBER_IN_HOOK(HOOK, CONCEPT, FLAG, "whether the hook line holds a digit"),
  HAS_QUESTION_IN_HOOK(HOOK, CONCEPT, FLAG, "whether the hook line holds a question mark"),
  MOTION_SPIKE_INTENSITY(
      HOOK,
      PICTURE,
      new FeatureRange("widths/s", -200, 200),
      "liveliest fifth of a second of the first 3 s, less the median of the whole"),
  PATTERN_INTERRUPT_SCORE(HOOK, CONCEPT, FLAG, "whether the hook is a pattern interrupt"),
  CURIOSITY_GAP_SCORE(HOOK, CONCEPT, FLAG, "whether the hook is a curiosity gap"),
  VISUAL_HOOK_QUALITY(HOOK, "needs a judge of the first frames"),
  AUDIO_HOOK_QUALITY(HOOK, "needs a judge of the first seconds of sound"),
  HOOK_TEXT_CLARITY(
      HOOK,
      CONCEPT,
      new FeatureRange("letters", 1, 200),
      "mean letters of a word in the hook line"),

  SCENE_TRANSITION_COUNT(
      VISUAL, PICTURE, COUNT, "shots less one: cuts, dissolves and fades inside of it"),
  AVG_SCENE_DURATION(VISUAL, PICTURE, SECONDS, "mean length of a shot"),
  SCENE_DURATION_VARIANCE(
      VISUAL, PICTURE, new FeatureRange("s²", 0, 1e10), "variance of the lengths of shots"),
  COLOR_VIBRANCY_SCORE(
      VISUAL,
      PICTURE,
      new FeatureRange("Hasler-Süsstrunk", 0, 400),
      "colourfulness (2003): 0 grey, 15 slight, 33 moderate, 60 strong"),
  COLOR_CONTRAST_RATIO(
      VISUAL, STORYBOARD, new FeatureRange("contrast", 1, 21), "WCAG contrast of ink on field"),
  BRIGHTNESS_LEVEL(VISUAL, PICTURE, RATIO, "mean luma (BT.709)"),
  SATURATION_LEVEL(VISUAL, PICTURE, RATIO, "mean HSV saturation"),
  VISUAL_COMPLEXITY(
      VISUAL, PICTURE, RATIO, "share of pixels on an edge, at 480 pixels on the longer side"),
  FACE_SCREEN_TIME_RATIO(VISUAL, PICTURE, RATIO, "share of the time with at least one face"),
  PRODUCT_SCREEN_TIME_RATIO(VISUAL, STORYBOARD, RATIO, "share of the time in packshots"),
  TEXT_OVERLAY_DURATION(VISUAL, STORYBOARD, SECONDS, "time with words on the picture"),
  MOTION_INTENSITY_AVG(
      VISUAL, PICTURE, SPEED, "mean speed of all that moves, in widths of the picture"),
  MOTION_INTENSITY_PEAK(VISUAL, PICTURE, SPEED, "the same in the liveliest fifth of a second"),
  VISUAL_NOVELTY_SCORE(
      VISUAL,
      HISTORY,
      RATIO,
      "least share of 49 bits in which its poster differs from an earlier one"),
  COMPOSITION_QUALITY(
      VISUAL,
      PICTURE,
      RATIO,
      "distance of the subject from the nearest crossing of thirds, in diagonals: 0 "
          + "stands on it"),

  TECHNICAL_SCORE(TECHNICAL, "needs weights that somebody has learned"),
  RESOLUTION_QUALITY(
      TECHNICAL,
      FILE,
      new FeatureRange("ratio", 0, 16),
      "shortest side of all files over 1080 pixels"),
  FRAME_RATE_CONSISTENCY(TECHNICAL, FILE, FLAG, "whether frames stand at even distances"),
  AUDIO_CLARITY(
      TECHNICAL,
      SOUND,
      LOUDNESS,
      "how far speech stands above its pauses: 90th less 10th percentile of the "
          + "loudness of shots with speech"),
  AUDIO_VOLUME_CONSISTENCY(
      TECHNICAL,
      SOUND,
      LOUDNESS,
      "95th less 10th percentile of the momentary loudness above its mean less 20: 0 is " + "even"),
  AUDIO_BACKGROUND_RATIO(
      TECHNICAL, SOUND, RATIO, "share of the time that is neither speech nor silence"),
  LIGHTING_QUALITY(
      TECHNICAL,
      PICTURE,
      RATIO,
      "share of pixels neither near black (below 16 of 255) nor near white (above 239)"),
  LIGHTING_CONSISTENCY(
      TECHNICAL,
      PICTURE,
      new FeatureRange("ratio", 0, 0.5),
      "standard deviation of the brightness over time: 0 is even"),
  STABILIZATION_SCORE(
      TECHNICAL,
      PICTURE,
      SPEED,
      "shake: distance of the common movement from its mean over half a second; 0 is " + "steady"),
  FOCUS_SHARPNESS(
      TECHNICAL,
      PICTURE,
      RATIO,
      "how steep the steepest hundredth of edges is: 0 a blur, 1 black beside white"),
  COMPRESSION_ARTIFACTS(
      TECHNICAL,
      PICTURE,
      RATIO,
      "how much more neighbours differ on a grid of 8 pixels than off it: 0 shows none"),
  ASPECT_RATIO_SCORE(TECHNICAL, FILE, RATIO, "share of 9:16, 4:5, 1:1 and 16:9 delivered"),

  DOMINANT_EMOTION_SCORE(EMOTION, "needs an emotion model"),
  EMOTION_HAPPY_RATIO(EMOTION, "needs an emotion model"),
  EMOTION_SURPRISE_RATIO(EMOTION, "needs an emotion model"),
  EMOTION_NEUTRAL_RATIO(EMOTION, "needs an emotion model"),
  EMOTION_INTENSITY_AVG(EMOTION, "needs an emotion model"),
  EMOTION_INTENSITY_PEAK(EMOTION, "needs an emotion model"),
  EMOTION_VARIANCE(EMOTION, "needs an emotion model"),
  EMOTION_TRANSITIONS(EMOTION, "needs an emotion model"),
  FACE_COUNT_AVG(EMOTION, PICTURE, COUNT, "mean number of faces seen at once"),
  FACE_ENGAGEMENT_SCORE(
      EMOTION, "needs a model of gaze and expression; that a face is there engages nobody yet"),

  PRODUCT_PRESENCE_SCORE(OBJECT, STORYBOARD, FLAG, "whether any scene is a packshot"),
  BRAND_LOGO_VISIBILITY(OBJECT, STORYBOARD, FLAG, "whether the ad has a logo to show"),
  PEOPLE_COUNT_AVG(OBJECT, OBJECTS, COUNT, "mean number of people seen at once"),
  OBJECT_DIVERSITY(OBJECT, OBJECTS, COUNT, "kinds of things that are seen"),
  KEY_OBJECT_FOCUS_TIME(
      OBJECT, OBJECTS, RATIO, "share of the time with the kind of thing that is seen longest"),
  BACKGROUND_COMPLEXITY(
      OBJECT,
      PICTURE,
      RATIO,
      "share of pixels on an edge where the picture draws the eye less than half as "
          + "much as at most"),
  OBJECT_MOVEMENT_SCORE(OBJECT, PICTURE, SPEED, "mean speed of the followed subject"),
  PRODUCT_SIZE_RATIO(OBJECT, "needs a detector that knows the product"),
  TEXT_READABILITY_SCORE(
      OBJECT,
      STORYBOARD,
      new FeatureRange("words/s", 0, 10_000),
      "words a second in the densest scene"),
  CTA_BUTTON_PROMINENCE(OBJECT, STORYBOARD, RATIO, "share of the time with a button"),

  NOVELTY_SCORE(NOVELTY, HISTORY, RATIO, "0.6 × concept_uniqueness + 0.4 × visual_novelty_score"),
  CONCEPT_UNIQUENESS(
      NOVELTY,
      HISTORY,
      RATIO,
      "1 − greatest cosine of the script with an earlier one (MiniLM), at most 1"),
  VISUAL_STYLE_NOVELTY(
      NOVELTY,
      HISTORY,
      RATIO,
      "least distance of brightness, saturation, colourfulness, edges and sharpness "
          + "from an earlier ad, in shares of their ranges (root mean square)"),
  FORMAT_NOVELTY(
      NOVELTY, HISTORY, RATIO, "share of earlier ads that are told in another framework"),
  HISTORICAL_PERFORMANCE_SIMILAR(NOVELTY, "needs outcomes of similar ads"),
  TREND_ALIGNMENT_SCORE(NOVELTY, "needs a source of trends"),
  COMPETITIVE_DIFFERENTIATION(NOVELTY, "needs the intel of the run"),
  CREATIVE_FRESHNESS(
      NOVELTY,
      HISTORY,
      new FeatureRange("days", 0, 36_500),
      "days since the latest earlier ad with the same kind of hook"),

  DEMOGRAPHIC_MATCH(DEMOGRAPHIC, "needs outcomes by audience"),
  AGE_TARGETING_ALIGNMENT(DEMOGRAPHIC, "needs outcomes by age"),
  GENDER_TARGETING_ALIGNMENT(DEMOGRAPHIC, "needs outcomes by gender"),
  INTEREST_TARGETING_ALIGNMENT(DEMOGRAPHIC, "needs outcomes by interest"),
  PLATFORM_OPTIMIZATION_SCORE(DEMOGRAPHIC, "needs outcomes by placement");

  private final Group group;
  private final Source source;
  private final String unit;
  private final double least;
  private final double most;
  private final String definition;

  FeatureName(Group group, Source source, FeatureRange range, String definition) {
    this.group = group;
    this.source = source;
    this.unit = range.unit();
    this.least = range.least();
    this.most = range.most();
    this.definition = definition;
  }

  FeatureName(Group group, String lacking) {
    this.group = group;
    this.source = Source.NONE;
    this.unit = "";
    this.least = Double.NaN;
    this.most = Double.NaN;
    this.definition = lacking;
  }

  /// The feature of a key, if there is one.
  public static Optional<FeatureName> find(String key) {
    return Arrays.stream(values()).filter(name -> name.key().equals(key)).findFirst();
  }

  /// Tells definitions apart: another one where a name, a unit or a definition is another. Figures
  /// of different fingerprints do not compare.
  public static String fingerprint() {
    StringBuilder all = new StringBuilder();
    for (FeatureName name : values()) {
      all.append(name.key()).append('|').append(name.unit).append('|').append(name.definition);
      all.append('\n');
    }
    return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// As in maps and tables: `hook_first_3_seconds`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Group group() {
    return group;
  }

  /// Empty when it cannot be measured yet.
  public Optional<FeatureRange> range() {
    return unit.isEmpty() ? Optional.empty() : Optional.of(new FeatureRange(unit, least, most));
  }

  public Source source() {
    return source;
  }

  /// What is measured, or what is missing to measure it.
  public String definition() {
    return definition;
  }

  /// @param by what measured it, for example `eyes`
  /// @throws io.creativefactory.domain.FactoryException FEATURE_INVALID when the value is outside
  ///   of the feature's range
  /// @throws IllegalStateException when nothing can measure this feature yet
  public Figure measured(double value, String by, Instant at) {
    FeatureRange known =
        range().orElseThrow(() -> new IllegalStateException(key() + " " + definition));
    known.require(key(), value);
    return new Figure.Measured(value, known.unit(), by, at);
  }

  /// Why it is not known where its source is missing.
  Figure missing() {
    return new Figure.Unknown(
        source == Source.NONE ? "not measured yet: " + definition : source.missing());
  }

  /// What a feature is about.
  public enum Group {
    PSYCHOLOGY,
    HOOK,
    VISUAL,
    TECHNICAL,
    EMOTION,
    OBJECT,
    NOVELTY,
    DEMOGRAPHIC
  }

  /// Where a feature is read.
  public enum Source {
    CONCEPT("the script", "there is no script to read"),
    STORYBOARD("the storyboard", "there is no storyboard to read"),
    PICTURE("all frames of the file", "nobody has looked at the file"),
    SOUND("the sound of the file", "nobody has listened to the file"),
    FILE("what the file says of itself", "there is no file to measure"),
    OBJECTS("things seen in the file", "no object detection model has looked at the file"),
    HISTORY("earlier ads of the brand", "no earlier ads are at hand to compare with"),
    NONE("nothing yet", "it cannot be measured yet");

    private final String spoken;
    private final String missing;

    Source(String spoken, String missing) {
      this.spoken = spoken;
      this.missing = missing;
    }

    /// As a person calls it.
    public String spoken() {
      return spoken;
    }

    String missing() {
      return missing;
    }
  }
}
