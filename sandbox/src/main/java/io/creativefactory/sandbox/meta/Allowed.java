package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.meta.Thing.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names that exist on the wire. Lists of Meta's business SDK 24.0.1 (`PARAMS` of the requests)
/// with what 26.0.0 added, minus what newer rules took away, read 2026-11-20.
final class Allowed {
  /// Of every call.
  static final Set<String> ALWAYS = Set.of("access_token", "appsecret_proof", "fields");

  static final Map<Kind, Set<String>> CREATE =
      Map.of(
          Kind.CAMPAIGN,
          words(
              """
              adlabels bid_strategy budget_schedule_specs buying_type daily_budget execution_options
              frequency_control_specs is_adset_budget_sharing_enabled is_budget_schedule_enabled
              is_direct_send_campaign is_message_campaign is_meta_moment_maker_enabled
              is_reels_trending_ads_enabled is_skadnetwork_attribution iterative_split_test_configs
              lifetime_budget name objective pacing_type promoted_object source_campaign_id
              special_ad_categories special_ad_category_country spend_cap start_time status stop_time
              topline_id
              """),
          Kind.AD_SET,
          words(
              """
              adlabels adset_schedule attribution_spec bid_adjustments bid_amount bid_constraints
              bid_strategy billing_event budget_schedule_specs campaign_attribution campaign_id
              daily_budget daily_min_spend_target daily_spend_cap destination_type dsa_beneficiary
              dsa_payor end_time execution_options frequency_control_specs
              is_budget_schedule_enabled is_dynamic_creative is_incremental_attribution_enabled
              is_sac_cfca_terms_certified lifetime_budget lifetime_min_spend_target
              lifetime_spend_cap max_budget_spend_percentage min_budget_spend_percentage
              multi_optimization_goal_weight name optimization_goal optimization_sub_event
              pacing_type placement_soft_opt_out promoted_object regional_regulated_categories
              regional_regulation_identities source_adset_id start_time status targeting
              tune_for_category value_rule_set_id value_rules_applied
              """),
          Kind.CREATIVE,
          words(
              """
              ad_disclaimer_spec adlabels applink_treatment asset_feed_spec authorization_category
              branded_content call_to_action contextual_multi_ads creative_sourcing_spec
              degrees_of_freedom_spec destination_spec dynamic_ad_voice execution_options
              facebook_branded_content format_transformation_spec generative_asset_spec image_crops
              image_hash image_url instagram_branded_content instagram_permalink_url
              instagram_user_id interactive_components_spec link_url media_sourcing_spec name
              object_id object_story_id object_story_spec object_type object_url
              omnichannel_link_spec page_welcome_message place_page_set_id platform_customizations
              playable_asset_id portrait_customizations product_set_id
              regional_regulation_disclaimer_spec source_facebook_post_id source_instagram_media_id
              template_url template_url_spec thumbnail_url title url_tags use_page_actor_override
              """),
          Kind.AD,
          words(
              """
              ad_schedule_end_time ad_schedule_start_time adlabels adset_id audience_id bid_amount
              conversion_domain creative creative_asset_groups_spec creative_automation_spec
              display_sequence engagement_audience execution_options name priority source_ad_id
              status tracking_specs
              """),
          Kind.VIDEO,
          words(
              """
              description file_size file_url is_ai_generated name start_offset title upload_phase
              upload_session_id
              """),
          Kind.IMAGE,
          Set.of());

  static final Map<Kind, Set<String>> UPDATE =
      Map.of(
          Kind.CAMPAIGN,
          words(
              """
              bid_strategy daily_budget execution_options is_adset_budget_sharing_enabled
              lifetime_budget migrate_to_advantage_plus name pacing_type special_ad_categories
              spend_cap start_time status stop_time
              """),
          Kind.AD_SET,
          words(
              """
              bid_amount bid_strategy daily_budget dsa_beneficiary dsa_payor end_time
              execution_options lifetime_budget name optimization_goal start_time status targeting
              """),
          Kind.AD,
          words("conversion_domain creative execution_options name priority status"),
          Kind.CREATIVE,
          words("name status"));

  /// Fields that can be asked for.
  static final Map<Kind, Set<String>> READ =
      Map.of(
          Kind.CAMPAIGN,
          words(
              """
              account_id advantage_state_info bid_strategy configured_status created_time
              daily_budget effective_status id lifetime_budget name objective
              special_ad_categories status
              """),
          Kind.AD_SET,
          words(
              """
              account_id billing_event campaign_id configured_status created_time daily_budget
              destination_type dsa_beneficiary dsa_payor effective_status id name
              optimization_goal promoted_object status targeting
              """),
          Kind.AD,
          words(
              """
              account_id ad_review_feedback adset_id campaign_id configured_status created_time
              creative effective_status id name status
              """),
          Kind.CREATIVE,
          words(
              """
              account_id degrees_of_freedom_spec id name object_story_spec status thumbnail_url
              """),
          Kind.VIDEO,
          words("created_time description id is_ai_generated length status title"),
          Kind.IMAGE,
          words("account_id created_time hash height id name status width"));

  static final Set<String> STORY =
      words("instagram_user_id link_data page_id photo_data template_data video_data");

  static final Set<String> VIDEO_DATA =
      words(
          """
          additional_image_index branded_content_shared_to_sponsor_status
          branded_content_sponsor_page_id call_to_action collection_thumbnails
          customization_rules_spec image_hash image_url link_description message offer_id
          page_welcome_message post_click_configuration retailer_item_ids targeting title video_id
          """);

  static final Set<String> CUSTOM_DATA =
      words(
          """
          content_category content_ids content_name content_type contents currency
          delivery_category net_revenue num_items order_id predicted_ltv search_string status value
          """);

  static final Set<String> TARGETING =
      words(
          """
          age_max age_min age_range audience_network_positions behaviors
          brand_safety_content_filter_levels custom_audiences device_platforms
          excluded_custom_audiences excluded_geo_locations exclusions facebook_positions
          flexible_spec genders geo_locations instagram_positions interests locales
          messenger_positions publisher_platforms targeting_automation targeting_relaxation_types
          threads_positions whatsapp_positions
          """);

  static final Set<String> FEATURES =
      words(
          """
          adapt_to_placement add_text_overlay advantage_plus_creative audio carousel_to_video
          creative_stickers description_automation dynamic_cta_text enhance_cta
          feed_caption_optimization generate_cta hide_price ig_video_native_subtitle
          image_animation image_auto_crop image_background_gen image_brightness_and_contrast
          image_enhancement image_templates image_text_translation image_touchups image_uncrop
          inline_comment media_order media_type_automation multi_photo_to_video music_generation
          pac_relaxation product_extensions profile_card replace_media_text
          reveal_details_over_time show_destination_blurbs show_summary site_extensions
          text_extraction_for_headline text_generation text_optimizations text_overlay_translation
          text_translation translate_voiceover video_auto_crop video_filtering video_highlight
          video_highlights video_to_image video_uncrop video_uncrop_9x16_to_9x18
          """);

  /// Recipes of older versions, each with what is said to those who still use them.
  static final Map<String, String> STALE =
      Map.of(
          "smart_promotion_type",
          "Legacy Advantage+ campaigns can no longer be created; the state is earned.",
          "existing_customer_budget_percentage",
          "It is not available for new campaigns.",
          "advantage_plus_creative",
          "It belongs to degrees_of_freedom_spec.creative_features_spec of a creative.",
          "instagram_actor_id",
          "It ended on 2025-09-09; use instagram_user_id.",
          "standard_enhancements",
          "The bundle was deprecated in v22; opt in or out of each feature.");

  static final List<String> PLACEMENTS =
      List.of(
          "publisher_platforms",
          "facebook_positions",
          "instagram_positions",
          "threads_positions",
          "whatsapp_positions",
          "messenger_positions",
          "audience_network_positions",
          "device_platforms");

  private Allowed() {}

  static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
