package io.creativefactory.platform.meta;

import java.util.List;

/// The "creative enhancements" that Meta would otherwise switch on by itself: each may crop,
/// recolour, rewrite, translate or set music to what a reviewer signed. All are refused one by one,
/// since there is no switch for all of them (the bundle `standard_enhancements` ended with v22).
///
/// Keys: AdCreativeFeaturesSpec of Meta's business SDK 26.0.0, read 2026-11-20.
final class MetaFeatures {
  static final List<String> REFUSED =
      List.of(
          "adapt_to_placement",
          "add_text_overlay",
          "audio",
          "carousel_to_video",
          "creative_stickers",
          "description_automation",
          "dynamic_cta_text",
          "enhance_cta",
          "feed_caption_optimization",
          "generate_cta",
          "hide_price",
          "ig_video_native_subtitle",
          "image_animation",
          "image_auto_crop",
          "image_background_gen",
          "image_brightness_and_contrast",
          "image_enhancement",
          "image_templates",
          "image_text_translation",
          "image_touchups",
          "image_uncrop",
          "inline_comment",
          "media_order",
          "media_type_automation",
          "multi_photo_to_video",
          "music_generation",
          "pac_relaxation",
          "product_extensions",
          "profile_card",
          "replace_media_text",
          "reveal_details_over_time",
          "show_destination_blurbs",
          "show_summary",
          "site_extensions",
          "text_extraction_for_headline",
          "text_generation",
          "text_optimizations",
          "text_overlay_translation",
          "text_translation",
          "translate_voiceover",
          "video_auto_crop",
          "video_filtering",
          "video_highlight",
          "video_highlights",
          "video_to_image",
          "video_uncrop",
          "video_uncrop_9x16_to_9x18");

  private MetaFeatures() {}
}
