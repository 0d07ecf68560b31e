package io.creativefactory.platform.meta;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.NewObject.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The forms that create objects, as Graph v26.0 wants them. Everything is PAUSED. The Advantage+
/// state is no parameter: Meta grants it to what has a campaign budget, an open audience and no
/// placements of its own, which is how these forms are written.
final class MetaWire {
  private final ObjectMapper mapper;
  private final MetaSettings settings;

  MetaWire(ObjectMapper mapper, MetaSettings settings) {
    this.mapper = mapper;
    this.settings = settings;
  }

  Map<String, String> campaign(String name, NewCampaign campaign) {
    Map<String, String> form = paused(name);
    form.put("objective", "OUTCOME_" + campaign.objective().name());
    form.put("special_ad_categories", json(categories(campaign.reach())));
    if (!campaign.reach().special().isEmpty()) {
      form.put("special_ad_category_country", json(campaign.reach().countries()));
    }
    form.put("daily_budget", MetaCurrency.budget(campaign.daily()));
    form.put("bid_strategy", "LOWEST_COST_WITHOUT_CAP");
    return form;
  }

  private static List<String> categories(Reach reach) {
    return reach.special().stream()
        .map(each ->
            switch (each) {
              case HOUSING -> "HOUSING";
              case EMPLOYMENT -> "EMPLOYMENT";
              case FINANCE -> "FINANCIAL_PRODUCTS_SERVICES";
              case POLITICS -> "ISSUES_ELECTIONS_POLITICS";
            })
        .sorted()
        .toList();
  }

  Map<String, String> adSet(String name, NewAdSet set) {
    Map<String, String> form = paused(name);
    Goal goal = goal(set.objective(), settings.pixelId());
    form.put("campaign_id", set.campaignId());
    form.put("billing_event", "IMPRESSIONS");
    form.put("optimization_goal", goal.optimise());
    if (goal.destination() != null) {
      form.put("destination_type", goal.destination());
    }
    Map<String, String> promoted = promoted(goal);
    if (!promoted.isEmpty()) {
      form.put("promoted_object", json(promoted));
    }
    form.put(
        "targeting",
        json(
            Map.of(
                "geo_locations", Map.of("countries", set.reach().countries()),
                "targeting_automation", Map.of("advantage_audience", 1))));
    if (EuCountries.anyIn(set.reach().countries())) {
      if (set.reach().payer().isBlank()) {
        throw new FactoryException(
            ErrorCode.PLATFORM_REFUSED,
            "ad set '"
                + name
                + "' targets the EU, where an ad names who pays for it, and no payer"
                + " is known; nothing was sent");
      }
      form.put("dsa_beneficiary", set.reach().payer());
      form.put("dsa_payor", set.reach().payer());
    }
    return form;
  }

  Map<String, String> creative(String name, NewCreative creative) {
    Map<String, Object> action = new LinkedHashMap<>();
    Content content = creative.content();
    action.put("type", content.link().cta().name());
    action.put("value", Map.of("link", content.link().target().toASCIIString()));
    Map<String, Object> video = new LinkedHashMap<>();
    video.put("video_id", content.videoId());
    video.put("image_hash", content.images().get(Shape.COVER));
    video.put("message", content.words().text());
    video.put("title", content.words().headlines().getFirst());
    video.put("call_to_action", action);
    Map<String, Object> features = new LinkedHashMap<>();
    MetaFeatures.REFUSED.forEach(each -> features.put(each, Map.of("enroll_status", "OPT_OUT")));
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", name);
    form.put("object_story_spec", json(Map.of("page_id", settings.pageId(), "video_data", video)));
    form.put("degrees_of_freedom_spec", json(Map.of("creative_features_spec", features)));
    return form;
  }

  Map<String, String> ad(String name, NewAd ad) {
    Map<String, String> form = paused(name);
    form.put("adset_id", ad.parentId());
    form.put("creative", json(Map.of("creative_id", Objects.requireNonNull(ad.creativeId()))));
    return form;
  }

  /// A form as people read it: JSON inside a field as what it means.
  ObjectNode shown(Map<String, String> form, @Nullable Bytes bytes) {
    ObjectNode shown = mapper.createObjectNode();
    form.forEach((name, value) -> {
      boolean nested = value.startsWith("{\"") || value.startsWith("[") || "{}".equals(value);
      shown.set(name, nested ? mapper.readTree(value) : mapper.getNodeFactory().stringNode(value));
    });
    if (bytes != null) {
      shown
          .putObject(bytes.field())
          .put("file", String.valueOf(bytes.file().getFileName()))
          .put("bytes", size(bytes.file()));
    }
    return shown;
  }

  /// @param field the part that carries the file
  record Bytes(String field, Path file) {}

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, file + " cannot be read; nothing was sent", e);
    }
  }

  String json(Object value) {
    return mapper.writeValueAsString(value);
  }

  private static Map<String, String> paused(String name) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", name);
    form.put("status", "PAUSED");
    return form;
  }

  /// What delivery aims at.
  ///
  /// @param event the pixel's event, only with a pixel
  private record Goal(
      String optimise, @Nullable String destination, @Nullable String event, boolean page) {}

  private static Goal goal(Objective objective, @Nullable String pixel) {
    return switch (objective) {
      case AWARENESS -> new Goal("REACH", null, null, true);
      case TRAFFIC ->
          new Goal(pixel == null ? "LINK_CLICKS" : "LANDING_PAGE_VIEWS", null, null, false);
      case ENGAGEMENT -> new Goal("THRUPLAY", "ON_VIDEO", null, false);
      case LEADS -> website(pixel, "LEAD");
      case SALES -> website(pixel, "PURCHASE");
      case APP_PROMOTION ->
          throw new FactoryException(
              ErrorCode.PLATFORM_REFUSED,
              "an app campaign on Meta needs an application id, and this account has none set;"
                  + " nothing was sent, choose another objective");
    };
  }

  private static Goal website(@Nullable String pixel, String event) {
    return pixel == null
        ? new Goal("LINK_CLICKS", "WEBSITE", null, false)
        : new Goal("OFFSITE_CONVERSIONS", "WEBSITE", event, false);
  }

  private Map<String, String> promoted(Goal goal) {
    if (goal.page()) {
      return Map.of("page_id", settings.pageId());
    }
    String pixel = settings.pixelId();
    if (pixel == null || goal.event() == null) {
      return Map.of();
    }
    Map<String, String> promoted = new LinkedHashMap<>();
    promoted.put("pixel_id", pixel);
    promoted.put("custom_event_type", goal.event());
    return promoted;
  }
}
