package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.tools.takes.FolderTake;
import io.creativefactory.tools.takes.FolderTakes;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Folders of the server, taken into the asset library once. Only below the one that the operator
/// named. Broken files are told by `GET /api/v1/assets/faults`.
@RestController
@RequestMapping(FoldersApi.PATH)
class FoldersApi {
  static final String PATH = AssetsApi.PATH + "/folders";
  private static final int SHOWN = 50;
  private static final int LONGEST = 1000;

  private final FolderTakes takes;
  private final CurrentTenant tenant;

  FoldersApi(FolderTakes takes, CurrentTenant tenant) {
    this.takes = takes;
    this.tenant = tenant;
  }

  /// @param folder relative to the operator's, with `/` between its parts; `.` for all of it
  record Asked(@Nullable String folder) {}

  record Takes(List<FolderTake> takes) {}

  /// Begins to take a folder, or tells of the take that this is already. Answers at once; the take
  /// tells how it goes on.
  ///
  /// @param key with which the same request may be sent again without beginning anew
  @PostMapping
  ResponseEntity<String> take(
      @RequestBody String json,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    String folder = DomainJson.mapper().readValue(json, Asked.class).folder();
    if (folder == null || folder.isBlank() || folder.length() > LONGEST) {
      return Problems.problem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "INVALID",
          "Name a folder, such as {\"folder\": \"shoots/may\"}. Nothing was begun.");
    }
    if (key != null && !key.matches("[!-~]{1,200}")) {
      return Problems.problem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "INVALID",
          "An Idempotency-Key has 1 to 200 printable characters. Nothing was begun.");
    }
    FolderTake take = takes.begin(tenant.id(), folder, key);
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(URI.create(PATH + "/" + take.id()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(DomainJson.mapper().writeValueAsString(take));
  }

  @GetMapping
  ResponseEntity<String> latest() {
    return Answers.json(new Takes(takes.latest(tenant.id(), SHOWN)));
  }

  @GetMapping("/{id}")
  ResponseEntity<String> one(@PathVariable String id) {
    return Answers.json(
        takes
            .find(tenant.id(), PathId.parse(id))
            .orElseThrow(
                () -> new FactoryException(ErrorCode.NOT_FOUND, "There is no take " + id + ".")));
  }
}
