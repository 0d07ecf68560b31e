package io.creativefactory.graph.watch;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.figures.DeliveryState;
import io.creativefactory.graph.figures.HourlyFigures;
import io.creativefactory.graph.figures.HourlyReadings;
import io.creativefactory.graph.figures.HourlyReadings.Entry;
import io.creativefactory.graph.figures.HourlyReadings.Sight;
import io.creativefactory.graph.figures.Telling;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.scoring.anomaly.HourlyWatch;
import io.creativefactory.scoring.anomaly.HourlyWatch.Finding;
import io.creativefactory.scoring.anomaly.HourlyWatch.Hour;
import io.creativefactory.scoring.anomaly.HourlyWatch.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Watches by the hour whether a run's ads are still shown on a platform that tells hours. What
/// figures cannot tell, a whole account that is silent, the platform itself is asked for. After a
/// pause of our own it learns anew what is usual. Thread safe.
public final class HourlyLookout {
  /// What is learned from.
  private static final Duration WEEKS = Duration.ofDays(28);

  /// A look that is so old says nothing of now.
  private static final Duration STALE = Duration.ofDays(1);

  private final HourlyFigures figures;
  private final HourlyReadings readings;
  private final Placed placed;
  private final Standings standings;
  private final Lookout lookout;
  private final Ledger ledger;

  public HourlyLookout(
      HourlyFigures figures,
      HourlyReadings readings,
      Placed placed,
      Standings standings,
      Lookout lookout,
      Ledger ledger) {
    this.figures = figures;
    this.readings = readings;
    this.placed = placed;
    this.standings = standings;
    this.lookout = lookout;
    this.ledger = ledger;
  }

  /// Whether hours are looked at here, so that days need not be.
  boolean watches(RunRef ref, String platform, Instant at) {
    return readings
        .lastLook(ref, platform)
        .filter(last -> last.isAfter(at.minus(STALE)))
        .isPresent();
  }

  /// Whether this program paused all that it has there itself.
  boolean rests(RunRef ref, String platform) {
    return standings.rests(ref, placed.objects(ref, platform));
  }

  /// Looks at the hours that are kept, says what is to be said, and notes the look.
  ///
  /// @param at by the platform's clock
  void look(RunRef ref, String platform, Instant at) {
    Instant since = readings.lastShown(ref, platform).filter(at::isAfter).orElse(at).minus(WEEKS);
    List<Hour> hours = figures.shown(ref, platform, since);
    Optional<Telling> found = Telling.of(hours);
    if (found.isEmpty()) {
      return;
    }
    Sight sight = new Sight(ref, platform, placed.sandbox(platform), at);
    Telling telling = found.get();
    Instant beside = telling.beside(readings.told(sight));
    List<Reading> all = new ArrayList<>(readings.since(sight, since));
    all.add(new Reading(at, telling.own(), beside));
    Verdict verdict =
        rests(ref, platform)
            ? new Verdict(DeliveryState.RESTING, "", "")
            : verdict(sight, HourlyWatch.of(hours, all), beside);
    ledger.locked(
        ref,
        status -> {
          readings.keep(sight, new Entry(telling, beside, verdict.state(), verdict.said()));
          settle(sight, verdict);
          return status;
        });
  }

  /// @param since when it began, as it stands in the name of the alarm
  private record Verdict(DeliveryState state, String since, String said) {}

  private Verdict verdict(Sight sight, Finding finding, Instant beside) {
    return switch (finding) {
      case Finding.Flowing _ -> new Verdict(DeliveryState.FLOWING, "", "");
      case Finding.Collapse collapse -> {
        String why =
            switch (ask(sight)) {
              case Answer.Halted halted -> halted.why();
              case Answer.Runs _ ->
                  "by the platform's word everything runs: out of money, outbid, or nobody to show"
                      + " it to?";
              case Answer.Silent silent -> "what stands there could not be read: " + silent.why();
            };
        String others =
            beside.isAfter(collapse.since())
                ? " although hours until %s are told".formatted(Lookout.moment(beside))
                : "";
        yield new Verdict(
            DeliveryState.COLLAPSED,
            collapse.since().toString(),
            "%s: no impression since %s%s, some %,d were to be expected; %s"
                .formatted(
                    Publication.nameOf(sight.platform()),
                    Lookout.moment(collapse.since()),
                    others,
                    Math.round(collapse.missing()),
                    why));
      }
      case Finding.Doubt doubt -> doubted(sight, doubt);
    };
  }

  /// Nothing is told of anything in the account: only the platform knows why.
  private Verdict doubted(Sight sight, Finding.Doubt doubt) {
    String silent =
        "%s tells nothing of any ad since %s, some %,d impressions were to be expected; "
            .formatted(
                Publication.nameOf(sight.platform()),
                Lookout.moment(doubt.since()),
                Math.round(doubt.missing()));
    String since = doubt.since().toString();
    return switch (ask(sight)) {
      case Answer.Halted halted ->
          new Verdict(DeliveryState.COLLAPSED, since, silent + halted.why());
      case Answer.Runs _ ->
          new Verdict(
              DeliveryState.LATE, since, silent + "by its own word everything runs: it is late");
      case Answer.Silent why ->
          new Verdict(
              DeliveryState.UNKNOWN,
              since,
              silent
                  + "whether they are shown is unknown, for it could not be asked: "
                  + why.why());
    };
  }

  /// What the platform says of a run's objects.
  private sealed interface Answer {
    record Runs() implements Answer {}

    record Halted(String why) implements Answer {}

    record Silent(String why) implements Answer {}
  }

  private Answer ask(Sight sight) {
    try {
      Halt halt = Halt.of(placed.ask(sight.ref(), sight.platform()));
      return halt.said().isEmpty() ? new Answer.Runs() : new Answer.Halted(halt.said());
    } catch (FactoryException e) {
      return new Answer.Silent(e.code() + ": " + e.getMessage());
    }
  }

  private void settle(Sight sight, Verdict verdict) {
    switch (verdict.state()) {
      case FLOWING, RESTING -> lookout.flows(sight.ref(), sight.platform());
      case COLLAPSED ->
          lookout.collapsed(sight.ref(), sight.platform(), verdict.since(), verdict.said());
      case LATE, UNKNOWN -> {}
    }
  }
}
