package io.creativefactory.platform.google;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.platform.AdPlatform.Status;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.google.GoogleCall.Act;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Videos of the account. One is two things at Google: an upload, which holds the bytes and can be
/// removed, and an asset, which ads name and which stays for ever. Our id is the asset's; a video
/// stands while its upload does. Google tells nobody the title of an upload (`video_title` is input
/// only), but that of an asset: an upload without an asset, as a broken publish leaves it, is given
/// one, and then has a name. GoogleContractTest holds both against Google's own descriptors;
/// https://developers.google.com/google-ads/api/reference/rpc/v25/YouTubeVideoUpload (read
/// 2026-11-22).
final class GoogleVideos {
  private final GoogleHttp http;
  private final GoogleWire wire;
  private final GoogleUpload upload;

  GoogleVideos(GoogleHttp http, GoogleWire wire) {
    this.http = http;
    this.wire = wire;
    this.upload = new GoogleUpload(http, wire);
  }

  /// From its last byte on the video stands: a failure to see it ready leaves a video to look up,
  /// not one to send again.
  PlatformObject create(String title, NewVideo video) {
    String resource = upload.send(title, video);
    try {
      String youtube = ready(resource);
      return new PlatformObject(Kind.VIDEO, asset(title, youtube), title);
    } catch (FactoryException e) {
      if (e.code() == ErrorCode.PLATFORM_REFUSED) {
        throw e;
      }
      throw new FactoryException(
          ErrorCode.PLATFORM_UNCERTAIN,
          "upload " + resource + " stands on Google and was not seen ready: " + e.getMessage(),
          e,
          e.retryAfter().orElse(null));
    }
  }

  /// Makes it an asset. Google gives the one that is there when there is one.
  private String asset(String name, String youtube) {
    GoogleCall call = http.change(wire.video(name, youtube).request());
    return GoogleResults.id(http, call, http.send(call), 0);
  }

  /// Waits until it can be used.
  ///
  /// @return its id on YouTube
  private String ready(String resource) {
    GoogleSettings.Deadlines deadlines = http.settings().deadlines();
    long looks = Math.max(1, deadlines.processing().dividedBy(deadlines.poll()));
    for (long look = 0; look < looks; look++) {
      Optional<Upload> found = uploads(GoogleQuery.upload(resource)).stream().findFirst();
      String state = found.map(Upload::state).orElse("missing");
      switch (state) {
        case "PROCESSED" -> {
          return found.orElseThrow().youtube();
        }
        case "PENDING", "UPLOADED" -> http.transport().sleeper().sleep(deadlines.poll());
        default ->
            throw new FactoryException(
                ErrorCode.PLATFORM_REFUSED,
                "Google could not use upload "
                    + resource
                    + ": its state is "
                    + state
                    + ". Upload another file.");
      }
    }
    throw new FactoryException(
        ErrorCode.PLATFORM_UNCERTAIN,
        "Google still processes upload "
            + resource
            + " after "
            + deadlines.processing()
            + "; look it up again before uploading another.");
  }

  /// An upload that is still being processed may be the one that is looked for, and is waited for.
  Optional<PlatformObject> find(WriteKey key) {
    GoogleSettings.Deadlines deadlines = http.settings().deadlines();
    long looks = Math.max(1, deadlines.processing().dividedBy(deadlines.poll()));
    for (long look = 0; look < looks; look++) {
      List<Upload> uploads = uploads(GoogleQuery.UPLOADS);
      Optional<PlatformObject> found = standing(uploads).stream().filter(key::names).findFirst();
      if (found.isPresent() || uploads.stream().noneMatch(Upload::isOpen)) {
        return found;
      }
      http.transport().sleeper().sleep(deadlines.poll());
    }
    throw new FactoryException(
        ErrorCode.PLATFORM_UNCERTAIN,
        "Google still processes videos after "
            + deadlines.processing()
            + ", and one of them may be "
            + key.tag()
            + "; look again before uploading another.");
  }

  List<PlatformObject> tagged() {
    return standing(uploads(GoogleQuery.UPLOADS)).stream().filter(WriteKey::marks).toList();
  }

  /// Uploads that can be used, by the names of their assets; those without one are given one first.
  private List<PlatformObject> standing(List<Upload> all) {
    List<Upload> uploads = all.stream().filter(Upload::isProcessed).toList();
    Map<String, PlatformObject> assets = assets();
    List<Upload> nameless =
        uploads.stream().filter(each -> !assets.containsKey(each.youtube())).toList();
    nameless.forEach(each -> asset("", each.youtube()));
    Map<String, PlatformObject> known = nameless.isEmpty() ? assets : assets();
    return uploads.stream()
        .flatMap(each -> Optional.ofNullable(known.get(each.youtube())).stream())
        .toList();
  }

  /// By their id on YouTube. The title counts, which nobody can change; where none is told, the
  /// name.
  private Map<String, PlatformObject> assets() {
    Map<String, PlatformObject> assets = new HashMap<>();
    for (JsonNode row : http.rows(GoogleQuery.VIDEOS)) {
      JsonNode asset = row.path("asset");
      JsonNode video = asset.path("youtubeVideoAsset");
      String title = video.path("youtubeVideoTitle").asString(asset.path("name").asString(""));
      assets.put(
          video.path("youtubeVideoId").asString(""),
          new PlatformObject(Kind.VIDEO, asset.path("id").asString(""), title));
    }
    return assets;
  }

  private List<Upload> uploads(String query) {
    return http.rows(query).stream().map(Upload::of).toList();
  }

  /// @param youtube empty until the bytes have come
  private record Upload(String resource, String youtube, String state) {
    static Upload of(JsonNode row) {
      JsonNode upload = row.path("youTubeVideoUpload");
      return new Upload(
          upload.path("resourceName").asString(""),
          upload.path("videoId").asString(""),
          upload.path("state").asString(""));
    }

    boolean isProcessed() {
      return "PROCESSED".equals(state);
    }

    boolean isOpen() {
      return "PENDING".equals(state) || "UPLOADED".equals(state);
    }
  }

  private Optional<Upload> behind(String assetId) {
    return assets().entrySet().stream()
        .filter(each -> each.getValue().id().equals(assetId))
        .findFirst()
        .flatMap(asset ->
            uploads(GoogleQuery.UPLOADS).stream()
                .filter(each -> each.youtube().equals(asset.getKey()))
                .findFirst());
  }

  Status status(String assetId) {
    String state = behind(assetId).map(Upload::state).orElse("");
    return switch (state) {
      case "PROCESSED" -> Status.ACTIVE;
      case "PENDING", "UPLOADED" -> Status.PROCESSING;
      case "FAILED", "REJECTED" -> Status.REFUSED;
      default -> Status.GONE;
    };
  }

  /// Takes it off YouTube. The asset stays and shows nothing.
  void delete(String assetId) {
    behind(assetId)
        .ifPresent(upload -> {
          ObjectNode body = wire.removeUpload(upload.resource());
          GoogleCall call =
              GoogleCall.json(Act.CHANGE, http.url("youTubeVideoUploads:remove"), body);
          if (http.exchange(call) instanceof Outcome.Bad bad
              && bad.refusal().kind() != Refusal.Kind.GONE) {
            throw http.failure(call, bad);
          }
        });
  }
}
