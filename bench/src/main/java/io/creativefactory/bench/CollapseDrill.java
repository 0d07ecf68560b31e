package io.creativefactory.bench;

import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.graph.figures.Telling;
import io.creativefactory.scoring.anomaly.HourlyWatch;
import io.creativefactory.scoring.anomaly.HourlyWatch.Finding;
import io.creativefactory.scoring.anomaly.HourlyWatch.Hour;
import io.creativefactory.scoring.anomaly.HourlyWatch.Reading;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Campaigns that stop being shown, and healthy ones on platforms that are late by 0 to 3 days,
/// read every hour for 17 days: how soon the first are found, and how often the others raise an
/// alarm. A campaign of 20,000 impressions a day beside two others of its account.
final class CollapseDrill implements ScoreBench.Part {
  private static final int DRILLS = 25;
  private static final int HOURS = 19 * 24;
  private static final int FIRST_STOP = 14 * 24;
  private static final double DAILY = 20_000;
  private static final Instant BEGIN = Instant.parse("2026-09-07T00:00:00Z");

  private final PrintWriter err;

  CollapseDrill(PrintWriter err) {
    this.err = err;
  }

  /// How late a platform tells.
  private enum Lag {
    NONE,
    ONE_DAY,
    TWO_DAYS,
    THREE_DAYS,
    /// Anew at every reading, from nothing to three days.
    WANDERING,
    /// Punctual, and once silent for three days.
    OUTAGE;

    /// Hours that the platform is behind at a reading.
    private int at(int hour, SplittableRandom lots) {
      return switch (this) {
        case NONE -> 0;
        case ONE_DAY -> 24;
        case TWO_DAYS -> 48;
        case THREE_DAYS -> 72;
        case WANDERING -> lots.nextInt(73);
        case OUTAGE -> Math.max(0, hour > 200 && hour <= 272 ? hour - 200 : 0);
      };
    }
  }

  @Override
  public List<BenchFigure> figures() {
    int alarms = 0;
    int doubts = 0;
    double worst = 0;
    int missed = 0;
    for (Lag lag : Lag.values()) {
      err.printf("collapse: %d drills of a platform that is late: %s%n", DRILLS, lag);
      err.flush();
      for (int drill = 0; drill < DRILLS; drill++) {
        Drill healthy = new Drill(lag, drill, HOURS);
        alarms += healthy.count(Finding.Collapse.class);
        doubts += healthy.count(Finding.Doubt.class);
        int stop = FIRST_STOP + new SplittableRandom(drill).nextInt(24);
        double delay = new Drill(lag, 1000 + drill, stop).delay();
        missed += Double.isNaN(delay) ? 1 : 0;
        worst = Double.isNaN(delay) ? worst : Math.max(worst, delay);
      }
    }
    int all = DRILLS * Lag.values().length;
    return List.of(
        BenchFigure.atMost(
            "collapse: hours from the first empty reading, worst of " + all, worst, "h", 2),
        BenchFigure.atMost("collapse: not found", missed, "", 0),
        BenchFigure.atMost("collapse: alarms on healthy lag of 0-3 days", alarms, "", 0),
        BenchFigure.told("collapse: account-wide silences that asked for a status", doubts, ""));
  }

  /// One campaign, hour by hour.
  private static final class Drill {
    private final Lag lag;
    private final SplittableRandom lots;
    private final int stop;
    private final long[] shown = new long[HOURS];

    /// @param stop the hour from which nothing is shown any more
    Drill(Lag lag, int seed, int stop) {
      this.lag = lag;
      this.lots = new SplittableRandom(seed);
      this.stop = stop;
      double level = 1;
      for (int hour = 0; hour < stop; hour++) {
        level = hour % 24 == 0 ? Math.exp(0.2 * lots.nextGaussian()) : level;
        double mean = DAILY * share(hour % 24) * level;
        shown[hour] = Math.max(0, Math.round(mean + Math.sqrt(mean) * lots.nextGaussian()));
      }
    }

    /// A quiet night and a long evening.
    private static double share(int hour) {
      double wave = 1 - 0.85 * Math.cos(2 * Math.PI * (hour - 3) / 24.0);
      return wave / 24;
    }

    /// How often each hour's reading found this.
    int count(Class<? extends Finding> kind) {
      int count = 0;
      List<Finding> findings = findings();
      for (int i = 1; i < findings.size(); i++) {
        boolean begins = kind.isInstance(findings.get(i)) && !kind.isInstance(findings.get(i - 1));
        count += begins ? 1 : 0;
      }
      return count;
    }

    /// Hours between the first reading that told a whole hour to be empty and the one that found
    /// the collapse; not a number when none did. The last hour that a platform tells of may still
    /// grow and is no evidence.
    double delay() {
      List<Finding> findings = findings();
      int frontier = 0;
      int empty = -1;
      SplittableRandom late = new SplittableRandom(stop);
      for (int hour = 1; hour < HOURS; hour++) {
        frontier = Math.max(frontier, hour - lag.at(hour, late));
        empty = empty < 0 && frontier - 1 > stop ? hour : empty;
        if (empty >= 0 && findings.get(hour - 1) instanceof Finding.Collapse) {
          return hour - empty;
        }
      }
      return Double.NaN;
    }

    /// As the product looks: [Telling] says how far the platform has come, and of its neighbours it
    /// knows what the reading before this one told.
    private List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
      List<Reading> readings = new ArrayList<>();
      SplittableRandom late = new SplittableRandom(stop);
      int frontier = 0;
      for (int hour = 1; hour < HOURS; hour++) {
        Optional<Instant> others = frontier == 0 ? Optional.empty() : Optional.of(at(frontier - 1));
        frontier = Math.max(frontier, hour - lag.at(hour, late));
        List<Hour> told = hours(frontier);
        Instant now = at(hour);
        Telling.of(told)
            .ifPresent(each -> readings.add(new Reading(now, each.own(), each.beside(others))));
        findings.add(HourlyWatch.of(told, readings));
      }
      return findings;
    }

    private List<Hour> hours(int frontier) {
      List<Hour> hours = new ArrayList<>();
      for (int hour = 0; hour < frontier; hour++) {
        if (shown[hour] > 0) {
          hours.add(new Hour(at(hour), shown[hour]));
        }
      }
      return hours;
    }

    private static Instant at(int hour) {
      return BEGIN.plus(hour, ChronoUnit.HOURS);
    }
  }
}
