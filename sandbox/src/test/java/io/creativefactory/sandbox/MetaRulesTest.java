package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sandbox would be worth nothing if it took what the vendor refuses.
class MetaRulesTest {
  @TempDir Path folder;
  private Drill drill;

  @BeforeEach
  void open() {
    drill = Drill.in("EUR", folder);
  }

  @AfterEach
  void close() {
    drill.close();
  }

  private String post(String edge, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .filter(each -> !each.getValue().equals("absent"))
            .map(each -> each.getKey() + "=" + encode(each.getValue()))
            .collect(Collectors.joining("&"));
    return drill.rawPost(drill.account() + edge, body);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> campaign() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", "Polo");
    form.put("objective", "OUTCOME_SALES");
    form.put("status", "PAUSED");
    form.put("special_ad_categories", "[]");
    form.put("daily_budget", "3000");
    return form;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          special_ad_categories           | absent                   | special_ad_categories is required
          special_ad_categories           | ["SHOES"]                | special_ad_categories holds
          special_ad_categories           | ["ISSUES_ELECTIONS_POLITICS"] | special_ad_category_country is required
          objective                       | CONVERSIONS              | objective must be one of
          objective                       | absent                   | objective is required
          status                          | RUNNING                  | status must be one of
          daily_budget                    | 99                       | 1885272
          daily_budget                    | 30.00                    | must be a whole number
          daily_budget                    | absent                   | is_adset_budget_sharing_enabled
          is_adset_budget_sharing_enabled | false                    | excludes budget sharing
          smart_promotion_type            | GUIDED_CREATION          | the state is earned
          advantage_plus_creative         | {"enroll_status":"OPT_IN"} | degrees_of_freedom_spec
          colour                          | blue                     | Unknown parameter
          name                            | absent                   | name is required
          """)
  void a_wrong_campaign_is_refused(String field, String value, String reason) {
    Map<String, String> form = campaign();
    form.put(field, value);

    assertThat(post("/campaigns", form)).contains("\"code\":100", reason);
    assertThat(drill.server.created()).containsEntry("campaign", 0L);
  }

  @Test
  void politics_are_not_taken_in_the_eu() {
    Map<String, String> form = campaign();
    form.put("special_ad_categories", "[\"ISSUES_ELECTIONS_POLITICS\"]");
    form.put("special_ad_category_country", "[\"US\"]");
    assertThat(post("/campaigns", form)).contains("\"id\"");
    form.put("special_ad_category_country", "[\"US\",\"DE\"]");

    assertThat(post("/campaigns", form)).contains("Not available in the EU");
  }

  @Test
  void where_the_law_protects_people_nobody_is_left_out() {
    Map<String, String> form = campaign();
    form.put("special_ad_categories", "[\"HOUSING\"]");
    String campaign = post("/campaigns", form).replaceAll(".*\"id\":\"(\\d+)\".*", "$1");
    Map<String, String> set = adSet(campaign);
    assertThat(post("/adsets", set)).contains("\"id\"");
    set.put(
        "targeting",
        "{\"geo_locations\":{\"countries\":[\"DE\"]},\"age_min\":30,"
            + "\"targeting_automation\":{\"advantage_audience\":0}}");

    assertThat(post("/adsets", set)).contains("Special ad category");
  }

  @Test
  void a_name_has_a_hundred_characters_at_most() {
    Map<String, String> form = campaign();
    form.put("name", "x".repeat(101));

    assertThat(post("/campaigns", form)).contains("Name too long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          daily_budget      | 1000               | The campaign has a budget
          optimization_goal | APP_INSTALLS       | is not available for OUTCOME_SALES
          billing_event     | absent             | billing_event is required
          campaign_id       | 77                 | does not exist
          promoted_object   | absent             | needs a pixel
          promoted_object   | {"pixel_id":"9","custom_event_type":"PURCHASE"} | Object with ID
          dsa_payor         | absent             | dsa_payor is required
          targeting         | {"geo_locations":{"countries":["DE"]}} | Advantage Audience Flag Required
          targeting         | {"geo_locations":{"countries":["XX"]}} | no country code
          targeting         | {"geo_locations":{"countries":["DE"]},"moon":1} | targeting.moon
          targeting         | {"geo_locations":{"countries":["DE"]},"age_max":44,"targeting_automation":{"advantage_audience":1}} | use age_range
          """)
  void a_wrong_ad_set_is_refused(String field, String value, String reason) {
    Map<String, String> form = adSet(drill.campaign("30.00").id());
    assertThat(post("/adsets", form)).contains("\"id\"");
    form.put(field, value);

    assertThat(post("/adsets", form)).contains("\"code\":100", reason);
    assertThat(drill.server.created()).containsEntry("ad_set", 1L);
  }

  private Map<String, String> adSet(String campaign) {
    String pixel = drill.server.account().pixelId();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", "Open");
    form.put("campaign_id", campaign);
    form.put("billing_event", "IMPRESSIONS");
    form.put("optimization_goal", "OFFSITE_CONVERSIONS");
    form.put(
        "promoted_object", "{\"pixel_id\":\"" + pixel + "\",\"custom_event_type\":\"PURCHASE\"}");
    form.put(
        "targeting",
        "{\"geo_locations\":{\"countries\":[\"DE\"]},"
            + "\"targeting_automation\":{\"advantage_audience\":1}}");
    form.put("dsa_payor", "Polo Ltd");
    form.put("dsa_beneficiary", "Polo Ltd");
    return form;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VIDEO       | 77                            | does not exist
          IMAGE       | 77                            | There is no image 77
          PAGE        | 77                            | does not exist
          SHOP_NOW    | BUY_NOW_OR_ELSE               | Invalid call to action
          https://a.b | shop                          | is no web address
          page_id     | instagram_actor_id            | ended on 2025-09-09
          message     | slogan                        | video_data.slogan
          audio       | standard_enhancements         | deprecated in v22
          audio       | sparkle                       | creative_features_spec.sparkle
          OPT_OUT     | MAYBE                         | enroll_status is MAYBE
          """)
  void a_wrong_creative_is_refused(String right, String wrong, String reason) {
    String story =
        """
        {"page_id":"PAGE","video_data":{"video_id":"VIDEO","image_hash":"IMAGE","message":"m",
         "title":"t","call_to_action":{"type":"SHOP_NOW","value":{"link":"https://a.b"}}}}\
        """;
    String freedom = "{\"creative_features_spec\":{\"audio\":{\"enroll_status\":\"OPT_OUT\"}}}";
    String video = drill.video().id();
    String image = drill.image().id();

    assertThat(creative(story, freedom, video, image)).contains("\"id\"");
    assertThat(creative(story.replace(right, wrong), freedom.replace(right, wrong), video, image))
        .contains("\"code\":100", reason);
  }

  private String creative(String story, String freedom, String video, String image) {
    String full =
        story
            .replace("\"VIDEO\"", "\"" + video + "\"")
            .replace("\"IMAGE\"", "\"" + image + "\"")
            .replace("\"PAGE\"", "\"" + drill.server.account().pageId() + "\"");
    return post(
        "/adcreatives",
        Map.of("name", "n", "object_story_spec", full, "degrees_of_freedom_spec", freedom));
  }

  @Test
  void a_video_must_be_ready_before_a_creative_uses_it() {
    String started = post("/advideos", Map.of("upload_phase", "start", "file_size", "10"));
    String session = started.replaceAll(".*\"upload_session_id\":\"(\\d+)\".*", "$1");

    String early =
        post("/advideos", Map.of("upload_phase", "finish", "upload_session_id", session));

    assertThat(early).contains("0 of 10 bytes have come");
  }

  @Test
  void an_old_version_and_a_foreign_account_are_refused() {
    assertThat(drill.raw("/v24.0/act_" + drill.server.account().id())).contains("\"code\":2635");
    assertThat(drill.raw("/v26.0/act_5")).contains("\"code\":200");
  }

  @Test
  void the_account_says_sandbox_in_its_name() {
    assertThat(drill.raw(drill.account() + "?fields=name")).contains("SANDBOX");
  }
}
