package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.app.studio.SignedAs;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.graph.launch.LaunchSheet;
import io.creativefactory.graph.launch.LaunchSheets;
import io.creativefactory.graph.publish.LaunchApprovals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What launching a creative would write, request by request, and the approval of what has changed
/// since the creative was approved.
@RestController
@RequestMapping("/api/v1/reviews/{item}/launch")
class LaunchApi {
  private final LaunchSheets sheets;
  private final LaunchApprovals approvals;
  private final CurrentTenant tenant;

  LaunchApi(LaunchSheets sheets, LaunchApprovals approvals, CurrentTenant tenant) {
    this.sheets = sheets;
    this.approvals = approvals;
    this.tenant = tenant;
  }

  record Launches(List<LaunchSheet> platforms) {}

  /// @param seen `approval.sheet` of the platform's sheet as it was looked at
  /// @param reviewer who signs
  record Body(@Nullable String seen, @Nullable String reviewer) {}

  @PostMapping("/{platform}/approval")
  ResponseEntity<String> approve(
      @PathVariable String item, @PathVariable String platform, @RequestBody String json) {
    Body body = DomainJson.mapper().readValue(json, Body.class);
    String name = body.reviewer();
    Optional<String> who = name == null ? Optional.empty() : SignedAs.clean(name);
    String seen = body.seen();
    if (who.isEmpty() || seen == null || seen.isBlank()) {
      boolean unsigned = who.isEmpty();
      return Problems.problem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "INVALID",
          unsigned
              ? "Say who approves, in 1 to 80 characters."
              : "Send approval.sheet of the sheet that was looked at.",
          Map.of("field", unsigned ? "reviewer" : "seen"));
    }
    UUID id = PathId.parse(item);
    approvals.approve(tenant.id(), new LaunchApprovals.Request(id, platform, seen, who.get()));
    return sheets(item);
  }

  @GetMapping
  ResponseEntity<String> sheets(@PathVariable String item) {
    return Answers.json(new Launches(sheets.of(tenant.id(), PathId.parse(item))));
  }
}
