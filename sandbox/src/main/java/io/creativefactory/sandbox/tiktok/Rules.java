package io.creativefactory.sandbox.tiktok;

import io.creativefactory.sandbox.world.Store;
import io.creativefactory.sandbox.world.Thing;
import io.creativefactory.sandbox.world.World;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// What TikTok checks before it creates something, as far as its documents tell.
final class Rules {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final Set<String> OBJECTIVES =
      Set.of(
          "REACH",
          "TRAFFIC",
          "VIDEO_VIEWS",
          "ENGAGEMENT",
          "LEAD_GENERATION",
          "APP_PROMOTION",
          "WEB_CONVERSIONS");
  private static final Set<String> SMART = Set.of("LEAD_GENERATION", "WEB_CONVERSIONS");
  private static final Set<String> SWITCH = Set.of("ENABLE", "DISABLE");
  private static final Set<String> INDUSTRIES = Set.of("HOUSING", "EMPLOYMENT", "CREDIT");
  private static final Pattern UNSPEAKABLE = Pattern.compile("[@#{}]|https?://");
  private static final BigDecimal LEAST = BigDecimal.valueOf(50);

  /// How far a start may lie behind.
  private static final Duration LATE = Duration.ofHours(12);

  private final World world;
  private final Store store;
  private final TikTokSandboxAccount account;

  Rules(World world, Store store, TikTokSandboxAccount account) {
    this.world = world;
    this.store = store;
    this.account = account;
  }

  void campaign(Fields fields, boolean smart) {
    fields.name("campaign_name");
    fields.oneOf("objective_type", smart ? SMART : OBJECTIVES);
    fields.perhaps("operation_status", SWITCH);
    if (smart) {
      request(fields.required("request_id"));
      if ("WEB_CONVERSIONS".equals(fields.required("objective_type"))) {
        fields.oneOf("sales_destination", Set.of("WEBSITE", "APP", "WEB_AND_APP"));
      }
    } else {
      fields.text("request_id").ifPresent(Rules::request);
      fields.oneOf(
          "budget_mode",
          Set.of(
              "BUDGET_MODE_INFINITE",
              "BUDGET_MODE_DAY",
              "BUDGET_MODE_TOTAL",
              "BUDGET_MODE_DYNAMIC_DAILY_BUDGET"));
    }
    if (!"BUDGET_MODE_INFINITE".equals(fields.text("budget_mode").orElse(""))) {
      budget(fields.amount("budget"));
    }
    for (String industry : fields.texts("special_industries")) {
      if (!INDUSTRIES.contains(industry)) {
        throw Refused.invalid("special_industries: Must be one of: CREDIT, EMPLOYMENT, HOUSING.");
      }
    }
  }

  private static void request(String id) {
    try {
      Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw Refused.invalid("request_id: Not a valid 64-bit integer.");
    }
  }

  /// In major units, with no more decimals than the currency has.
  void budget(BigDecimal budget) {
    int digits = Math.max(account.currency().getDefaultFractionDigits(), 0);
    if (budget.stripTrailingZeros().scale() > digits) {
      throw Refused.invalid("budget: At most " + digits + " decimals in " + account.currency());
    }
    BigDecimal least = digits == 0 ? LEAST.multiply(BigDecimal.valueOf(100)) : LEAST;
    boolean dollars = "USD".equals(account.currency().getCurrencyCode());
    if (budget.signum() <= 0 || (dollars && budget.compareTo(least) < 0)) {
      throw Refused.invalid(
          "The campaign budget must be at least " + (dollars ? least + " USD." : "one unit."));
    }
  }

  void adGroup(Fields fields, boolean smart) {
    fields.name("adgroup_name");
    Thing campaign = standing(Kinds.CAMPAIGN, fields.required("campaign_id"));
    fields.perhaps("operation_status", SWITCH);
    fields.oneOf("billing_event", Set.of("CPC", "CPM", "OCPM", "CPV"));
    String goal = fields.required("optimization_goal");
    fields.oneOf("schedule_type", Set.of("SCHEDULE_START_END", "SCHEDULE_FROM_NOW"));
    start(fields.required("schedule_start_time"));
    String objective = campaign.text("objective_type");
    if (!Set.of("REACH", "VIDEO_VIEWS", "ENGAGEMENT").contains(objective)) {
      fields.required("promotion_type");
    }
    if (smart) {
      request(fields.required("request_id"));
    } else {
      fields.required("pacing");
    }
    pixel(fields, goal);
    places(smart ? new Fields(object(fields, "targeting_spec")) : fields);
  }

  private void pixel(Fields fields, String goal) {
    fields
        .text("pixel_id")
        .filter(id -> !id.equals(account.pixelId()))
        .ifPresent(id -> {
          throw Refused.invalid("pixel_id: Pixel " + id + " does not exist.");
        });
    boolean counts = fields.text("pixel_id").isPresent();
    if (counts) {
      fields.required("optimization_event");
    } else if ("CONVERT".equals(goal)) {
      throw Refused.missing("pixel_id");
    }
  }

  private static ObjectNode object(Fields fields, String name) {
    if (fields.object().path(name) instanceof ObjectNode node) {
      return node;
    }
    throw Refused.missing(name);
  }

  private static void places(Fields fields) {
    if (fields.texts("location_ids").isEmpty()) {
      throw Refused.missing("location_ids");
    }
    for (String id : fields.texts("location_ids")) {
      if (!Regions.has(id)) {
        throw Refused.invalid("location_ids: Location " + id + " is not supported.");
      }
    }
  }

  private void start(String text) {
    try {
      Instant start = LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
      if (start.isBefore(world.now().minus(LATE))) {
        throw Refused.invalid(
            "schedule_start_time: The start time can be up to 12 hours earlier than the current"
                + " time.");
      }
    } catch (DateTimeException e) {
      throw Refused.invalid("schedule_start_time: Not a valid datetime.");
    }
  }

  /// One creative of an ad.
  void ad(Fields creative) {
    creative.name("ad_name");
    creative.perhaps("operation_status", SWITCH);
    creative.oneOf("ad_format", Set.of("SINGLE_VIDEO"));
    identity(creative);
    media(creative.required("video_id"), creative.texts("image_ids"));
    creative.perhaps("aigc_disclosure_type", Set.of("SELF_DISCLOSURE", "NOT_DECLARED"));
    text(creative.required("ad_text"));
    creative.required("call_to_action");
    url(creative.required("landing_page_url"));
  }

  void smartAd(Fields ad) {
    ad.name("ad_name");
    ad.perhaps("operation_status", SWITCH);
    if (ad.object().path("creative_list").isEmpty()) {
      throw Refused.missing("creative_list");
    }
    ad.object()
        .path("creative_list")
        .forEach(each -> {
          Fields info = new Fields(object(new Fields((ObjectNode) each), "creative_info"));
          info.oneOf("ad_format", Set.of("SINGLE_VIDEO"));
          info.perhaps("aigc_disclosure_type", Set.of("SELF_DISCLOSURE", "NOT_DECLARED"));
          media(
              info.object().path("video_info").path("video_id").asString(""),
              info.object()
                  .path("image_info")
                  .valueStream()
                  .map(picture -> picture.path("web_uri").asString(""))
                  .toList());
        });
    ad.object().path("ad_text_list").forEach(each -> text(each.path("ad_text").asString("")));
    ad.object()
        .path("landing_page_url_list")
        .forEach(each -> url(each.path("landing_page_url").asString("")));
  }

  private void identity(Fields creative) {
    creative.oneOf(
        "identity_type", Set.of("CUSTOMIZED_USER", "AUTH_CODE", "TT_USER", "BC_AUTH_TT"));
    if (!account.identityId().equals(creative.required("identity_id"))) {
      throw Refused.invalid("identity_id: The identity does not exist.");
    }
  }

  private void media(String video, List<String> images) {
    standing(Kinds.VIDEO, video);
    if (images.isEmpty()) {
      throw Refused.missing("image_ids");
    }
    images.forEach(each -> standing(Kinds.IMAGE, each));
  }

  private static void text(String text) {
    int width = text.codePoints().map(each -> Character.isIdeographic(each) ? 2 : 1).sum();
    if (width < 1 || width > 100) {
      throw Refused.invalid("ad_text: Length must be between 1 and 100.");
    }
    if (UNSPEAKABLE.matcher(text).find()
        || text.codePoints().anyMatch(Character::isEmojiPresentation)) {
      throw Refused.invalid("ad_text: Emojis, links and the signs @ # { } are not supported.");
    }
  }

  private static void url(String url) {
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      throw Refused.invalid("landing_page_url: Not a valid URL.");
    }
  }

  /// An object that exists and is not deleted.
  Thing standing(String kind, String id) {
    return store
        .find(kind, id)
        .filter(each -> !"DELETE".equals(each.text("operation_status")))
        .orElseThrow(() -> Refused.gone(kind.toLowerCase(Locale.ROOT) + " " + id));
  }
}
