package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.graph.figures.DeliveryState;
import io.creativefactory.graph.figures.FiguresReport.Delivery;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.watch.Alarm;
import io.creativefactory.platform.AdPlatform.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two runs in one account, each read every hour by the job that reads them in earnest.
class CollapseTest {
  private static final LocalDate FIRST = Rig.TODAY.plusDays(1);
  private static final Instant BEGIN = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
  @TempDir Path media;
  private Rig rig;
  private RunId run;
  private RunId other;
  private final Map<String, Integer> stops = new HashMap<>();
  private int frontier;

  /// Whether the other run is read, too.
  private boolean both = true;

  @BeforeEach
  void lay() {
    rig = new Rig(media);
    run = rig.published(1);
    other = rig.published(1);
    rig.approveProposals();
    rig.settle();
    rig.platform.standing = Status.ACTIVE;
    rig.platform.ads = campaign -> List.of(ad(campaign));
    rig.platform.hours = this::told;
  }

  private String campaign(RunId id) {
    return ObjectRef.parse(publication(id).one(Kind.CAMPAIGN).id()).id();
  }

  private Publication publication(RunId id) {
    return rig.line.runs().book(Rig.TENANT, id).orElseThrow().publications().getFirst();
  }

  private String ad(String campaign) {
    RunId owner = campaign.equals(campaign(run)) ? run : other;
    return ObjectRef.parse(publication(owner).one(Kind.AD).id()).id();
  }

  /// Hours of a day that are told by now: few impressions until six, many after.
  private List<HourlyPerformance> told(String campaign, LocalDate day) {
    int stop = stops.getOrDefault(campaign, Integer.MAX_VALUE);
    return IntStream.range(0, Math.min(frontier, stop))
        .filter(hour -> at(hour).atOffset(ZoneOffset.UTC).toLocalDate().equals(day))
        .mapToObj(hour -> hour(campaign, hour))
        .toList();
  }

  private HourlyPerformance hour(String campaign, int hour) {
    return new HourlyPerformance(
        ad(campaign),
        at(hour),
        Duration.ofHours(1),
        hour % 24 < 6 ? 3 : 200,
        1,
        0,
        Money.parse("1.00", "EUR"),
        true);
  }

  private static Instant at(int hour) {
    return BEGIN.plus(Duration.ofHours(hour));
  }

  /// Both runs are read at an hour, by which hours before the frontier are told.
  private void read(int hour, int lag) {
    frontier = Math.max(frontier, hour - lag);
    rig.clock.set(at(hour));
    rig.platform.today = LocalDate.ofInstant(at(hour), ZoneOffset.UTC);
    rig.platform.time = LocalTime.ofInstant(at(hour), ZoneOffset.UTC);
    rig.platform.delivered.clear();
    FIRST
        .datesUntil(LocalDate.ofInstant(at(frontier), ZoneOffset.UTC).plusDays(1))
        .forEach(rig.platform.delivered::add);
    rig.execute(JobName.FETCH_FIGURES, Ticket.of(rig.ref(run), "test"));
    if (both) {
      rig.execute(JobName.FETCH_FIGURES, Ticket.of(rig.ref(other), "test"));
    }
  }

  private List<Alarm> alarms() {
    return rig.line.proposals().alarms(Rig.TENANT, 20).stream()
        .filter(alarm -> alarm.kind().equals("collapse"))
        .toList();
  }

  private Delivery delivery() {
    return rig.line.figures().report(Rig.TENANT, run, null).delivery().getFirst();
  }

  @Test
  void a_platform_that_is_three_days_late_raises_nothing_until_the_empty_hour_is_told() {
    int lag = 72;
    int stop = 2 * 24 + 20;
    stops.put(campaign(run), stop);
    IntStream.rangeClosed(lag + 1, lag + stop).forEach(hour -> read(hour, lag));
    assertThat(alarms()).isEmpty();

    IntStream.rangeClosed(lag + stop + 1, lag + stop + 3).forEach(hour -> read(hour, lag));

    assertThat(alarms())
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.run()).isEqualTo(run);
          assertThat(alarm.said())
              .startsWith("Test: no impression since 23 Nov 20:00 UTC although hours until")
              .contains("everything runs");
        });
    assertThat(delivery().state()).isEqualTo(DeliveryState.COLLAPSED);
    assertThat(delivery().shownUntil()).isEqualTo(at(stop));

    stops.clear();
    read(lag + stop + 4, lag);
    assertThat(alarms()).isEmpty();
    assertThat(delivery().state()).isEqualTo(DeliveryState.FLOWING);
  }

  @Test
  void a_lag_that_wanders_between_none_and_three_days_raises_nothing() {
    SplittableRandom lots = new SplittableRandom(7);
    for (int hour = 1; hour <= 70; hour++) {
      read(hour, lots.nextInt(73));
      assertThat(alarms()).as("hour %d", hour).isEmpty();
    }
  }

  @Test
  void a_silent_account_is_what_its_platform_says_of_it() {
    int silent = 2 * 24 + 8;
    both = false;
    IntStream.rangeClosed(1, silent).forEach(hour -> read(hour, 0));
    IntStream.rangeClosed(silent + 1, silent + 4).forEach(hour -> read(hour, hour - silent));
    assertThat(alarms()).isEmpty();
    assertThat(delivery().state()).isEqualTo(DeliveryState.LATE);

    rig.platform.mute = true;
    read(silent + 5, 5);
    assertThat(alarms()).isEmpty();
    assertThat(delivery().state()).isEqualTo(DeliveryState.UNKNOWN);
    assertThat(delivery().said()).contains("is unknown").contains("the platform does not answer");

    rig.platform.mute = false;
    rig.platform.standing = Status.REFUSED;
    read(silent + 6, 6);
    read(silent + 7, 7);
    assertThat(alarms())
        .singleElement()
        .satisfies(alarm ->
            assertThat(alarm.said())
                .contains("tells nothing of any ad since 23 Nov 08:00 UTC")
                .contains("was refused by its review"));

    rig.platform.standing = Status.ACTIVE;
    read(silent + 8, 0);
    assertThat(alarms()).isEmpty();
  }

  @Test
  void what_this_program_paused_itself_is_no_collapse_and_is_learned_anew_after_it() {
    int stop = 14;
    both = false;
    IntStream.rangeClosed(1, stop).forEach(hour -> read(hour, 0));
    change("pause-ad", stop);
    stops.put(campaign(run), stop);
    IntStream.rangeClosed(stop + 1, stop + 6).forEach(hour -> read(hour, 0));
    assertThat(alarms()).isEmpty();
    assertThat(delivery().state()).isEqualTo(DeliveryState.RESTING);
    read(stop + 90, 0);
    assertThat(alarms()).isEmpty();

    change("revive-ad", stop + 91);
    IntStream.rangeClosed(stop + 91, stop + 94).forEach(hour -> read(hour, 0));
    assertThat(alarms()).isEmpty();
  }

  /// As if it had been proposed, approved and carried out.
  private void change(String kind, int hour) {
    rig.jdbc
        .sql(
            """
            insert into proposal select (jsonb_populate_record(p, jsonb_build_object(
              'proposal_id', gen_random_uuid(), 'origin', 'test/' || :kind,
              'change', p.change || jsonb_build_object('kind', :kind),
              'applied_at', cast(:at as text)))).*
            from proposal p where run_id = :run and change ->> 'kind' = 'activate-ad' limit 1
            """)
        .param("kind", kind)
        .param("at", at(hour).toString())
        .param("run", run.value())
        .update();
  }
}
