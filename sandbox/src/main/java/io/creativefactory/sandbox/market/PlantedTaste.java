package io.creativefactory.sandbox.market;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an ad is, and what that is worth where it runs. Some features help everywhere, some up to a
/// point, some on one platform or to one end only, and many do nothing: a learner must tell them
/// apart. All effects are in log odds.
///
/// @param logOdds of a click, without luck and days
/// @param told features that a learner may see
record PlantedTaste(double logOdds, Map<String, Double> told) {
  private static final double BASE = -4.6;

  /// Chance that one feature was not measured.
  private static final double UNTOLD = 0.05;

  /// Chance that nobody looked at the file, so that nothing of its picture is told.
  private static final double UNSEEN = 0.08;

  private static final List<String> PICTURE =
      List.of(
          "avg_scene_duration",
          "brightness_level",
          "color_vibrancy_score",
          "face_screen_time_ratio",
          "motion_intensity_avg",
          "saturation_level",
          "visual_complexity",
          "focus_sharpness",
          "lighting_quality",
          "composition_quality");

  static PlantedAd.Place place(Dice dice) {
    return new PlantedAd.Place(
        pick(dice, "meta", "meta", "google", "tiktok"),
        pick(dice, "sales", "sales", "traffic", "awareness"),
        pick(dice, "9:16", "9:16", "1:1", "16:9"));
  }

  static PlantedTaste draw(Dice dice, PlantedAd.Place place) {
    Map<String, Double> all = new TreeMap<>();
    all.put("has_question_in_hook", flag(dice, 0.4));
    all.put("has_number_in_hook", flag(dice, 0.35));
    all.put("curiosity_gap_score", flag(dice, 0.2));
    all.put("hook_first_3_seconds", Math.rint(dice.between(0, 14)));
    all.put("hook_text_clarity", dice.between(3, 8));
    all.put("avg_scene_duration", 2 * Math.exp(0.5 * dice.normal()));
    all.put("color_contrast_ratio", dice.between(3, 21));
    all.put("color_vibrancy_score", dice.between(5, 80));
    all.put("motion_intensity_avg", dice.between(0, 0.6));
    all.put("text_readability_score", dice.between(0, 7));
    for (String share :
        List.of(
            "brightness_level",
            "saturation_level",
            "visual_complexity",
            "face_screen_time_ratio",
            "product_screen_time_ratio",
            "cta_button_prominence",
            "focus_sharpness",
            "lighting_quality",
            "composition_quality",
            "audio_background_ratio",
            "concept_uniqueness",
            "pain_point_score")) {
      all.put(share, dice.between(0, 1));
    }
    return new PlantedTaste(worth(all, place), told(dice, all));
  }

  private static double worth(Map<String, Double> ad, PlantedAd.Place place) {
    boolean meta = place.platform().equals("meta");
    boolean tiktok = place.platform().equals("tiktok");
    boolean sells = place.objective().equals("sales");
    double words = of(ad, "hook_first_3_seconds") - 6;
    double light = of(ad, "brightness_level") - 0.55;
    return BASE
        + where(place)
        + (tiktok ? 0.5 : 0.25) * of(ad, "has_question_in_hook")
        + 0.15 * of(ad, "has_number_in_hook")
        + 0.2
        - 0.01 * words * words
        - 0.2 * Math.log(of(ad, "avg_scene_duration") / 2)
        - 1.2 * light * light
        + 0.004 * of(ad, "color_vibrancy_score")
        + (meta ? 0.4 : -0.1) * of(ad, "face_screen_time_ratio")
        + (tiktok ? 0.6 : 0) * of(ad, "motion_intensity_avg")
        + (sells ? 0.35 : -0.15) * of(ad, "product_screen_time_ratio")
        + (sells ? 0.3 : 0) * of(ad, "cta_button_prominence")
        - 0.06 * Math.max(0, of(ad, "text_readability_score") - 3)
        + 0.3 * of(ad, "concept_uniqueness");
  }

  private static double where(PlantedAd.Place place) {
    double platform =
        switch (place.platform()) {
          case "tiktok" -> 0.25;
          case "google" -> -0.25;
          default -> 0;
        };
    double objective =
        switch (place.objective()) {
          case "traffic" -> 0.3;
          case "awareness" -> -0.4;
          default -> 0;
        };
    return platform + objective + (place.format().equals("9:16") ? 0.15 : 0);
  }

  private static Map<String, Double> told(Dice dice, Map<String, Double> all) {
    boolean unseen = dice.between(0, 1) < UNSEEN;
    Map<String, Double> told = new TreeMap<>();
    all.forEach((name, value) -> {
      boolean kept = dice.between(0, 1) >= UNTOLD;
      if (kept && !(unseen && PICTURE.contains(name))) {
        told.put(name, value);
      }
    });
    return told;
  }

  private static double of(Map<String, Double> ad, String name) {
    return ad.getOrDefault(name, 0.0);
  }

  private static double flag(Dice dice, double chance) {
    return dice.between(0, 1) < chance ? 1 : 0;
  }

  private static String pick(Dice dice, String... words) {
    return words[(int) dice.between(0, words.length)];
  }
}
