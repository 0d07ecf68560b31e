package io.creativefactory.platform.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.ads.googleads.v23.common.YoutubeVideoAsset;
import com.google.ads.googleads.v23.errors.GoogleAdsFailure;
import com.google.ads.googleads.v23.resources.YouTubeVideoUpload;
import com.google.ads.googleads.v23.services.CreateYouTubeVideoUploadRequest;
import com.google.ads.googleads.v23.services.GoogleAdsRow;
import com.google.ads.googleads.v23.services.MutateGoogleAdsRequest;
import com.google.ads.googleads.v23.services.MutateOperation;
import com.google.ads.googleads.v23.services.RemoveYouTubeVideoUploadRequest;
import com.google.ads.googleads.v23.services.SearchGoogleAdsRequest;
import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.Status;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.Link;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every JSON that we send, read by Google's own messages. They are of v23: what we use of them is
/// the same in v26. Google's reader forgives snake_case, numbers for 64-bit integers and missing
/// fields, so these are looked for here.
class GoogleContractTest {
  private static final GoogleWire GEN = new GoogleWire(Samples.settings(CampaignType.DEMAND_GEN));
  private static final GoogleWire MAX =
      new GoogleWire(Samples.settings(CampaignType.PERFORMANCE_MAX));
  private static final String NAME = "Polo #abc123def456";

  static Stream<JsonNode> mutates() {
    return Stream.of(
        GEN.campaign(NAME, Samples.campaign(Objective.SALES, "39.00", "EUR")).request(),
        GEN.campaign(NAME, Samples.campaign(Objective.TRAFFIC, "5000", "JPY")).rehearsal(),
        MAX.campaign(NAME, Samples.campaign(Objective.SALES, "39.00", "EUR")).request(),
        MAX.campaign(NAME, Samples.campaign(Objective.LEADS, "39.000", "KWD")).request(),
        GEN.adGroup(NAME, Samples.adSet()).request(),
        adOf(CampaignType.DEMAND_GEN),
        adOf(CampaignType.PERFORMANCE_MAX),
        GEN.image(NAME, "iVBORw0KGgo=").request(),
        GEN.video(NAME, "dQw4w9WgXcQ").request(),
        GEN.video("", "dQw4w9WgXcQ").request(),
        GEN.status(Kind.CAMPAIGN, "111", "ENABLED").request(),
        GEN.status(Kind.AD_SET, "222", "PAUSED").request(),
        GEN.status(Kind.AD, "222~333", "ENABLED").request(),
        MAX.status(Kind.AD, "444", "PAUSED").request(),
        GEN.budget(
                "customers/1234567890/campaignBudgets/5",
                Samples.campaign(Objective.SALES, "41.50", "EUR").daily())
            .request(),
        GEN.removeCampaign("111", "customers/1234567890/campaignBudgets/5").partialRequest(),
        GEN.remove(Kind.AD_SET, "222").request(),
        GEN.remove(Kind.AD, "222~333").request(),
        MAX.remove(Kind.AD, "444").request());
  }

  private static JsonNode adOf(CampaignType type) {
    GoogleAdWire wire = new GoogleAdWire(Samples.settings(type));
    return wire.ad(NAME, Samples.ad(Samples.maxWords())).request();
  }

  @ParameterizedTest
  @MethodSource("mutates")
  void what_changes_the_account_parses_strictly_as_googles_request(JsonNode json) {
    MutateGoogleAdsRequest request = mutate(json);

    assertThat(request.getMutateOperationsList())
        .isNotEmpty()
        .allSatisfy(each ->
            assertThat(each.getOperationCase())
                .isNotEqualTo(MutateOperation.OperationCase.OPERATION_NOT_SET));
    assertCamelCase(json);
  }

  @Test
  void what_opens_and_removes_an_upload_parses_strictly() {
    NewVideo video = new NewVideo("Polo", Path.of("polo.mp4"), true);
    JsonNode open = GEN.upload(NAME, video);

    CreateYouTubeVideoUploadRequest.Builder request = CreateYouTubeVideoUploadRequest.newBuilder();
    merge(open, request);
    JsonNode remove = GEN.removeUpload("customers/1234567890/youTubeVideoUploads/7");
    merge(remove, RemoveYouTubeVideoUploadRequest.newBuilder());

    assertThat(request.getYouTubeVideoUpload().getVideoTitle()).isEqualTo(NAME);
    assertThat(request.getYouTubeVideoUpload().getVideoDescription()).contains("artificial");
    assertCamelCase(open);
    assertCamelCase(remove);
  }

  /// Numbers are text, as Google wants 64-bit integers; we send no others.
  private static void assertCamelCase(JsonNode node) {
    node.propertyNames().forEach(name -> assertThat(name).matches("[a-z][A-Za-z0-9]*"));
    assertThat(node.isNumber()).as("a number in %s", node).isFalse();
    node.valueStream().forEach(GoogleContractTest::assertCamelCase);
  }

  @ParameterizedTest
  @EnumSource(CampaignType.class)
  void a_campaign_has_its_own_budget_is_paused_and_declares_its_politics(CampaignType type) {
    GoogleWire wire = new GoogleWire(Samples.settings(type));
    var operations =
        mutate(wire.campaign(NAME, Samples.campaign(Objective.SALES, "39.00", "EUR")).request())
            .getMutateOperationsList();
    var budget = operations.get(0).getCampaignBudgetOperation().getCreate();
    var campaign = operations.get(1).getCampaignOperation().getCreate();

    assertThat(budget.getAmountMicros()).isEqualTo(39_000_000L);
    assertThat(budget.getExplicitlyShared()).isFalse();
    assertThat(budget.hasExplicitlyShared()).isTrue();
    assertThat(campaign.getCampaignBudget()).isEqualTo(budget.getResourceName()).endsWith("/-1");
    assertThat(campaign.getStatus().name()).isEqualTo("PAUSED");
    assertThat(campaign.getAdvertisingChannelType().name()).isEqualTo(type.name());
    assertThat(campaign.getContainsEuPoliticalAdvertising().name())
        .isEqualTo("DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING");
    assertThat(campaign.getName()).isEqualTo(budget.getName()).contains("#abc123def456");
  }

  @Test
  void where_an_ad_may_be_seen_stands_on_the_level_that_the_campaign_type_asks_for() {
    var group = mutate(GEN.adGroup(NAME, Samples.adSet()).request());
    var max =
        mutate(MAX.campaign(NAME, Samples.campaign(Objective.SALES, "39.00", "EUR")).request());

    assertThat(
            group.getMutateOperationsList().stream()
                .filter(MutateOperation::hasAdGroupCriterionOperation)
                .map(each -> each.getAdGroupCriterionOperation().getCreate().getLocation())
                .map(location -> location.getGeoTargetConstant()))
        .containsExactly("geoTargetConstants/2276", "geoTargetConstants/2840");
    assertThat(
            max.getMutateOperationsList().stream()
                .filter(MutateOperation::hasCampaignCriterionOperation)
                .map(each -> each.getCampaignCriterionOperation().getCreate().getLocation())
                .map(location -> location.getGeoTargetConstant()))
        .containsExactly("geoTargetConstants/2276", "geoTargetConstants/2840");
  }

  @Test
  void an_asset_group_comes_with_all_that_it_must_hold() {
    var operations = mutate(adOf(CampaignType.PERFORMANCE_MAX)).getMutateOperationsList();
    var group =
        operations.stream()
            .filter(MutateOperation::hasAssetGroupOperation)
            .map(each -> each.getAssetGroupOperation().getCreate())
            .toList();
    List<String> fields =
        operations.stream()
            .filter(MutateOperation::hasAssetGroupAssetOperation)
            .map(each -> each.getAssetGroupAssetOperation().getCreate().getFieldType().name())
            .toList();

    assertThat(group).hasSize(1);
    assertThat(group.getFirst().getStatus().name()).isEqualTo("PAUSED");
    assertThat(group.getFirst().getFinalUrlsList())
        .containsExactly("https://shop.example/polo?utm_id=1");
    assertThat(fields)
        .containsExactlyInAnyOrder(
            "HEADLINE",
            "HEADLINE",
            "HEADLINE",
            "LONG_HEADLINE",
            "DESCRIPTION",
            "DESCRIPTION",
            "BUSINESS_NAME",
            "CALL_TO_ACTION_SELECTION",
            "YOUTUBE_VIDEO",
            "MARKETING_IMAGE",
            "SQUARE_MARKETING_IMAGE",
            "LOGO");
  }

  @Test
  void a_video_ad_names_who_speaks_and_takes_nothing_that_nobody_approved() {
    var shell =
        mutate(adOf(CampaignType.DEMAND_GEN))
            .getMutateOperations(1)
            .getAdGroupAdOperation()
            .getCreate();
    var video = shell.getAd().getDemandGenVideoResponsiveAd();

    assertThat(shell.getStatus().name()).isEqualTo("PAUSED");
    assertThat(shell.getAd().getName()).isEqualTo(NAME);
    assertThat(video.getBusinessName().getText()).isEqualTo("Polo Ltd");
    assertThat(video.getVideosList()).hasSize(1);
    assertThat(video.getLogoImagesList()).hasSize(1);
    assertThat(video.getHeadlinesList()).hasSize(3);
    assertThat(video.getCallToActions(0).getAsset()).endsWith("/assets/-1");
    assertThat(shell.getAdGroupAdAssetAutomationSettingsList())
        .hasSize(3)
        .allSatisfy(
            each -> assertThat(each.getAssetAutomationStatus().name()).isEqualTo("OPTED_OUT"));
  }

  @Test
  void what_google_fills_into_an_address_stands_in_braces_and_nothing_else_does() {
    Content content = Samples.content(Samples.WORDS);
    URI target = URI.create("https://shop.example/?c=%7Bcampaignid%7D&d=%7Bother%7D");
    Link link = new Link(content.link().cta(), target);
    Content marked = new Content(content.videoId(), content.images(), content.words(), link, false);
    GoogleAdWire wire = new GoogleAdWire(Samples.settings(CampaignType.DEMAND_GEN));
    JsonNode json = wire.ad(NAME, new NewAd("a", "222", null, marked)).request();

    assertThat(mutate(json).getMutateOperations(1).getAdGroupAdOperation().getCreate().getAd())
        .satisfies(ad ->
            assertThat(ad.getFinalUrls(0))
                .isEqualTo("https://shop.example/?c={campaignid}&d=%7Bother%7D"));
  }

  @Test
  void names_given_in_a_request_are_given_once() {
    for (JsonNode json : mutates().toList()) {
      List<String> names =
          json.path("mutateOperations").findValuesAsString("resourceName").stream()
              .filter(each -> each.contains("/-"))
              .toList();
      assertThat(names).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_search_names_no_page_size() {
    JsonNode body = GoogleQuery.search(GoogleQuery.CUSTOMER, "page2");
    merge(body, SearchGoogleAdsRequest.newBuilder());

    assertThat(body.propertyNames()).containsExactlyInAnyOrder("query", "pageToken");
  }

  @Test
  void what_google_dropped_is_caught_here() {
    JsonNode stale =
        JsonMapper.shared()
            .readTree(
                """
                {"mutateOperations": [{"campaignOperation": {"create": {"startDate": "2026-12-01"}}}]}
                """);

    assertThatThrownBy(() -> mutate(stale)).hasMessageContaining("startDate");
  }

  @ParameterizedTest
  @MethodSource("io.creativefactory.platform.google.Failures#all")
  void the_failures_that_our_tests_answer_with_are_googles(String failure) throws Exception {
    Status.Builder status = Status.newBuilder();
    TypeRegistry types = TypeRegistry.newBuilder().add(GoogleAdsFailure.getDescriptor()).build();
    JsonNode error = JsonMapper.shared().readTree(failure.replace("v26", "v23")).path("error");

    JsonFormat.parser()
        .usingTypeRegistry(types)
        .merge(
            "{\"message\":" + error.path("message") + ",\"details\":" + error.path("details") + "}",
            status);

    assertThat(status.getDetails(0).unpack(GoogleAdsFailure.class).getErrorsList()).isNotEmpty();
  }

  private static MutateGoogleAdsRequest mutate(JsonNode json) {
    MutateGoogleAdsRequest.Builder builder = MutateGoogleAdsRequest.newBuilder();
    merge(json, builder);
    return builder.build();
  }

  private static void merge(JsonNode json, Message.Builder builder) {
    try {
      JsonFormat.parser().merge(json.toString(), builder);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e.getMessage() + " in " + json, e);
    }
  }

  /// A lost upload is found by the title of its asset.
  @Test
  void the_title_of_an_upload_goes_in_and_never_out_but_that_of_an_asset_is_told() {
    Descriptor upload = YouTubeVideoUpload.getDescriptor();
    Descriptor asset = YoutubeVideoAsset.getDescriptor();

    assertThat(behaviour(upload.findFieldByName("video_title"))).contains(FieldBehavior.INPUT_ONLY);
    assertThat(behaviour(upload.findFieldByName("video_id"))).contains(FieldBehavior.OUTPUT_ONLY);
    assertThat(behaviour(upload.findFieldByName("state"))).contains(FieldBehavior.OUTPUT_ONLY);
    assertThat(behaviour(asset.findFieldByName("youtube_video_title")))
        .doesNotContain(FieldBehavior.INPUT_ONLY);
  }

  private static List<FieldBehavior> behaviour(FieldDescriptor field) {
    return field.getOptions().getExtension(FieldBehaviorProto.fieldBehavior);
  }

  @ParameterizedTest
  @ValueSource(strings = {GoogleQuery.VIDEOS, GoogleQuery.UPLOADS, GoogleQuery.CUSTOMER})
  void what_is_selected_is_a_field_of_googles_own_rows(String query) {
    String selected = query.substring("SELECT ".length(), query.indexOf(" FROM "));
    for (String path : selected.split(",\\s*", -1)) {
      Descriptor at = GoogleAdsRow.getDescriptor();
      FieldDescriptor field = null;
      for (String name : path.split("\\.", -1)) {
        field = at.findFieldByName(name);
        assertThat(field).as(path).isNotNull();
        at = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE ? field.getMessageType() : at;
      }
    }
  }
}
