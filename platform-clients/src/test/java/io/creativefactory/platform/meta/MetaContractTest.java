package io.creativefactory.platform.meta;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.brief.SpecialCategory;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.Link;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.NewObject.Words;
import io.creativefactory.platform.WriteKey;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Every name that we send exists in Meta's own SDK: what is sent is caught on the wire.
class MetaContractTest {
  /// Added by v25 and v26, after the newest SDK that can be had.
  private static final Map<String, Set<String>> LATER =
      Map.of("AdAccount$APIRequestCreateAdVideo", Set.of("is_ai_generated"));

  /// Understood by every request of their kind; the SDK adds them itself or takes them unnamed.
  private static final Set<String> EVERYWHERE =
      Set.of("appsecret_proof", "fields", "limit", "after", "filtering");

  private static final WriteKey KEY = new WriteKey("contract0001");
  private static final String ALL =
      """
      {"id":"1","success":true,"currency":"EUR","timezone_name":"UTC","video_id":"5",
       "upload_session_id":"6","start_offset":"9","end_offset":"9",
       "images":{"x":{"hash":"h"}},"status":{"video_status":"ready"},"report_run_id":"9",
       "async_status":"Job Completed","data":[],"daily_budget":"3000",
       "advantage_state_info":{"advantage_state":"DISABLED"}}\
      """;
  private final ObjectMapper mapper = JsonMapper.builder().build();
  @TempDir Path folder;
  private Graph graph;
  private AdPlatform ads;

  @BeforeEach
  void open() {
    graph = new Graph();
    MetaSettings plain = graph.settings();
    MetaSettings pixel =
        new MetaSettings(
            plain.api(), plain.videoApi(), "1", "2", "3", false, MetaSettings.Deadlines.usual());
    MetaHttp http = new MetaHttp(pixel, Graph.SECRETS, graph.transport, "act_1");
    ads = new MetaAds(http, new MetaAccount(http));
    graph.answers(aResponse().withBody(ALL));
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private static Reach reach() {
    return new Reach(List.of("DE", "US"), "Polo Ltd", Set.of(SpecialCategory.HOUSING));
  }

  private static Content content() {
    return new Content(
        "5",
        Map.of(Shape.COVER, "h"),
        new Words("Soft", List.of("The polo"), List.of(), "Polo"),
        new Link(CallToAction.SHOP_NOW, URI.create("https://shop.example/")),
        true);
  }

  /// What the last call sent, by name.
  private Map<String, String> sent() {
    LoggedRequest request = graph.requests().getFirst();
    Map<String, String> sent = new LinkedHashMap<>();
    pairs(URI.create(request.getUrl()).getRawQuery(), sent);
    if (request.isMultipart()) {
      request.getParts().forEach(each -> sent.put(each.getName(), each.getBody().asString()));
    } else {
      pairs(request.getBodyAsString(), sent);
    }
    return sent;
  }

  private static void pairs(
      @org.jspecify.annotations.Nullable String text, Map<String, String> to) {
    for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&", -1)) {
      String[] both = pair.split("=", 2);
      to.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
  }

  private void exist(String request) {
    Set<String> known = new HashSet<>(Official.params(request));
    known.addAll(LATER.getOrDefault(request, Set.of()));
    known.addAll(EVERYWHERE);
    assertThat(known).as(request).containsAll(sent().keySet());
  }

  private void fieldsExist(String request) {
    assertThat(Official.fields(request)).contains(sent().getOrDefault("fields", "").split(","));
  }

  private JsonNode json(String name) {
    return mapper.readTree(sent().get(name));
  }

  @ParameterizedTest
  @EnumSource(value = Objective.class, mode = EnumSource.Mode.EXCLUDE, names = "APP_PROMOTION")
  void campaigns_and_ad_sets_speak_the_sdks_words(Objective objective) {
    Money daily = Money.parse("30.00", "EUR");
    ads.create(KEY, new NewCampaign("c", objective, daily, reach()));
    exist("AdAccount$APIRequestCreateCampaign");
    assertThat(Official.values("Campaign$EnumObjective")).contains(sent().get("objective"));
    assertThat(Official.values("Campaign$EnumStatus")).contains(sent().get("status"));
    assertThat(Official.values("Campaign$EnumBidStrategy")).contains(sent().get("bid_strategy"));
    json("special_ad_categories")
        .forEach(each ->
            assertThat(Official.values("Campaign$EnumSpecialAdCategories"))
                .contains(each.asString()));

    ads.create(KEY, new NewAdSet("s", "1", objective, reach()));
    exist("AdAccount$APIRequestCreateAdSet");
    assertThat(Official.values("AdSet$EnumOptimizationGoal"))
        .contains(sent().get("optimization_goal"));
    assertThat(Official.values("AdSet$EnumBillingEvent")).contains(sent().get("billing_event"));
    assertThat(Official.unknown(json("targeting"), "Targeting")).isEmpty();
    if (sent().containsKey("destination_type")) {
      assertThat(Official.values("AdSet$EnumDestinationType"))
          .contains(sent().get("destination_type"));
    }
    if (sent().containsKey("promoted_object")) {
      assertThat(Official.unknown(json("promoted_object"), "AdPromotedObject")).isEmpty();
    }
  }

  @Test
  void a_rehearsal_differs_by_a_known_parameter() {
    ads.rehearse(new NewAd("a", "1", "1", content()));

    exist("AdAccount$APIRequestCreateAd");
    assertThat(Official.values("Ad$EnumExecutionOptions"))
        .contains(json("execution_options").get(0).asString());
  }

  @ParameterizedTest
  @EnumSource(CallToAction.class)
  void creatives_and_ads_are_built_of_the_sdks_models(CallToAction cta) {
    Content soft = content();
    Link link = new Link(cta, soft.link().target());
    Content asked = new Content(soft.videoId(), soft.images(), soft.words(), link, true);
    ads.create(KEY, new NewCreative("c", asked));
    exist("AdAccount$APIRequestCreateAdCreative");
    assertThat(Official.unknown(json("object_story_spec"), "AdCreativeObjectStorySpec")).isEmpty();
    assertThat(Official.unknown(json("degrees_of_freedom_spec"), "AdCreativeDegreesOfFreedomSpec"))
        .isSubsetOf(laterFeatures());

    ads.create(KEY, new NewAd("a", "1", "1", asked));
    exist("AdAccount$APIRequestCreateAd");
  }

  /// Creative features that v25 and v26 added.
  private static Set<String> laterFeatures() {
    String spec = "AdCreativeDegreesOfFreedomSpec.creative_features_spec.";
    return Set.of(
        spec + "dynamic_cta_text",
        spec + "ig_video_native_subtitle",
        spec + "image_text_translation",
        spec + "video_uncrop_9x16_to_9x18");
  }

  @Test
  void files_go_up_by_the_sdks_parameters() throws IOException {
    graph.vendor.stubFor(
        post(urlPathEqualTo("/v26.0/act_1/advideos"))
            .withRequestBody(containing("upload_phase=start"))
            .willReturn(
                aResponse()
                    .withBody(ALL.replace("\"start_offset\":\"9\"", "\"start_offset\":\"0\""))));
    Path file = Files.write(folder.resolve("v.mp4"), new byte[9]);

    ads.create(KEY, new NewVideo("v", file, true));
    ads.create(KEY, new NewImage("i", file, Shape.COVER));

    Set<String> video = new HashSet<>(Official.params("AdAccount$APIRequestCreateAdVideo"));
    video.addAll(LATER.getOrDefault("AdAccount$APIRequestCreateAdVideo", Set.of()));
    video.add("appsecret_proof");
    List<String> phases = new ArrayList<>();
    for (LoggedRequest request : graph.requests()) {
      Map<String, String> form = new LinkedHashMap<>();
      if (request.isMultipart()) {
        request.getParts().forEach(each -> form.put(each.getName(), each.getBody().asString()));
      } else {
        pairs(request.getBodyAsString(), form);
      }
      if (request.getUrl().endsWith("/advideos")) {
        assertThat(video).containsAll(form.keySet());
        phases.add(form.get("upload_phase"));
      } else if (request.getUrl().endsWith("/adimages")) {
        // The SDK calls the part `file`, Meta's own examples `filename`; the answer goes by it.
        assertThat(form.keySet()).containsExactlyInAnyOrder("appsecret_proof", "filename");
      }
    }
    assertThat(phases).containsExactly("finish", "transfer", "start");
  }

  @Test
  void changes_use_known_parameters() {
    ads.setDailyBudget("7", Money.parse("36.50", "EUR"));
    exist("Campaign$APIRequestUpdate");
    ads.pause(Kind.AD_SET, "7");
    exist("AdSet$APIRequestUpdate");
    ads.activate(Kind.AD, "7");
    exist("Ad$APIRequestUpdate");
  }

  @Test
  void lists_ask_for_known_fields() {
    ads.find(KEY, Kind.CAMPAIGN);
    exist("AdAccount$APIRequestGetCampaigns");
    fieldsExist("AdAccount$APIRequestGetCampaigns");
    ads.tagged(Kind.AD_SET);
    fieldsExist("AdAccount$APIRequestGetAdSets");
    ads.tagged(Kind.AD);
    fieldsExist("AdAccount$APIRequestGetAds");
    ads.tagged(Kind.CREATIVE);
    fieldsExist("AdAccount$APIRequestGetAdCreatives");
    ads.tagged(Kind.VIDEO);
    fieldsExist("AdAccount$APIRequestGetAdVideos");
    ads.tagged(Kind.IMAGE);
    exist("AdAccount$APIRequestGetAdImages");
    fieldsExist("AdAccount$APIRequestGetAdImages");
    ads.leastDailyBudget();
    exist("AdAccount$APIRequestGetMinimumBudgets");
    ads.dailyBudget("7");
    fieldsExist("Campaign$APIRequestGet");
    ((MetaAds) ads).advantageState("7");
    fieldsExist("Campaign$APIRequestGet");
  }

  @Test
  void insights_ask_for_known_figures() {
    MetaInsights insights = new MetaInsights(graph.http, new MetaAccount(graph.http));
    LocalDate day = LocalDate.parse("2026-11-01");
    insights.daily("7", day, day);
    exist("Campaign$APIRequestGetInsights");
    assertThat(Official.values("AdsInsights$EnumLevel")).contains(sent().get("level"));
    insights.exposure("7", day, day.plusDays(6));
    exist("Campaign$APIRequestGetInsights");
    insights.hourly("7", day);
    assertThat(Official.values("AdsInsights$EnumBreakdowns")).contains(sent().get("breakdowns"));

    insights.daily("7", day.minusDays(60), day);

    List<String> lines =
        graph.requests().stream()
            .limit(3)
            .map(each -> each.getMethod() + " " + each.getUrl())
            .toList();
    assertThat(lines.get(2)).startsWith("POST /v26.0/7/insights");
    Map<String, String> order = new LinkedHashMap<>();
    pairs(graph.requests().get(2).getBodyAsString(), order);
    assertThat(Official.params("Campaign$APIRequestGetInsightsAsync"))
        .containsAll(order.keySet().stream().filter(each -> !EVERYWHERE.contains(each)).toList());
    Map<String, String> look = new LinkedHashMap<>();
    pairs(URI.create(graph.requests().get(1).getUrl()).getRawQuery(), look);
    assertThat(Official.fields("AdReportRun$APIRequestGet"))
        .contains("async_status", "async_percent_completion");
    assertThat(look.get("fields")).contains("async_status");
  }

  @Test
  void people_are_told_apart_by_known_breakdowns() {
    MetaInsights insights = new MetaInsights(graph.http, new MetaAccount(graph.http));
    LocalDate day = LocalDate.parse("2026-11-01");

    for (AudienceSplit split : AudienceSplit.values()) {
      insights.audience("7", day, day, split);
      exist("Campaign$APIRequestGetInsights");
      assertThat(Official.values("AdsInsights$EnumBreakdowns"))
          .containsAll(List.of(String.valueOf(sent().get("breakdowns")).split(",")));
    }
  }
}
