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
import static io.creativefactory.scoring.features.FeatureName.Source.NONE;
import static io.creativefactory.scoring.features.FeatureName.Source.POSTER;
import static io.creativefactory.scoring.features.FeatureName.Source.STORYBOARD;

import java.util.Locale;

/// The 76 features of a creative, the whole input of the CTR model, in the model's column order.
/// New ones go to the end. A feature with source `NONE` cannot be measured yet; its definition then
/// says what is missing, and it is Unknown everywhere.
public enum FeatureName {
  PSYCHOLOGY_SCORE(PSYCHOLOGY, "", NONE, "needs a rubric that a judge model fills in"),
  PAIN_POINT_SCORE(PSYCHOLOGY, "ratio", CONCEPT, "share of the time in problem and agitation"),
  TRANSFORMATION_PROMISE(PSYCHOLOGY, "ratio", CONCEPT, "share of the time in before and after"),
  URGENCY_FACTOR(PSYCHOLOGY, "words", CONCEPT, "words of haste: today, now, only, last, ends …"),
  AUTHORITY_CREDIBILITY(PSYCHOLOGY, "", NONE, "needs a list of the authorities that a brand has"),
  SOCIAL_PROOF_STRENGTH(PSYCHOLOGY, "ratio", STORYBOARD, "share of the time in quote cards"),

  HOOK_STRENGTH(HOOK, "", NONE, "needs a model of hooks that learned from outcomes"),
  HOOK_FIRST_3_SECONDS(HOOK, "words", STORYBOARD, "words that enter before 3 s"),
  HAS_NUMBER_IN_HOOK(HOOK, "0 or 1", CONCEPT, "whether the hook line holds a digit"),
  HAS_QUESTION_IN_HOOK(HOOK, "0 or 1", CONCEPT, "whether the hook line holds a question mark"),
  MOTION_SPIKE_INTENSITY(HOOK, "", NONE, "needs optical flow of the first seconds"),
  PATTERN_INTERRUPT_SCORE(HOOK, "0 or 1", CONCEPT, "whether the hook is a pattern interrupt"),
  CURIOSITY_GAP_SCORE(HOOK, "0 or 1", CONCEPT, "whether the hook is a curiosity gap"),
  VISUAL_HOOK_QUALITY(HOOK, "", NONE, "needs a judge of the first frames"),
  AUDIO_HOOK_QUALITY(HOOK, "", NONE, "needs a judge of the first seconds of sound"),
  HOOK_TEXT_CLARITY(HOOK, "letters", CONCEPT, "mean letters of a word in the hook line"),

  SCENE_TRANSITION_COUNT(VISUAL, "count", STORYBOARD, "scenes less one"),
  AVG_SCENE_DURATION(VISUAL, "s", STORYBOARD, "mean length of a scene"),
  SCENE_DURATION_VARIANCE(VISUAL, "s²", STORYBOARD, "variance of the lengths of scenes"),
  COLOR_VIBRANCY_SCORE(VISUAL, "0 to 255", POSTER, "colourfulness, Hasler and Süsstrunk 2003"),
  COLOR_CONTRAST_RATIO(VISUAL, "1 to 21", STORYBOARD, "WCAG contrast of ink on field"),
  BRIGHTNESS_LEVEL(VISUAL, "ratio", POSTER, "mean luma (BT.709)"),
  SATURATION_LEVEL(VISUAL, "ratio", POSTER, "mean HSV saturation"),
  VISUAL_COMPLEXITY(VISUAL, "ratio", POSTER, "share of pixels on an edge"),
  FACE_SCREEN_TIME_RATIO(VISUAL, "", NONE, "needs a face detector"),
  PRODUCT_SCREEN_TIME_RATIO(VISUAL, "ratio", STORYBOARD, "share of the time in packshots"),
  TEXT_OVERLAY_DURATION(VISUAL, "s", STORYBOARD, "time with words on the picture"),
  MOTION_INTENSITY_AVG(VISUAL, "", NONE, "needs optical flow"),
  MOTION_INTENSITY_PEAK(VISUAL, "", NONE, "needs optical flow"),
  VISUAL_NOVELTY_SCORE(VISUAL, "", NONE, "needs embeddings of earlier ads' frames"),
  COMPOSITION_QUALITY(VISUAL, "", NONE, "needs a judge of frames"),

  TECHNICAL_SCORE(TECHNICAL, "", NONE, "needs weights that somebody has learned"),
  RESOLUTION_QUALITY(TECHNICAL, "ratio", FILE, "shortest side of all files over 1080 pixels"),
  FRAME_RATE_CONSISTENCY(TECHNICAL, "0 or 1", FILE, "whether frames stand at even distances"),
  AUDIO_CLARITY(TECHNICAL, "", NONE, "needs a measure of speech over noise"),
  AUDIO_VOLUME_CONSISTENCY(TECHNICAL, "", NONE, "needs the loudness range of the files"),
  AUDIO_BACKGROUND_RATIO(TECHNICAL, "ratio", STORYBOARD, "share of the time with a music bed"),
  LIGHTING_QUALITY(TECHNICAL, "", NONE, "needs a judge of frames"),
  LIGHTING_CONSISTENCY(TECHNICAL, "", NONE, "needs frames of every scene"),
  STABILIZATION_SCORE(TECHNICAL, "", NONE, "needs optical flow"),
  FOCUS_SHARPNESS(TECHNICAL, "luma²", POSTER, "variance of the Laplacian"),
  COMPRESSION_ARTIFACTS(TECHNICAL, "", NONE, "needs a blockiness measure"),
  ASPECT_RATIO_SCORE(TECHNICAL, "ratio", FILE, "share of 9:16, 4:5, 1:1 and 16:9 delivered"),

  DOMINANT_EMOTION_SCORE(EMOTION, "", NONE, "needs an emotion model"),
  EMOTION_HAPPY_RATIO(EMOTION, "", NONE, "needs an emotion model"),
  EMOTION_SURPRISE_RATIO(EMOTION, "", NONE, "needs an emotion model"),
  EMOTION_NEUTRAL_RATIO(EMOTION, "", NONE, "needs an emotion model"),
  EMOTION_INTENSITY_AVG(EMOTION, "", NONE, "needs an emotion model"),
  EMOTION_INTENSITY_PEAK(EMOTION, "", NONE, "needs an emotion model"),
  EMOTION_VARIANCE(EMOTION, "", NONE, "needs an emotion model"),
  EMOTION_TRANSITIONS(EMOTION, "", NONE, "needs an emotion model"),
  FACE_COUNT_AVG(EMOTION, "", NONE, "needs a face detector"),
  FACE_ENGAGEMENT_SCORE(EMOTION, "", NONE, "needs a face detector"),

  PRODUCT_PRESENCE_SCORE(OBJECT, "0 or 1", STORYBOARD, "whether any scene is a packshot"),
  BRAND_LOGO_VISIBILITY(OBJECT, "0 or 1", STORYBOARD, "whether the ad has a logo to show"),
  PEOPLE_COUNT_AVG(OBJECT, "", NONE, "needs a person detector"),
  OBJECT_DIVERSITY(OBJECT, "", NONE, "needs an object detector"),
  KEY_OBJECT_FOCUS_TIME(OBJECT, "", NONE, "needs an object detector"),
  BACKGROUND_COMPLEXITY(OBJECT, "", NONE, "needs an object detector"),
  OBJECT_MOVEMENT_SCORE(OBJECT, "", NONE, "needs an object tracker"),
  PRODUCT_SIZE_RATIO(OBJECT, "", NONE, "needs an object detector"),
  TEXT_READABILITY_SCORE(OBJECT, "words/s", STORYBOARD, "words a second in the densest scene"),
  CTA_BUTTON_PROMINENCE(OBJECT, "ratio", STORYBOARD, "share of the time with a button"),

  NOVELTY_SCORE(NOVELTY, "", NONE, "needs a history of the brand's own ads"),
  CONCEPT_UNIQUENESS(NOVELTY, "", NONE, "needs a history of the brand's own ads"),
  VISUAL_STYLE_NOVELTY(NOVELTY, "", NONE, "needs a history of the brand's own ads"),
  FORMAT_NOVELTY(NOVELTY, "", NONE, "needs a history of the brand's own ads"),
  HISTORICAL_PERFORMANCE_SIMILAR(NOVELTY, "", NONE, "needs outcomes of similar ads"),
  TREND_ALIGNMENT_SCORE(NOVELTY, "", NONE, "needs a source of trends"),
  COMPETITIVE_DIFFERENTIATION(NOVELTY, "", NONE, "needs the intel of the run"),
  CREATIVE_FRESHNESS(NOVELTY, "", NONE, "needs a history of the brand's own ads"),

  DEMOGRAPHIC_MATCH(DEMOGRAPHIC, "", NONE, "needs outcomes by audience"),
  AGE_TARGETING_ALIGNMENT(DEMOGRAPHIC, "", NONE, "needs outcomes by age"),
  GENDER_TARGETING_ALIGNMENT(DEMOGRAPHIC, "", NONE, "needs outcomes by gender"),
  INTEREST_TARGETING_ALIGNMENT(DEMOGRAPHIC, "", NONE, "needs outcomes by interest"),
  PLATFORM_OPTIMIZATION_SCORE(DEMOGRAPHIC, "", NONE, "needs outcomes by placement");

  private final Group group;
  private final String unit;
  private final Source source;
  private final String definition;

  FeatureName(Group group, String unit, Source source, String definition) {
    this.group = group;
    this.unit = unit;
    this.source = source;
    this.definition = definition;
  }

  /// As in maps and tables: `hook_first_3_seconds`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Group group() {
    return group;
  }

  /// Empty when it cannot be measured yet.
  public String unit() {
    return unit;
  }

  public Source source() {
    return source;
  }

  /// What is measured, or what is missing to measure it.
  public String definition() {
    return definition;
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
    CONCEPT,
    STORYBOARD,
    /// The frame that stands for the video.
    POSTER,
    /// The finished files.
    FILE,
    NONE
  }
}
