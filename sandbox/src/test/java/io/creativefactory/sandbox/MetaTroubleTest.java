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
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.meta.MetaConnection;
import io.creativefactory.platform.meta.MetaSecrets;
import io.creativefactory.platform.meta.MetaSettings;
import io.creativefactory.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MetaTroubleTest {
  private static final WriteKey KEY = new WriteKey("trouble00001");
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

  @ParameterizedTest
  @CsvSource({
    "CAMPAIGN, /campaigns",
    "AD_SET, /adsets",
    "CREATIVE, /adcreatives",
    "AD, /ads",
    "IMAGE, /adimages",
    "VIDEO, /advideos?upload_phase=finish"
  })
  void a_lost_answer_is_followed_by_a_look_and_nothing_is_made_twice(Kind kind, String edge) {
    NewObject object = object(kind);
    long before = created(kind);
    drill.server.fail(new Fault(Fault.Kind.LOST_ANSWER, edge, 1));

    FactoryException e = failure(() -> drill.ads().create(KEY, object));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    PlatformObject found = drill.ads().find(KEY, kind).orElseThrow();
    assertThat(found.name()).contains(KEY.tag());
    assertThat(created(kind)).isEqualTo(before + 1);
  }

  private NewObject object(Kind kind) {
    return switch (kind) {
      case CAMPAIGN ->
          new NewCampaign(
              "Polo", Objective.SALES, Drill.euro("30.00"), Drill.reach("Polo Ltd", "DE"));
      case AD_SET ->
          new NewAdSet(
              "Open", drill.campaign("30.00").id(), Objective.SALES, Drill.reach("Polo Ltd", "US"));
      case AD -> {
        PlatformObject set = drill.adSet(drill.campaign("30.00").id(), "US");
        yield new NewAd("a_b_c", set.id(), drill.creative("Soft").id(), Drill.CONTENT);
      }
      case IMAGE -> new NewImage("Still", drill.still(), Shape.COVER);
      case VIDEO -> new NewVideo("Clip", drill.file(2_000_000), false);
      case CREATIVE -> Drill.newCreative("Soft", drill.video(), drill.image());
    };
  }

  private long created(Kind kind) {
    return drill.server.created().getOrDefault(kind.name().toLowerCase(Locale.ROOT), -1L);
  }

  private static FactoryException failure(Runnable act) {
    return catchThrowableOfType(FactoryException.class, act::run);
  }

  @Test
  void a_lost_chunk_is_sent_again_from_where_the_vendor_stands() {
    drill.server.fail(new Fault(Fault.Kind.LOST_ANSWER, "?upload_phase=transfer", 2));

    PlatformObject video =
        drill.ads().create(KEY, new NewVideo("Clip", drill.file(3_500_000), false));

    assertThat(drill.ads().status(video)).isEqualTo(Status.ACTIVE);
    assertThat(drill.server.created()).containsEntry("video", 1L);
  }

  @Test
  void an_upload_that_breaks_off_leaves_no_video_and_no_doubt() {
    drill.server.fail(new Fault(Fault.Kind.SERVER_ERROR, "?upload_phase=transfer", 5));
    NewVideo video = new NewVideo("Clip", drill.file(3_500_000), false);

    FactoryException e = failure(() -> drill.ads().create(KEY, video));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(e).hasMessageContaining("no video stands");
    assertThat(drill.ads().find(KEY, Kind.VIDEO)).isEmpty();
    assertThat(drill.ads().create(KEY, video).kind()).isEqualTo(Kind.VIDEO);
    assertThat(drill.server.created()).containsEntry("video", 1L);
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_ERROR", "RATE_LIMITED", "EXPIRED_TOKEN"})
  void a_video_that_stands_and_cannot_be_watched_is_not_sent_again(Fault.Kind kind) {
    drill.server.fail(new Fault(kind, "GET", kind == Fault.Kind.SERVER_ERROR ? 4 : 1));
    NewVideo video = new NewVideo("Clip", drill.file(300_000), false);

    FactoryException e = failure(() -> drill.ads().create(KEY, video));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    drill.sleeper.sleep(Duration.ofMinutes(2));
    assertThat(drill.ads().find(KEY, Kind.VIDEO)).isPresent();
    assertThat(drill.server.created()).containsEntry("video", 1L);
  }

  @Test
  void an_answer_after_the_deadline_is_an_uncertain_one() {
    MetaSettings hasty = Drill.settings(drill.server, Duration.ofSeconds(2));
    MetaConnection meta = new MetaConnection(hasty, drill.secrets(), drill.transport);
    drill.server.fail(new Fault(Fault.Kind.LATE_ANSWER, "POST", 1));
    NewObject campaign = object(Kind.CAMPAIGN);

    FactoryException e = failure(() -> meta.ads().create(KEY, campaign));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(meta.ads().find(KEY, Kind.CAMPAIGN)).isPresent();
    assertThat(drill.server.created()).containsEntry("campaign", 1L);
  }

  @Test
  void a_rate_limit_says_when_to_come_back_and_nothing_is_made() {
    drill.server.fail(new Fault(Fault.Kind.RATE_LIMITED, "POST", 1));
    NewObject campaign = object(Kind.CAMPAIGN);

    FactoryException e = failure(() -> drill.ads().create(KEY, campaign));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_RATE_LIMITED);
    assertThat(e.retryAfter()).contains(Duration.ofMinutes(2));
    assertThat(failure(() -> drill.ads().find(KEY, Kind.CAMPAIGN)))
        .hasMessageContaining("was not sent");
    drill.sleeper.sleep(Duration.ofMinutes(2));
    assertThat(drill.ads().find(KEY, Kind.CAMPAIGN)).isEmpty();
  }

  @Test
  void an_expired_token_is_a_matter_for_a_person() {
    drill.server.fail(new Fault(Fault.Kind.EXPIRED_TOKEN, "POST", 1));

    FactoryException e = failure(() -> drill.campaign("30.00"));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_AUTH);
    assertThat(e).hasMessageContaining("190/463").hasMessageContaining("renew the token");
  }

  @Test
  void a_wrong_token_is_refused_and_not_repeated_in_the_message() {
    MetaSettings settings = Drill.settings(drill.server, Duration.ofSeconds(30));
    MetaSecrets wrong = new MetaSecrets("EAAB-very-secret", null);
    MetaConnection meta = new MetaConnection(settings, wrong, drill.transport);
    FactoryException e = failure(() -> meta.ads().pause(Kind.AD, "1"));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_AUTH);
    assertThat(e).hasMessageContaining("Malformed access token [hidden]");
    assertThat(e.toString() + e.getCause()).doesNotContain("EAAB-very-secret");
  }

  @Test
  void a_wrong_app_secret_is_refused() {
    MetaSettings settings = Drill.settings(drill.server, Duration.ofSeconds(30));
    MetaSecrets wrong = new MetaSecrets(drill.server.account().token(), "another");
    MetaConnection meta = new MetaConnection(settings, wrong, drill.transport);
    assertThat(failure(() -> meta.ads().pause(Kind.AD, "1")))
        .hasMessageContaining("appsecret_proof");
  }

  @Test
  void a_read_outlives_three_failures() {
    PlatformObject campaign = drill.campaign("30.00");
    drill.server.fail(new Fault(Fault.Kind.SERVER_ERROR, "GET", 2));
    drill.server.fail(new Fault(Fault.Kind.LOST_ANSWER, "GET", 1));

    assertThat(drill.ads().status(campaign)).isEqualTo(Status.PAUSED);
    assertThat(drill.sleeper.slept()).hasSize(3);
  }
}
