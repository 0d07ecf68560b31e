package io.creativefactory.scoring.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Finds what was reported twice. Two reports are one event when name and id are the same; the
/// first by time counts.
///
/// @param window how far apart they may lie: platforms forget an id after 48 hours and count a
///   later one anew; a thousand years for plain ids, which never come again
public record Doubles(Duration window) {
  /// As Meta and TikTok do between pixel and server.
  public static final Doubles AS_PLATFORMS = new Doubles(Duration.ofDays(2));

  /// Ids of orders and deals.
  public static final Doubles PLAIN = new Doubles(Duration.ofDays(365_000));

  /// @param once each event once, in the order of time
  /// @param again reports of events that were counted already
  public record Sorted<T>(List<T> once, List<T> again) {}

  public <T> Sorted<T> sort(List<T> reports, Function<T, Happening> as) {
    List<T> ordered =
        reports.stream()
            .sorted(
                Comparator.comparing((T each) -> as.apply(each).at())
                    .thenComparing(each -> as.apply(each).source()))
            .toList();
    Map<List<String>, Instant> counted = new LinkedHashMap<>();
    List<T> once = new ArrayList<>();
    List<T> again = new ArrayList<>();
    for (T each : ordered) {
      Happening report = as.apply(each);
      List<String> key = List.of(report.name(), report.id());
      Instant first = counted.get(key);
      if (first != null && Duration.between(first, report.at()).compareTo(window) <= 0) {
        again.add(each);
      } else {
        counted.put(key, report.at());
        once.add(each);
      }
    }
    return new Sorted<>(List.copyOf(once), List.copyOf(again));
  }
}
