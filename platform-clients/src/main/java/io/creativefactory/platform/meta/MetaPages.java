package io.creativefactory.platform.meta;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Walks the pages of a list by its cursors. The ready-made `next` address is not used: it carries
/// the token.
final class MetaPages {
  private static final int MAX_PAGES = 2_000;
  private final MetaHttp http;

  MetaPages(MetaHttp http) {
    this.http = http;
  }

  /// Hands out row by row until the visitor finds something.
  ///
  /// @return what the visitor found, or nothing after the last page
  <T> Optional<T> walk(
      String path, Map<String, String> query, Function<JsonNode, Optional<T>> visitor) {
    Map<String, String> params = new HashMap<>(query);
    MetaCall call = MetaCall.get(path, params);
    for (int page = 1; page <= MAX_PAGES; page++) {
      JsonNode answer = http.send(call);
      for (JsonNode row : answer.path("data")) {
        Optional<T> found = visitor.apply(row);
        if (found.isPresent()) {
          return found;
        }
      }
      JsonNode paging = answer.path("paging");
      String after = paging.path("cursors").path("after").asString("");
      if (!paging.has("next") || after.isEmpty() || after.equals(params.get("after"))) {
        return Optional.empty();
      }
      params.put("after", after);
    }
    throw http.unreadable(call, "more than " + MAX_PAGES + " pages");
  }
}
