package io.creativefactory.platform.tiktok;

import io.creativefactory.platform.http.VendorHttp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Lists that come in pages.
final class TikTokLists {
  private static final int MAX_PAGES = 2_000;
  private static final int MOST = 1_000;
  private final VendorHttp<TikTokCall> http;

  TikTokLists(VendorHttp<TikTokCall> http) {
    this.http = http;
  }

  /// Hands out row by row until the visitor finds something.
  ///
  /// @return what the visitor found, or nothing after the last page
  <T> Optional<T> walk(
      String path, Map<String, String> query, Function<JsonNode, Optional<T>> visitor) {
    Map<String, String> params = new HashMap<>(query);
    params.put("page_size", Integer.toString(MOST));
    for (int page = 1; page <= MAX_PAGES; page++) {
      params.put("page", Integer.toString(page));
      JsonNode data = http.send(TikTokCall.get(path, params));
      for (JsonNode row : data.path("list")) {
        Optional<T> found = visitor.apply(row);
        if (found.isPresent()) {
          return found;
        }
      }
      if (page >= data.path("page_info").path("total_page").asInt(1)) {
        return Optional.empty();
      }
    }
    throw http.unreadable(TikTokCall.get(path, Map.of()), "more than " + MAX_PAGES + " pages");
  }
}
