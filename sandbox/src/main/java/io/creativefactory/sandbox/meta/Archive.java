package io.creativefactory.sandbox.meta;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The Ads Library, with invented ads that say so. Of commercial ads it shows those that ran in the
/// EU, the United Kingdom or Brazil; it knows no media, and the address of a snapshot carries the
/// caller's token, as the vendor's does.
final class Archive {
  private static final int ADS = 60;
  private static final int MOST_PAGES = 10;
  private static final int MOST_CHARACTERS = 100;
  private static final Set<String> PARAMS =
      Allowed.words(
          """
          ad_active_status ad_delivery_date_max ad_delivery_date_min ad_reached_countries ad_type
          after bylines delivery_by_region estimated_audience_size_max estimated_audience_size_min
          languages limit media_type publisher_platforms search_page_ids search_terms search_type
          unmask_removed_content
          """);
  private static final Set<String> FIELDS =
      Allowed.words(
          """
          ad_creation_time ad_creative_bodies ad_creative_link_captions
          ad_creative_link_descriptions ad_creative_link_titles ad_delivery_start_time
          ad_delivery_stop_time ad_snapshot_url age_country_gender_reach_breakdown
          beneficiary_payers bylines currency delivery_by_region demographic_distribution
          estimated_audience_size eu_total_reach br_total_reach id impressions languages page_id
          page_name publisher_platforms spend target_ages target_gender target_locations
          total_reach_by_location
          """);

  /// How they open, `%s` being what was searched for: several hooks, so that there is something to
  /// find.
  private static final List<String> OPENINGS =
      List.of(
          "Still looking for %s that keeps its promise?",
          "Stop wasting money on %s.",
          "9 out of 10 buyers of %s never look back.",
          "Only until Sunday: %s for half the price.",
          "I had given up on %s. Then a friend gave me this.");

  private static final List<String> REASONS =
      List.of(
          "Made to last for years, repaired for free.",
          "Grown without pesticides, kind to the planet.",
          "Free delivery and thirty days to change your mind.");

  private final ObjectMapper mapper;
  private final String token;

  Archive(ObjectMapper mapper, String token) {
    this.mapper = mapper;
    this.token = token;
  }

  ObjectNode search(Form form, LocalDate today) {
    form.only(PARAMS);
    String words = form.text("search_terms").orElse("");
    if (words.length() > MOST_CHARACTERS) {
      throw VendorError.invalid("Too long", "search_terms has at most 100 characters.");
    }
    boolean pages = form.text("search_page_ids").isPresent();
    if (pages && form.json("search_page_ids").size() > MOST_PAGES) {
      throw VendorError.invalid("Too many pages", "search_page_ids has at most 10 pages.");
    }
    if (words.isEmpty() && !pages) {
      throw VendorError.missing("search_terms");
    }
    List<String> fields = List.of(form.text("fields").orElse("id").split(","));
    if (!FIELDS.containsAll(fields)) {
      throw VendorError.invalid("Unknown field", "One of the fields " + fields + " is unknown.");
    }
    List<ObjectNode> ads = new ArrayList<>();
    for (int i = 0; i < ADS && covered(form); i++) {
      ads.add(ad(i, words, today).retain(fields));
    }
    return Page.of(form, ads);
  }

  private static boolean covered(Form form) {
    JsonNode countries = form.json("ad_reached_countries");
    return countries
        .valueStream()
        .map(each -> each.asString(""))
        .anyMatch(each -> AdSetRules.UNION.contains(each) || Set.of("GB", "BR").contains(each));
  }

  private ObjectNode ad(int number, String words, LocalDate today) {
    String id = Long.toString(900_000_000_000_000L + number);
    ObjectNode ad = mapper.createObjectNode().put("id", id);
    ad.put("page_id", "8800" + number % 7).put("page_name", "SANDBOX page " + number % 7);
    String goods = words.isEmpty() ? "what you need" : words;
    ad.putArray("ad_creative_bodies")
        .add(
            OPENINGS.get(number % OPENINGS.size()).formatted(goods)
                + " "
                + REASONS.get(number % REASONS.size())
                + " (SANDBOX ad "
                + number
                + ")");
    ad.putArray("ad_creative_link_titles").add("Another " + goods);
    ad.putArray("ad_creative_link_descriptions").add("Description " + number);
    ad.put("ad_delivery_start_time", today.minusDays(number + 1L).toString());
    if (number % 3 == 0) {
      ad.put("ad_delivery_stop_time", today.minusDays(number / 2).toString());
    }
    ad.put(
        "ad_snapshot_url",
        "https://www.facebook.com/ads/archive/render_ad/?id=" + id + "&access_token=" + token);
    ad.putArray("publisher_platforms").add("facebook").add("instagram");
    ad.putArray("languages").add("en");
    return ad.put("eu_total_reach", 1000L * (number + 1));
  }
}
