package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.graph.run.Run;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishSagaTest {
  private static final List<Class<? extends NewObject>> EVERY_CREATE =
      List.of(
          NewVideo.class,
          NewImage.class,
          NewCampaign.class,
          NewAdSet.class,
          NewCreative.class,
          NewAd.class);

  @TempDir Path media;
  private Rig rig;

  @BeforeEach
  void lay() {
    rig = new Rig(media);
  }

  @Test
  void the_creatives_of_a_run_share_one_campaign_and_one_ad_set() {
    RunId id = rig.published(3);

    assertThat(rig.platform.ids(Kind.CAMPAIGN)).hasSize(1);
    assertThat(rig.platform.ids(Kind.AD_SET)).hasSize(1);
    assertThat(rig.platform.ids(Kind.AD)).hasSize(3);
    assertThat(rig.platform.objects.values())
        .filteredOn(object -> object.kind() == Kind.CAMPAIGN)
        .singleElement()
        .satisfies(campaign -> assertThat(campaign.name()).startsWith("lumo-soap_"));
    assertThat(rig.line.runs().book(Rig.TENANT, id).orElseThrow().publications())
        .allSatisfy(p -> assertThat(p.sandbox()).isTrue())
        .flatExtracting(Publication::objects)
        .extracting(PlatformObject::kind)
        .startsWith(Kind.VIDEO, Kind.IMAGE, Kind.CAMPAIGN, Kind.AD_SET, Kind.CREATIVE, Kind.AD);
  }

  @Test
  void an_answer_that_is_lost_creates_nothing_twice() {
    rig.platform.losesAnswerOf.addAll(EVERY_CREATE);

    RunId id = rig.published(1);

    assertThat(rig.run(id).status())
        .as(rig.run(id).detail())
        .isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(rig.platform.objects).hasSize(6);
    assertThat(rig.platform.callsOf("create")).hasSize(6);
    assertThat(rig.platform.callsOf("find")).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        NewVideo.class,
        NewImage.class,
        NewCampaign.class,
        NewAdSet.class,
        NewCreative.class,
        NewAd.class
      })
  void a_death_between_call_and_commit_creates_nothing_twice(Class<? extends NewObject> created) {
    rig.platform.diesAfter.add(created);

    RunId id = rig.published(1);

    assertThat(rig.run(id).status())
        .as(rig.run(id).detail())
        .isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(rig.platform.objects).hasSize(6);
    assertThat(rig.platform.callsOf("create")).hasSize(6);
  }

  @Test
  void every_key_is_stored_before_its_call_and_stands_in_the_objects_name() {
    rig.published(1);

    List<String> keys =
        rig.strings("select write_key from outside_write where state = 'CONFIRMED' order by seq");

    assertThat(keys).hasSize(6).doesNotHaveDuplicates();
    assertThat(rig.platform.objects.values())
        .extracting(PlatformObject::name)
        .zipSatisfy(keys, (name, key) -> assertThat(name).endsWith("#" + key));
  }

  @Test
  void a_permanent_refusal_takes_back_what_was_created_newest_first() {
    rig.platform.refuses = o -> o instanceof NewAd ? ErrorCode.PLATFORM_REFUSED : null;

    RunId id = rig.published(1);

    assertThat(rig.platform.callsOf("delete"))
        .containsExactly(
            "delete CREATIVE", "delete AD_SET", "delete CAMPAIGN", "delete IMAGE", "delete VIDEO");
    assertThat(rig.platform.objects).isEmpty();
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.FAILED);
    assertThat(rig.run(id).detail()).contains("the platform says no");
  }

  @Test
  void a_refused_creative_leaves_the_campaign_to_the_others() {
    rig.platform.refuses =
        o -> o instanceof NewAd ad && ad.name().endsWith("_v2") ? ErrorCode.PLATFORM_REFUSED : null;

    RunId id = rig.published(2);

    assertThat(rig.platform.ids(Kind.CAMPAIGN)).hasSize(1);
    assertThat(rig.platform.ids(Kind.VIDEO)).hasSize(1);
    assertThat(rig.platform.ids(Kind.AD)).hasSize(1);
    assertThat(rig.run(id).status())
        .as(rig.run(id).detail())
        .isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(rig.openProposals()).hasSize(1);
  }

  @Test
  void a_platform_that_is_away_is_asked_again_and_nothing_is_taken_back() {
    int[] away = {3};
    rig.platform.refuses =
        o -> o instanceof NewAdSet && away[0]-- > 0 ? ErrorCode.PLATFORM_RATE_LIMITED : null;

    RunId id = rig.published(1);

    assertThat(rig.run(id).status())
        .as(rig.run(id).detail())
        .isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(rig.platform.callsOf("create")).hasSize(6 + 3);
    assertThat(rig.platform.callsOf("delete")).isEmpty();
    assertThat(rig.events(id))
        .anySatisfy(told ->
            assertThat(told)
                .startsWith("Publishing on Test goes on in ")
                .contains(" min: the platform says"));
  }

  @Test
  void a_token_revoked_in_between_holds_the_launch_until_a_person_renews_it() {
    boolean[] revoked = {true};
    rig.platform.refuses =
        o -> o instanceof NewAdSet && revoked[0] ? ErrorCode.PLATFORM_AUTH : null;
    RunId id = rig.start(1);
    rig.settle();
    rig.approveAll();

    rig.work(rig.clock.now().plus(Duration.ofHours(3)));

    assertThat(rig.platform.callsOf("delete")).isEmpty();
    assertThat(rig.platform.ids(Kind.CAMPAIGN)).hasSize(1);
    assertThat(rig.strings("select state from publication")).containsExactly("HELD");
    assertThat(rig.events(id))
        .filteredOn(told -> told.contains("until a person renews the token"))
        .singleElement()
        .asString()
        .contains("the platform says no");

    revoked[0] = false;
    rig.settle();

    assertThat(rig.run(id).status())
        .as(rig.run(id).detail())
        .isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(rig.platform.ids(Kind.CAMPAIGN)).hasSize(1);
    assertThat(rig.platform.ids(Kind.AD)).hasSize(1);
  }

  @Test
  void a_file_that_is_not_the_approved_one_is_not_uploaded() throws Exception {
    RunId id = rig.start(1);
    rig.settle();
    Path approved = Path.of(rig.waiting("v1").item().videos().getFirst().path());
    rig.approveAll();
    Files.writeString(approved, "another ad");

    rig.settle();

    assertThat(rig.run(id).status()).isEqualTo(Run.Status.FAILED);
    assertThat(rig.run(id).detail()).contains("is not the file that was approved");
    assertThat(rig.platform.objects).isEmpty();
  }

  @Test
  void a_run_cancelled_while_it_publishes_takes_back_what_stands() {
    rig.platform.refuses =
        o -> {
          if (o instanceof NewAdSet) {
            rig.line
                .runs()
                .cancel(Rig.TENANT, rig.line.runs().latest(Rig.TENANT, 1).getFirst().id());
          }
          return null;
        };

    RunId id = rig.published(1);

    assertThat(rig.run(id).status()).isEqualTo(Run.Status.CANCELLED);
    assertThat(rig.platform.ids(Kind.AD_SET)).isEmpty();
    assertThat(rig.platform.objects).isEmpty();
  }
}
