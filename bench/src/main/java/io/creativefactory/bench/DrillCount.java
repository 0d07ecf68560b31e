package io.creativefactory.bench;

import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.sandbox.wire.Listed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds what stands at the platforms against what our book says of it.
final class DrillCount {
  private static final Pattern TAG = Pattern.compile("#[a-z0-9]{12}(?![a-z0-9])");
  private static final Set<String> DELIVERING =
      Set.of("campaign", "ad_set", "ad_group", "adgroup", "ad", "ad_group_ad", "asset_group");

  private final JdbcClient jdbc;
  private final List<Listed> standing;

  /// @param objects everything that the platforms hold, also what was deleted
  DrillCount(JdbcClient jdbc, List<Listed> objects) {
    this.jdbc = jdbc;
    this.standing = objects.stream().filter(object -> !object.status().equals("DELETED")).toList();
  }

  /// @param ordered publications that were wanted
  List<BenchFigure> figures(int ordered) {
    long done = count("select count(*) from publication where state = 'DONE'");
    long failed =
        count("select count(*) from publication where state = 'FAILED' and failure <> ''");
    return List.of(
        BenchFigure.told("publishing: objects that stand", tags().size(), ""),
        BenchFigure.told("publishing: done", (double) done, ""),
        BenchFigure.told("publishing: compensated with a reason", (double) failed, ""),
        BenchFigure.atMost("publishing: neither", (double) ordered - done - failed, "", 0),
        BenchFigure.atMost("publishing: duplicates", (double) duplicates(), "", 0),
        BenchFigure.atMost("publishing: orphans", (double) orphans(), "", 0),
        BenchFigure.atMost("publishing: lost", (double) lost(), "", 0),
        BenchFigure.atMost("publishing: active without approval", (double) active(), "", 0));
  }

  /// What stands twice under one key.
  private long duplicates() {
    Map<String, Long> times =
        standing.stream()
            .flatMap(
                object -> tag(object).map(tag -> object.vendor() + object.kind() + tag).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return times.values().stream().filter(number -> number > 1).count();
  }

  /// What stands and nobody knows of.
  private long orphans() {
    Set<String> known = book().stream().map(Written::tag).collect(Collectors.toUnmodifiableSet());
    return tags().stream().filter(tag -> !known.contains(tag)).count();
  }

  /// What we believe in and is not there, neither by its key nor by its id: a platform keeps one of
  /// two like pictures, under the first one's name.
  private long lost() {
    Set<String> tags = tags();
    Set<String> ids =
        standing.stream()
            .map(object -> object.vendor() + " " + object.id())
            .collect(Collectors.toUnmodifiableSet());
    return book().stream()
        .filter(written -> !tags.contains(written.tag()) && !ids.contains(written.place()))
        .count();
  }

  private long active() {
    return standing.stream()
        .filter(object -> DELIVERING.contains(object.kind()) && object.status().equals("ACTIVE"))
        .count();
  }

  private Set<String> tags() {
    return standing.stream()
        .flatMap(object -> tag(object).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> tag(Listed object) {
    return TAG.matcher(object.name()).results().findFirst().map(MatchResult::group);
  }

  private List<Written> book() {
    return jdbc.sql(
            """
            select '#' || write_key, platform || ' ' || external_id from outside_write
            where state = 'CONFIRMED' and external_id <> ''
            """)
        .query((row, _) -> new Written(row.getString(1), row.getString(2)))
        .list();
  }

  private long count(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  /// @param place platform and id
  private record Written(String tag, String place) {}
}
