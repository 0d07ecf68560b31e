package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.graph.publish.LaunchSheet;
import io.creativefactory.graph.publish.LaunchSheets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What launching a creative would write, request by request. Reads only.
@RestController
@RequestMapping("/api/v1/reviews/{item}/launch")
class LaunchApi {
  private final LaunchSheets sheets;
  private final CurrentTenant tenant;

  LaunchApi(LaunchSheets sheets, CurrentTenant tenant) {
    this.sheets = sheets;
    this.tenant = tenant;
  }

  record Launches(List<LaunchSheet> platforms) {}

  @GetMapping
  ResponseEntity<String> sheets(@PathVariable String item) {
    return Answers.json(new Launches(sheets.of(tenant.id(), PathId.parse(item))));
  }
}
