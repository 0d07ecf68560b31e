package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.platform.AdPlatform.Status;
import io.creativefactory.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Meta takes or tells in the large: many questions in one call, many days in one report.
class MetaWideTest {
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

  @Test
  void sixty_statuses_come_in_two_calls() {
    List<PlatformObject> objects = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      objects.add(drill.campaign("30.00"));
    }
    drill.ads().delete(objects.get(7));
    drill.ads().activate(Kind.CAMPAIGN, objects.get(8).id());
    objects.add(new PlatformObject(Kind.CAMPAIGN, "77", "never was"));

    List<Status> statuses = drill.ads().statuses(objects);

    assertThat(statuses).hasSize(61);
    assertThat(statuses.get(7)).isEqualTo(Status.GONE);
    assertThat(statuses.get(8)).isEqualTo(Status.ACTIVE);
    assertThat(statuses.get(60)).isEqualTo(Status.GONE);
    assertThat(statuses).filteredOn(each -> each == Status.PAUSED).hasSize(58);
  }

  @Test
  void what_half_a_batch_did_not_tell_is_asked_for_again() {
    List<PlatformObject> objects =
        List.of(drill.campaign("30.00"), drill.image(), drill.campaign("30.00"));
    drill.server.fail(new Fault(Fault.Kind.HALF_BATCH, "POST", 1));

    assertThat(drill.ads().statuses(objects))
        .containsExactly(Status.PAUSED, Status.ACTIVE, Status.PAUSED);
  }

  @Test
  void parts_of_a_batch_use_what_earlier_ones_made() {
    String answer =
        drill.rawPost(
            "/v26.0/",
            "batch="
                + java.net.URLEncoder.encode(
                    """
                    [{"method":"POST","name":"c","relative_url":"v26.0/%s/campaigns","body":\
                    "name=Polo&objective=OUTCOME_SALES&status=PAUSED&special_ad_categories=[]\
                    &daily_budget=3000"},
                     {"method":"GET","relative_url":"v26.0/{result=c:$.id}?fields=name"}]\
                    """
                        .formatted(drill.account().replaceFirst("/v26.0/", "")),
                    java.nio.charset.StandardCharsets.UTF_8));

    assertThat(answer).contains("\\\"name\\\":\\\"Polo\\\"");
    assertThat(drill.server.created()).containsEntry("campaign", 1L);
  }

  @Test
  void figures_of_many_days_are_ordered_as_a_report_and_are_the_same() {
    PlatformObject campaign = drill.campaign("30.00");
    PlatformObject set = drill.adSet(campaign.id(), "DE");
    PlatformObject ad = drill.ad("a_b_c", set.id(), drill.creative("Soft").id());
    drill.ads().activate(Kind.CAMPAIGN, campaign.id());
    drill.ads().activate(Kind.AD_SET, set.id());
    drill.ads().activate(Kind.AD, ad.id());
    drill.server.advance(40);
    LocalDate today = drill.insights().today();
    int slept = drill.sleeper.slept().size();

    List<Performance> all = drill.insights().daily(campaign.id(), today.minusDays(39), today);

    assertThat(drill.sleeper.slept()).hasSize(slept + 2);
    List<Performance> pieces = new ArrayList<>();
    for (int from = 39; from >= 0; from -= 20) {
      LocalDate since = today.minusDays(from);
      LocalDate until = since.plusDays(19).isAfter(today) ? today : since.plusDays(19);
      pieces.addAll(drill.insights().daily(campaign.id(), since, until));
    }
    assertThat(all).hasSizeGreaterThan(30).containsExactlyElementsOf(pieces);
  }
}
