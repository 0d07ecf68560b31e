package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.graph.launch.LaunchSheet;
import io.creativefactory.graph.publish.LaunchApprovals;
import io.creativefactory.graph.review.Reviews;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was approved is what is sent, and nothing else.
class BoundApprovalTest {
  @TempDir Path media;
  private Rig rig;

  @BeforeEach
  void lay() {
    rig = new Rig(media, "meta");
  }

  @Test
  void a_setting_that_changed_after_the_approval_holds_the_launch_and_says_what_changed() {
    RunId id = approved();
    rig.platform.setting = "page 2";

    work(Duration.ofMinutes(1));

    assertThat(rig.platform.calls).isEmpty();
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_REVIEW);
    assertThat(rig.events(id))
        .filteredOn(text -> text.startsWith("What would be sent to Meta is not what Ada approved"))
        .singleElement()
        .satisfies(text ->
            assertThat(text)
                .contains("\"page 1\" → \"page 2\"")
                .endsWith("Nothing is written until a person approves the new sheet"));
    assertThat(sheet().approval().changes()).isNotEmpty();
    assertThat(sheet().approval().waits()).isNotEmpty();
  }

  @Test
  void it_says_so_once_however_often_it_is_looked_at_again() {
    RunId id = approved();
    rig.platform.setting = "page 2";

    work(Duration.ofHours(2));

    assertThat(rig.events(id)).filteredOn(text -> text.startsWith("What would be sent")).hasSize(1);
  }

  @Test
  void a_person_approves_the_new_sheet_and_it_goes_as_it_is_now() {
    RunId id = approved();
    rig.platform.setting = "page 2";
    work(Duration.ofMinutes(1));

    rig.line.approvals().approve(Rig.TENANT, request(sheet().approval().sheet()));
    work(Duration.ofMinutes(1));

    assertThat(rig.platform.ids(Kind.AD)).hasSize(1);
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(rig.strings("select approved_by from launch_approval order by seq"))
        .containsExactly("Ada", "Bo");
    assertThat(sheet().approval().changes()).isEmpty();
  }

  @Test
  void what_changed_is_changed_back_and_it_goes_by_itself() {
    RunId id = approved();
    rig.platform.setting = "page 2";
    work(Duration.ofMinutes(1));

    rig.platform.setting = "page 1";
    work(Duration.ofMinutes(20));

    assertThat(rig.platform.ids(Kind.AD)).hasSize(1);
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_FIGURES);
  }

  @Test
  void a_sheet_that_changed_again_is_not_approved_by_one_who_saw_the_one_before() {
    approved();
    rig.platform.setting = "page 2";
    work(Duration.ofMinutes(1));
    String seen = sheet().approval().sheet();
    rig.platform.setting = "page 3";

    assertThatThrownBy(() -> rig.line.approvals().approve(Rig.TENANT, request(seen)))
        .hasMessageContaining("has changed since it was looked at");
    work(Duration.ofMinutes(20));
    assertThat(rig.platform.calls).isEmpty();
  }

  @Test
  void a_picture_of_the_same_name_and_size_with_other_content_holds_the_launch() throws Exception {
    RunId id = approved();
    Path poster = Path.of(decided().item().videos().getFirst().poster());
    byte[] bytes = Files.readAllBytes(poster);
    bytes[bytes.length - 1] ^= 1;
    Files.write(poster, bytes);

    work(Duration.ofMinutes(1));

    assertThat(rig.platform.calls).isEmpty();
    assertThat(rig.events(id)).anyMatch(text -> text.contains("image/v1/0: content"));
  }

  @Test
  void a_platform_that_came_later_waits_and_the_others_wait_for_their_smaller_budgets() {
    RunId id = approved();
    TestPlatform second = new TestPlatform("tiktok");
    Rig later = new Rig(media, rig, second);

    work(later, Duration.ofMinutes(1));

    assertThat(later.platform.calls).isEmpty();
    assertThat(second.calls).isEmpty();
    assertThat(later.events(id))
        .anyMatch(text -> text.contains("approved for Meta only"))
        .anyMatch(text -> text.contains("daily budget 40.00 EUR → 20.00 EUR"));
  }

  @Test
  void a_platform_whose_requests_could_not_be_told_binds_to_its_fault_and_the_others_go() {
    TestPlatform second = new TestPlatform("tiktok");
    second.untold = "no identity is set";
    rig = new Rig(media, "meta", second);
    RunId id = approved();
    second.untold = "";

    work(Duration.ofMinutes(1));

    assertThat(rig.platform.ids(Kind.AD)).hasSize(1);
    assertThat(second.calls).isEmpty();
    assertThat(rig.events(id)).anyMatch(text -> text.contains("no identity is set"));
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(rig.run(id).detail()).contains("1 launch is not what was approved");
  }

  @Test
  void a_change_in_the_middle_of_a_launch_stops_what_is_left_and_the_old_setting_ends_it() {
    int[] away = {1};
    rig.platform.refuses =
        o -> o instanceof NewAdSet && away[0]-- > 0 ? ErrorCode.PLATFORM_UNAVAILABLE : null;
    RunId id = approved();
    work(Duration.ofMillis(500));
    assertThat(rig.platform.callsOf("create")).hasSize(4);
    rig.platform.setting = "page 2";

    work(Duration.ofMinutes(1));

    assertThat(rig.platform.callsOf("create")).hasSize(4);
    assertThat(rig.events(id)).anyMatch(text -> text.contains("Nothing more is written"));

    rig.platform.setting = "page 1";
    work(Duration.ofMinutes(20));
    assertThat(rig.platform.objects).hasSize(6);
  }

  @Test
  void a_held_launch_of_a_cancelled_run_is_taken_back() {
    rig.platform.refuses = o -> o instanceof NewAd ? ErrorCode.PLATFORM_UNAVAILABLE : null;
    RunId id = approved();
    work(Duration.ofMillis(500));
    assertThat(rig.platform.objects).hasSize(5);
    rig.platform.setting = "page 2";
    work(Duration.ofMinutes(1));

    rig.line.runs().cancel(Rig.TENANT, id);
    work(Duration.ofMinutes(20));

    assertThat(rig.platform.objects).isEmpty();
  }

  @Test
  void an_approval_from_before_binds_nothing_and_waits_unless_the_launch_is_under_way() {
    RunId id = approved();
    rig.strings("delete from launch_approval returning item_id::text");

    work(Duration.ofMinutes(1));

    assertThat(rig.platform.calls).isEmpty();
    assertThat(rig.events(id))
        .anyMatch(text -> text.contains("from before approvals were bound to requests"));
  }

  @Test
  void an_activation_waits_again_when_the_platform_would_spend_another_amount() {
    rig.published(1);
    rig.approveProposals();
    String campaign = rig.platform.ids(Kind.CAMPAIGN).getFirst();
    rig.platform.budgets.put(campaign, Money.parse("4000.00", "EUR"));

    rig.settle();

    assertThat(rig.platform.callsOf("activate")).isEmpty();
    assertThat(rig.openProposals())
        .singleElement()
        .satisfies(open ->
            assertThat(open.outcome())
                .contains("approved 40.00 EUR a day")
                .contains("Meta says 4000.00 EUR"));

    rig.platform.budgets.put(campaign, Briefs.DAILY);
    rig.approveProposals();
    rig.settle();
    assertThat(rig.platform.callsOf("activate")).hasSize(3);
    assertThat(rig.line.proposals().latest(Rig.TENANT, 5))
        .extracting(Proposals.Proposal::state)
        .containsOnly(Proposals.State.APPLIED);
  }

  private RunId approved() {
    RunId id = rig.start(1);
    rig.settle();
    rig.approveAll();
    return id;
  }

  private Reviews.Entry decided() {
    return rig.line.reviews().decided(Rig.TENANT, 1).getFirst();
  }

  private LaunchSheet sheet() {
    return rig.line.sheets().of(Rig.TENANT, decided().item().id()).getFirst();
  }

  private LaunchApprovals.Request request(String seen) {
    UUID item = decided().item().id();
    return new LaunchApprovals.Request(item, "meta", seen, "Bo");
  }

  private void work(Duration span) {
    work(rig, span);
  }

  /// Runs every job that is due within the span.
  private static void work(Rig rig, Duration span) {
    rig.work(rig.clock.now().plus(span));
  }
}
