package io.creativefactory.platform.tiktok;

import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.platform.AdPlatform.Status;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.http.VendorHttp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What stands in the account: found by name, and its state.
final class TikTokShelf {
  private static final Pattern TAG = Pattern.compile(".*#[a-z0-9]{12}");
  private final VendorHttp<TikTokCall> http;
  private final TikTokSettings settings;
  private final TikTokWire wire;
  private final TikTokLists lists;

  TikTokShelf(VendorHttp<TikTokCall> http, TikTokSettings settings, TikTokWire wire) {
    this.http = http;
    this.settings = settings;
    this.wire = wire;
    this.lists = new TikTokLists(http);
  }

  /// TikTok's filter by name is fuzzy, and ads and pictures have none (their filters are listed in
  /// `tiktok/allowed.txt`; looked at again 2026-11-22), so that all of these are walked through, a
  /// thousand a page: it narrows what is sent, and whether a row is the one is checked here.
  Optional<PlatformObject> find(WriteKey key, Kind kind) {
    return lists.walk(
        list(kind),
        query(kind, key.value()),
        row ->
            Optional.of(read(row, kind))
                .filter(each -> each.name().contains(key.tag()) && !each.id().isEmpty()));
  }

  List<PlatformObject> tagged(Kind kind) {
    List<PlatformObject> found = new ArrayList<>();
    lists.walk(
        list(kind),
        query(kind, ""),
        row -> {
          PlatformObject object = read(row, kind);
          if (TAG.matcher(object.name()).matches()) {
            found.add(object);
          }
          return Optional.empty();
        });
    return List.copyOf(found);
  }

  private PlatformObject read(JsonNode row, Kind kind) {
    return new PlatformObject(
        kind,
        row.path(wire.idField(kind)).asString(""),
        row.path(wire.nameField(kind)).asString(""));
  }

  private String list(Kind kind) {
    return switch (kind) {
      case VIDEO -> "file/video/ad/search/";
      case IMAGE -> "file/image/ad/search/";
      case CAMPAIGN, AD_SET, AD, CREATIVE -> wire.path(kind) + "get/";
    };
  }

  private Map<String, String> query(Kind kind, String name) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("advertiser_id", settings.advertiserId());
    ObjectNode filter = Json.object();
    switch (kind) {
      case VIDEO -> {
        if (!name.isEmpty()) {
          filter.put("video_name", name);
        }
      }
      case CAMPAIGN, AD_SET -> {
        filter.put("primary_status", "STATUS_NOT_DELETE");
        if (!name.isEmpty()) {
          filter.put(wire.nameField(kind), name);
        }
      }
      case AD -> filter.put("primary_status", "STATUS_NOT_DELETE");
      case IMAGE, CREATIVE -> {}
    }
    if (kind != Kind.VIDEO && kind != Kind.IMAGE) {
      query.put("fields", Json.texts(List.of(wire.idField(kind), wire.nameField(kind))));
    }
    if (!filter.isEmpty()) {
      query.put("filtering", filter.toString());
    }
    return query;
  }

  /// Reads one object, also when it is deleted.
  TikTokCall one(Kind kind, String id, List<String> fields) {
    ObjectNode filter = Json.object().put("primary_status", "STATUS_ALL");
    filter.set(wire.idField(kind) + "s", Json.array(List.of(id)));
    Map<String, String> query = new LinkedHashMap<>();
    query.put("advertiser_id", settings.advertiserId());
    query.put("fields", Json.texts(fields));
    query.put("filtering", filter.toString());
    return TikTokCall.get(wire.path(kind) + "get/", query);
  }

  /// @param status `ENABLE`, `DISABLE` or `DELETE`
  TikTokCall change(Kind kind, String id, String status) {
    ObjectNode body = Json.object().put("advertiser_id", settings.advertiserId());
    body.set(wire.idField(kind) + "s", Json.array(List.of(id)));
    body.put("operation_status", status);
    return TikTokCall.post(wire.path(kind) + "status/update/", body);
  }

  Status status(Kind kind, String id) {
    List<String> fields = List.of(wire.idField(kind), "operation_status", "secondary_status");
    TikTokCall call = one(kind, id, fields);
    JsonNode row = http.send(call).path("list").path(0);
    if (row.isMissingNode()) {
      return Status.GONE;
    }
    String second = row.path("secondary_status").asString("");
    String first = row.path("operation_status").asString("");
    return read(second)
        .or(() -> own(first))
        .orElseThrow(() -> http.unreadable(call, "status '" + first + "', '" + second + "'"));
  }

  /// Of `AD_STATUS_CAMPAIGN_DISABLE`, `ADGROUP_STATUS_AUDIT_DENY` and their like, whose last words
  /// tell what keeps an object from being shown. What is not here is left to its own switch.
  private static Optional<Status> read(String second) {
    if (second.endsWith("_DELETE")) {
      return Optional.of(Status.GONE);
    }
    if (second.endsWith("_DENY") || second.endsWith("_PUNISH") || second.endsWith("_FROZEN")) {
      return Optional.of(Status.REFUSED);
    }
    if (second.endsWith("AUDIT") || second.endsWith("_PROCESS")) {
      return Optional.of(Status.PROCESSING);
    }
    return second.endsWith("_DISABLE") ? Optional.of(Status.PAUSED) : Optional.empty();
  }

  private static Optional<Status> own(String first) {
    return switch (first) {
      case "ENABLE" -> Optional.of(Status.ACTIVE);
      case "DISABLE" -> Optional.of(Status.PAUSED);
      case "FROZEN" -> Optional.of(Status.REFUSED);
      case "DELETE" -> Optional.of(Status.GONE);
      default -> Optional.empty();
    };
  }
}
