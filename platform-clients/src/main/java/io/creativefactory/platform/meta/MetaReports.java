package io.creativefactory.platform.meta;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Figures that are too many for one answer: ordered, waited for, and then fetched page by page. An
/// order changes nothing and may be given again.
final class MetaReports {
  private final MetaHttp http;
  private final MetaPages pages;

  MetaReports(MetaHttp http) {
    this.http = http;
    this.pages = new MetaPages(http);
  }

  /// As [MetaPages#walk] over an insights edge.
  ///
  /// @throws FactoryException with PLATFORM_UNAVAILABLE when Meta does not finish, or gives up
  <T> Optional<T> walk(
      String path, Map<String, String> query, Function<JsonNode, Optional<T>> visitor) {
    Map<String, String> order = new LinkedHashMap<>(query);
    String limit = order.remove("limit");
    MetaCall call = MetaCall.ask(path, order);
    String run = http.send(call).path("report_run_id").asString("");
    if (run.isEmpty()) {
      throw http.unreadable(call, "no report_run_id");
    }
    await(run);
    Map<String, String> read = limit == null ? Map.of() : Map.of("limit", limit);
    return pages.walk(run + "/insights", read, visitor);
  }

  private void await(String run) {
    MetaSettings.Deadlines deadlines = http.settings().deadlines();
    Duration poll = deadlines.poll();
    long looks = Math.max(1, deadlines.processing().dividedBy(poll));
    List<String> fields =
        List.of("async_status", "async_percent_completion", "error_code", "error_message");
    MetaCall look = MetaCall.get(run, Map.of("fields", String.join(",", fields)));
    long percent = 0;
    for (long each = 0; each < looks; each++) {
      JsonNode status = http.send(look);
      percent = status.path("async_percent_completion").asLong(percent);
      switch (status.path("async_status").asString("")) {
        case "Job Completed" -> {
          return;
        }
        case "Job Not Started", "Job Started", "Job Running" -> http.sleeper().sleep(poll);
        case String other -> throw given(run, other, status.path("error_message").asString(""));
      }
    }
    throw given(run, "still at " + percent + " %", "");
  }

  private static FactoryException given(String run, String status, String why) {
    return new FactoryException(
        ErrorCode.PLATFORM_UNAVAILABLE,
        "Meta did not finish report "
            + run
            + ": "
            + status
            + (why.isEmpty() ? "" : ", " + why)
            + ". Nothing was read; try again later.");
  }
}
