package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.platform.AdPlatform.Status;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.google.GoogleConnection;
import io.creativefactory.platform.google.GoogleSecrets;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Listed;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoogleTroubleTest {
  private static final WriteKey KEY = new WriteKey("abc123def456");
  @TempDir Path folder;
  private GoogleDrill drill;

  @BeforeEach
  void open() {
    drill = GoogleDrill.of(CampaignType.DEMAND_GEN, folder);
  }

  @AfterEach
  void close() {
    drill.close();
  }

  private static FactoryException failure(ThrowingCallable call) {
    FactoryException e = catchThrowableOfType(FactoryException.class, call);
    assertThat(e).isNotNull();
    return e;
  }

  private void strike(Fault.Kind kind, String path, int times) {
    drill.server.fail(new Fault(kind, "google", path, times));
  }

  private NewObject object(Kind kind) {
    return switch (kind) {
      case VIDEO -> drill.newVideo(300_000);
      case IMAGE -> drill.newImage(Shape.LOGO);
      case CAMPAIGN -> GoogleDrill.newCampaign("30.00");
      case AD_SET ->
          new NewAdSet("Open", drill.campaign("20.00").id(), Objective.SALES, GoogleDrill.REACH);
      case AD -> {
        Content content = drill.content(GoogleDrill.WORDS);
        yield new NewAd("a", drill.adGroup(drill.campaign("20.00").id()).id(), null, content);
      }
      case CREATIVE -> throw new IllegalArgumentException("none");
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"IMAGE", "CAMPAIGN", "AD_SET", "AD"})
  void a_lost_answer_leaves_an_object_that_is_found_and_not_made_again(Kind kind) {
    NewObject object = object(kind);
    drill.ads().leastDailyBudget();
    strike(Fault.Kind.LOST_ANSWER, "googleAds:mutate", 1);

    FactoryException e = failure(() -> drill.ads().create(KEY, object));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(drill.ads().find(KEY, kind)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_ERROR", "MAINTENANCE"})
  void after_an_error_of_the_server_a_look_up_finds_nothing(Fault.Kind kind) {
    drill.ads().leastDailyBudget();
    strike(kind, "googleAds:mutate", 1);

    FactoryException e = failure(() -> drill.campaign("30.00"));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(drill.ads().tagged(Kind.CAMPAIGN)).isEmpty();
  }

  @Test
  void an_upload_goes_on_from_the_byte_that_google_has() {
    NewVideo video = drill.newVideo(20 * 1024 * 1024);
    strike(Fault.Kind.LOST_ANSWER, "resumable/sessions", 1);
    strike(Fault.Kind.SERVER_ERROR, "resumable/sessions", 1);

    PlatformObject made = drill.ads().create(KEY, video);

    assertThat(drill.ads().status(made)).isEqualTo(Status.ACTIVE);
    assertThat(drill.server.created("google")).containsEntry("video", 1L);
    assertThat(drill.sleeper.slept()).contains(Duration.ofSeconds(2));
  }

  @Test
  void an_upload_whose_last_answer_is_lost_is_found_by_its_title_and_not_sent_again() {
    NewVideo video = drill.newVideo(300_000);
    strike(Fault.Kind.LOST_ANSWER, "resumable/sessions", 1);

    FactoryException e = failure(() -> drill.ads().create(KEY, video));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(drill.ads().find(KEY, Kind.VIDEO))
        .map(PlatformObject::name)
        .contains("Polo 9x16 #abc123def456");
    assertThat(drill.server.created("google")).containsEntry("video", 1L);
  }

  @Test
  void an_upload_without_an_asset_is_found_as_well() {
    NewVideo video = drill.newVideo(300_000);
    strike(Fault.Kind.SERVER_ERROR, "googleAds:mutate", 1);

    FactoryException e = failure(() -> drill.ads().create(KEY, video));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(drill.ads().find(KEY, Kind.VIDEO)).isPresent();
    assertThat(drill.ads().tagged(Kind.VIDEO)).hasSize(1);
  }

  @Test
  void a_session_that_cannot_be_opened_leaves_no_video() {
    strike(Fault.Kind.MAINTENANCE, "youTubeVideoUploads:create", 4);
    NewVideo video = drill.newVideo(300_000);

    FactoryException e = failure(() -> drill.ads().create(KEY, video));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(drill.ads().find(KEY, Kind.VIDEO)).isEmpty();
  }

  @Test
  void a_rate_limit_says_when_to_come_back_and_nothing_is_made() {
    drill.ads().leastDailyBudget();
    strike(Fault.Kind.RATE_LIMITED, "googleAds:mutate", 1);

    FactoryException e = failure(() -> drill.campaign("30.00"));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_RATE_LIMITED);
    assertThat(e.retryAfter()).contains(Duration.ofMinutes(2));
    assertThat(failure(() -> drill.ads().tagged(Kind.CAMPAIGN)).code())
        .isEqualTo(ErrorCode.PLATFORM_RATE_LIMITED);
    drill.later(Duration.ofMinutes(3));
    assertThat(drill.ads().tagged(Kind.CAMPAIGN)).isEmpty();
  }

  @Test
  void an_access_token_that_ran_out_is_renewed_and_the_call_goes_again() {
    drill.ads().leastDailyBudget();
    strike(Fault.Kind.EXPIRED_TOKEN, "googleAds:mutate", 1);

    PlatformObject campaign = drill.campaign("30.00");
    drill.server.advance(1);

    assertThat(drill.ads().status(campaign)).isEqualTo(Status.PAUSED);
    assertThat(drill.server.created("google")).containsEntry("campaign", 1L);
  }

  @Test
  void a_revoked_refresh_token_is_a_matter_for_a_person_and_no_secret_is_shown() {
    GoogleSecrets wrong =
        new GoogleSecrets(
            drill.server.google().clientId(),
            drill.server.google().clientSecret(),
            "1//very-secret",
            null);
    try (GoogleConnection google =
        new GoogleConnection(drill.settings(Duration.ofSeconds(30)), wrong, drill.transport)) {
      FactoryException e = failure(() -> google.ads().pause(Kind.CAMPAIGN, "1"));

      assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_AUTH);
      assertThat(e)
          .hasMessageContaining("Token has been expired or revoked.")
          .hasMessageContaining("invalid_grant");
      assertThat(e.toString() + e.getCause()).doesNotContain("very-secret", "client-secret");
    }
  }

  @Test
  void a_read_outlives_three_failures() {
    PlatformObject campaign = drill.campaign("30.00");
    strike(Fault.Kind.SERVER_ERROR, "googleAds:search", 2);
    strike(Fault.Kind.LOST_ANSWER, "googleAds:search", 1);

    assertThat(drill.ads().status(campaign)).isEqualTo(Status.PAUSED);
  }

  @Test
  void a_removal_of_which_half_fails_is_finished_by_the_next_one() {
    PlatformObject campaign = drill.campaign("30.00");
    strike(Fault.Kind.HALF_BATCH, "googleAds:mutate", 1);

    FactoryException e = failure(() -> drill.ads().delete(campaign));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(e).hasMessageContaining("operation 1");
    drill.ads().delete(campaign);
    assertThat(drill.server.objects()).extracting(Listed::status).containsOnly("DELETED");
  }

  @Test
  void half_a_batch_never_makes_half_a_campaign() {
    drill.ads().leastDailyBudget();
    strike(Fault.Kind.HALF_BATCH, "googleAds:mutate", 1);

    assertThat(drill.ads().status(drill.campaign("30.00"))).isEqualTo(Status.PAUSED);
  }

  @Test
  void what_was_made_is_there_after_a_restart_of_the_sandbox() {
    Path state = folder.resolve("sandbox.json");
    PlatformObject campaign;
    try (GoogleDrill kept = GoogleDrill.kept(state, folder)) {
      campaign = kept.campaign("30.00");
    }
    try (GoogleDrill kept = GoogleDrill.kept(state, folder)) {
      assertThat(kept.ads().tagged(Kind.CAMPAIGN)).containsExactly(campaign);
      assertThat(kept.ads().status(campaign)).isEqualTo(Status.PAUSED);
    }
  }
}
