package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sandbox says no where Google does, to those who come past our client.
class GoogleRulesTest {
  private static final String BUDGET =
      """
      {"campaignBudgetOperation": {"create": {"resourceName":
        "customers/1000000001/campaignBudgets/-1", "name": "B", "amountMicros": "30000000",
        "explicitlyShared": false}}}
      """;
  private static final String CAMPAIGN =
      """
      {"campaignOperation": {"create": {"name": "C", "status": "PAUSED",
        "advertisingChannelType": "DEMAND_GEN", "maximizeConversions": {},
        "campaignBudget": "customers/1000000001/campaignBudgets/-1",
        "containsEuPoliticalAdvertising": "DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING"}}}
      """;

  @TempDir Path folder;
  private GoogleDrill drill;
  private String token = "";

  @BeforeEach
  void open() throws Exception {
    drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder);
    String form =
        "grant_type=refresh_token&client_id=%s&client_secret=%s&refresh_token=%s"
            .formatted(
                drill.server.google().clientId(),
                drill.server.google().clientSecret(),
                drill.server.google().refreshToken());
    token =
        post("/token", form, "application/x-www-form-urlencoded").path("access_token").asString();
  }

  @AfterEach
  void close() {
    drill.close();
  }

  private JsonNode post(String path, String body, String type)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(drill.server.baseUrl() + path))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return JsonMapper.shared().readTree(answer.body());
    }
  }

  private JsonNode mutate(String extra, String... operations) throws Exception {
    String body = "{\"mutateOperations\": [%s]%s}".formatted(String.join(",", operations), extra);
    return post("/v26/customers/1000000001/googleAds:mutate", body, "application/json");
  }

  private JsonNode search(String body) throws Exception {
    return post("/v26/customers/1000000001/googleAds:search", body, "application/json");
  }

  @Test
  void a_campaign_comes_with_its_budget_or_not_at_all() throws Exception {
    String lost = CAMPAIGN.replace("\"DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING\"", "\"MAYBE\"");

    JsonNode refused = mutate("", BUDGET, lost);
    assertThat(refused.toString()).contains("contains_eu_political_advertising", "REQUIRED");
    assertThat(drill.server.objects()).isEmpty();

    JsonNode made = mutate("", BUDGET, CAMPAIGN);
    assertThat(made.at("/mutateOperationResponses/1/campaignResult/resourceName").asString())
        .startsWith("customers/1000000001/campaigns/2");
    assertThat(drill.server.objects()).hasSize(2);
  }

  @Test
  void with_partial_failure_each_stands_for_itself() throws Exception {
    String lost = CAMPAIGN.replace("campaignBudgets/-1", "campaignBudgets/-9");

    JsonNode half = mutate(", \"partialFailure\": true", BUDGET, lost);

    assertThat(half.at("/mutateOperationResponses/1").isEmpty()).isTrue();
    assertThat(half.at("/partialFailureError/details/0/errors/0/location").toString())
        .contains("mutate_operations", "\"index\":1");
    assertThat(drill.server.objects()).hasSize(1);
  }

  @Test
  void snake_case_and_plain_numbers_are_read_as_well() throws Exception {
    String snake =
        """
        {"campaign_budget_operation": {"create": {"name": "S", "amount_micros": 7000000}}}
        """;

    assertThat(mutate("", snake).toString()).contains("campaignBudgetResult");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "startDate\": \"2026-12-01\", \"name | Unknown name \\\"startDate\\\"",
        "urlTemplate\": \"x\", \"name | Unknown name \\\"urlTemplate\\\"",
        "status\": \"ACTIVE\", \"finalUrlSuffix | INVALID_ENUM_VALUE",
        "targetSpend\": {}, \"finalUrlSuffix | campaign_bidding_strategy"
      })
  void fields_and_values_that_do_not_exist_are_refused(String field, String why) throws Exception {
    String odd = CAMPAIGN.replace("\"status\": \"PAUSED\"", "\"" + field + "\": \"PAUSED\"");

    assertThat(mutate("", BUDGET, odd).toString()).contains(why.strip());
    assertThat(drill.server.objects()).isEmpty();
  }

  @Test
  void an_asset_group_without_its_assets_is_refused_with_what_it_lacks() throws Exception {
    String max =
        CAMPAIGN
            .replace("DEMAND_GEN", "PERFORMANCE_MAX")
            .replace(
                "\"name\": \"C\"",
                "\"resourceName\": \"customers/1000000001/campaigns/-2\", \"name\": \"C\"");
    String group =
        """
        {"assetGroupOperation": {"create": {"campaign": "customers/1000000001/campaigns/-2",
          "name": "G", "finalUrls": ["https://shop.example"], "status": "PAUSED"}}}
        """;

    assertThat(mutate("", BUDGET, max, group).toString()).contains("NOT_ENOUGH_HEADLINE_ASSET");
    assertThat(drill.server.objects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT campaign.id FROM campaign WHERE campaign.id = 1 OR campaign.id = 2 | UNEXPECTED_INPUT",
        "SELECT campaign.id FROM campaigns | BAD_RESOURCE_TYPE_IN_FROM_CLAUSE",
        "SELECT campaign.colour FROM campaign | UNRECOGNIZED_FIELD",
        "SELECT ad_group.id FROM campaign | UNRECOGNIZED_FIELD",
        "DROP TABLE campaign | QUERY_ERROR",
        "SELECT ad_group.id, metrics.clicks FROM ad_group_ad | EXPECTED_FILTERS_ON_DATE_RANGE",
        "SELECT you_tube_video_upload.video_title FROM you_tube_video_upload | PROHIBITED_FIELD"
      })
  void a_query_beyond_the_simulated_language_is_refused(String query, String why) throws Exception {
    assertThat(search("{\"query\": \"" + query.strip() + "\"}").toString()).contains(why.strip());
  }

  @Test
  void a_page_size_is_refused_and_a_strange_page_token_as_well() throws Exception {
    String query = "\"query\": \"SELECT customer.id FROM customer\"";

    assertThat(search("{" + query + ", \"pageSize\": 100}").toString())
        .contains("PAGE_SIZE_NOT_SUPPORTED");
    assertThat(search("{" + query + ", \"pageToken\": \"abc\"}").toString())
        .contains("INVALID_PAGE_TOKEN");
    assertThat(search("{" + query + "}").toString()).contains("\"id\":\"1000000001\"");
  }

  @Test
  void strangers_old_versions_and_other_accounts_stay_out() throws Exception {
    String query = "{\"query\": \"SELECT customer.id FROM customer\"}";

    assertThat(
            post("/v22/customers/1000000001/googleAds:search", query, "application/json")
                .toString())
        .contains("UNSUPPORTED_VERSION");
    assertThat(
            post("/v26/customers/2000000002/googleAds:search", query, "application/json")
                .toString())
        .contains("USER_PERMISSION_DENIED");
    token = "ya29.stolen";
    assertThat(search(query).toString()).contains("OAUTH_TOKEN_INVALID").doesNotContain("stolen");
  }
}
