package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.meta.Thing.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What an ad set must be.
final class AdSetRules {
  /// Goals that may be asked for under each objective when the ad leads to a website or a video.
  private static final Map<String, Set<String>> GOALS =
      Map.of(
          "OUTCOME_AWARENESS",
          Set.of("REACH", "IMPRESSIONS", "AD_RECALL_LIFT", "THRUPLAY"),
          "OUTCOME_TRAFFIC",
          Set.of("LINK_CLICKS", "LANDING_PAGE_VIEWS", "REACH", "IMPRESSIONS"),
          "OUTCOME_ENGAGEMENT",
          Set.of("THRUPLAY", "POST_ENGAGEMENT", "LINK_CLICKS", "REACH", "IMPRESSIONS"),
          "OUTCOME_LEADS",
          Set.of("OFFSITE_CONVERSIONS", "LEAD_GENERATION", "LINK_CLICKS", "LANDING_PAGE_VIEWS"),
          "OUTCOME_SALES",
          Set.of("OFFSITE_CONVERSIONS", "VALUE", "LINK_CLICKS", "LANDING_PAGE_VIEWS"),
          "OUTCOME_APP_PROMOTION",
          Set.of("APP_INSTALLS", "APP_INSTALLS_AND_OFFSITE_CONVERSIONS", "LINK_CLICKS", "VALUE"));

  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
  static final Set<String> UNION =
      Allowed.words(
          """
          AT AX BE BG CY CZ DE DK EE ES FI FR GF GP GR HR HU IE IT LT LU LV MF MQ MT NL PL PT RE RO
          SE SI SK YT
          """);

  private static final Set<String> PROTECTED =
      Set.of("HOUSING", "EMPLOYMENT", "CREDIT", "FINANCIAL_PRODUCTS_SERVICES");
  private static final List<String> NARROWING =
      List.of("age_min", "age_max", "genders", "excluded_geo_locations", "behaviors", "zips");

  private final SandboxAccount account;
  private final Shelf shelf;

  AdSetRules(SandboxAccount account, Shelf shelf) {
    this.account = account;
    this.shelf = shelf;
  }

  void check(Form form) {
    form.name();
    form.oneOf("status", CampaignRules.STATUSES);
    Thing campaign = campaign(form);
    budget(form, campaign);
    form.required("billing_event");
    form.oneOf("billing_event", Set.of("IMPRESSIONS", "LINK_CLICKS", "THRUPLAY"));
    String goal = form.required("optimization_goal");
    Set<String> goals = GOALS.getOrDefault(campaign.text("objective"), Set.of());
    if (!goals.contains(goal)) {
      throw VendorError.invalid(
          "Goal does not fit", goal + " is not available for " + campaign.text("objective") + ".");
    }
    promoted(form, goal);
    targeting(form);
    special(campaign, form.json("targeting"));
  }

  /// Where the law protects people, nobody may be left out by age, gender or place.
  private static void special(Thing campaign, JsonNode targeting) {
    boolean kept =
        campaign
            .node("special_ad_categories")
            .valueStream()
            .anyMatch(each -> PROTECTED.contains(each.asString("")));
    for (String lever : kept ? NARROWING : List.<String>of()) {
      if (targeting.has(lever) || targeting.path("geo_locations").has(lever)) {
        throw VendorError.invalid(
            1870231, "Special ad category", "targeting." + lever + " is not allowed here.");
      }
    }
  }

  private Thing campaign(Form form) {
    String id = form.required("campaign_id");
    return shelf
        .find(id)
        .filter(each -> each.kind() == Kind.CAMPAIGN && !each.isDeleted())
        .orElseThrow(() -> VendorError.noObject(id));
  }

  private static void budget(Form form, Thing campaign) {
    boolean own = form.text("daily_budget").isPresent() || form.text("lifetime_budget").isPresent();
    boolean above =
        campaign.fields().has("daily_budget") || campaign.fields().has("lifetime_budget");
    if (own && above) {
      throw VendorError.invalid(
          1885621, "Two budgets", "The campaign has a budget: the ad set must have none.");
    }
    if (!own && !above) {
      throw VendorError.invalid("No budget", "Neither the campaign nor the ad set has a budget.");
    }
  }

  private void promoted(Form form, String goal) {
    if (form.text("promoted_object").isEmpty()) {
      if ("OFFSITE_CONVERSIONS".equals(goal) || "VALUE".equals(goal)) {
        throw VendorError.invalid(1815430, "Missing promoted object", goal + " needs a pixel.");
      }
      return;
    }
    JsonNode promoted = form.json("promoted_object");
    Form.only(
        promoted,
        Set.of("pixel_id", "custom_event_type", "page_id", "application_id", "object_store_url"),
        "promoted_object");
    known(promoted, "pixel_id", account.pixelId());
    known(promoted, "page_id", account.pageId());
    if (promoted.has("pixel_id") && promoted.path("custom_event_type").asString("").isEmpty()) {
      throw VendorError.missing("promoted_object.custom_event_type");
    }
  }

  private static void known(JsonNode object, String field, String mine) {
    String value = object.path(field).asString("");
    if (object.has(field) && !mine.equals(value)) {
      throw VendorError.noObject(value);
    }
  }

  private void targeting(Form form) {
    JsonNode targeting = form.json("targeting");
    Form.only(targeting, Allowed.TARGETING, "targeting");
    JsonNode countries = targeting.path("geo_locations").path("countries");
    if (!countries.isArray() || countries.isEmpty()) {
      throw VendorError.invalid(1487094, "No location", "Choose at least one country.");
    }
    boolean union = false;
    for (JsonNode each : countries) {
      String country = each.asString("");
      if (!COUNTRIES.contains(country)) {
        throw VendorError.invalid("Invalid country", "'" + country + "' is no country code.");
      }
      union |= UNION.contains(country);
    }
    if (union) {
      disclosed(form, "dsa_beneficiary");
      disclosed(form, "dsa_payor");
    }
    audience(targeting);
  }

  private static void disclosed(Form form, String field) {
    String value = form.text(field).orElse("");
    if (value.isEmpty() || value.length() > 512) {
      throw VendorError.invalid(
          3858081, "Who pays for this ad?", field + " is required where the EU is targeted.");
    }
  }

  private static void audience(JsonNode targeting) {
    JsonNode flag = targeting.path("targeting_automation").path("advantage_audience");
    int value = flag.asInt(-1);
    if (value != 0 && value != 1) {
      throw VendorError.invalid(
          1870227,
          "Advantage Audience Flag Required",
          "targeting_automation.advantage_audience must be 0 or 1.");
    }
    if (value == 1 && targeting.path("age_max").asInt(65) < 65) {
      throw VendorError.invalid(
          1870189, "Age limit", "With advantage_audience the age goes up to 65; use age_range.");
    }
  }
}
