package io.creativefactory.app.api;

import io.creativefactory.config.json.DomainJson;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers in the one JSON that all files, columns and calls share.
final class Answers {
  private Answers() {}

  static ResponseEntity<String> json(Object body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(DomainJson.mapper().writeValueAsString(body));
  }
}
