package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Reply;
import io.creativefactory.sandbox.world.Thing;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes videos by Google's resumable protocol. Bytes are counted, not kept. A video is processed
/// after some looks at it, or overnight.
final class Uploads {
  static final String COLLECTION = "youTubeVideoUploads";
  private static final String SESSION = "sessions";
  private static final long GRANULARITY = 256 * 1024;

  private static final Set<String> FIELDS =
      Set.of("videoTitle", "videoDescription", "videoPrivacy", "channelId", "resourceName");

  private final Shelf shelf;

  Uploads(Shelf shelf) {
    this.shelf = shelf;
  }

  /// Opens a session: `…/youTubeVideoUploads:create` with the command `start`.
  Reply start(Call call, JsonNode body) {
    long size = number(call, "X-Goog-Upload-Header-Content-Length");
    if (!"resumable".equals(call.header("X-Goog-Upload-Protocol").orElse("")) || size <= 0) {
      throw GoogleError.required("X-Goog-Upload-Header-Content-Length");
    }
    JsonNode video = body.path("youTubeVideoUpload");
    Names.only(body, Set.of("customerId", "youTubeVideoUpload"), "");
    Names.only(video, FIELDS, "you_tube_video_upload");
    String title = video.path("videoTitle").asString("");
    if (title.isBlank()) {
      throw GoogleError.required("you_tube_video_upload.video_title");
    }
    if (title.length() > 100) {
      throw GoogleError.tooLong("you_tube_video_upload.video_title", title);
    }
    ObjectNode fields = ((ObjectNode) video).deepCopy();
    fields.put("size", size).put("received", 0L);
    Thing session = new Thing(SESSION + "/" + shelf.nextId(), SESSION, fields);
    shelf.store().add(session);
    Map<String, String> headers = state("active");
    headers.put(
        "X-Goog-Upload-URL",
        "http://" + call.header("host").orElse("") + "/resumable/" + session.id());
    headers.put("X-Goog-Upload-Chunk-Granularity", Long.toString(GRANULARITY));
    return new Reply(200, shelf.object(), headers);
  }

  /// `/resumable/sessions/17`
  Reply session(Call call) {
    String key = SESSION + "/" + call.path().getLast();
    Thing session =
        shelf.store().find(key).orElseThrow(() -> GoogleError.notFound(call.path().getLast()));
    String command = call.header("X-Goog-Upload-Command").orElse("");
    return switch (command) {
      case "query" -> told(session);
      case "upload" -> take(call, session, false);
      case "upload, finalize" -> take(call, session, true);
      default -> throw refused("the command '" + command + "' is unknown");
    };
  }

  private Reply told(Thing session) {
    Map<String, String> headers = state(session.fields().has("over") ? "final" : "active");
    headers.put("X-Goog-Upload-Size-Received", Long.toString(session.number("received")));
    return new Reply(200, shelf.object(), headers);
  }

  private Reply take(Call call, Thing session, boolean last) {
    long received = session.number("received");
    if (session.fields().has("over") || number(call, "X-Goog-Upload-Offset") != received) {
      throw refused("the offset is not " + received);
    }
    int bytes = call.bytes().length;
    if (!last && bytes % GRANULARITY != 0) {
      throw refused("a chunk of " + bytes + " bytes is no multiple of " + GRANULARITY);
    }
    session.fields().put("received", received + bytes);
    shelf.store().touch(session);
    if (!last) {
      return told(session);
    }
    if (received + bytes != session.number("size")) {
      session.fields().put("received", received);
      throw refused((received + bytes) + " bytes came, " + session.number("size") + " were named");
    }
    session.fields().put("over", true);
    return new Reply(200, shelf.object().put("resourceName", stood(session)), state("final"));
  }

  private String stood(Thing session) {
    String number = shelf.nextId();
    ObjectNode fields = shelf.object();
    String key = COLLECTION + "/" + number;
    fields.put("resourceName", shelf.name(key)).put("videoUploadId", number);
    fields.put("videoTitle", session.text("videoTitle"));
    fields.put("videoDescription", session.text("videoDescription"));
    fields.put("state", "PENDING").put("looks", 0);
    String video = "00000000" + Long.toString(Long.parseLong(number), 36).toUpperCase(Locale.ROOT);
    fields.put("videoId", "SBX" + video.substring(video.length() - 8));
    shelf.store().add(new Thing(key, COLLECTION, fields));
    return shelf.name(key);
  }

  /// Moves the processing on, as time would.
  void look(Thing upload) {
    String next =
        switch (upload.text("state")) {
          case "PENDING" -> "UPLOADED";
          case "UPLOADED" -> "PROCESSED";
          default -> "";
        };
    if (!next.isEmpty()) {
      upload.fields().put("state", next);
      shelf.store().touch(upload);
    }
  }

  /// `youTubeVideoUploads:remove`
  Reply remove(JsonNode body) {
    Names.only(body, Set.of("customerId", "resourceNames"), "");
    ObjectNode answer = shelf.object();
    ArrayNode names = answer.putArray("resourceNames");
    for (JsonNode each : body.path("resourceNames")) {
      String name = each.asString("");
      Thing upload =
          shelf
              .named(name)
              .filter(found -> found.kind().equals(COLLECTION))
              .filter(found -> !"UNAVAILABLE".equals(found.text("state")))
              .orElseThrow(() -> GoogleError.notFound(name));
      upload.fields().put("state", "UNAVAILABLE");
      shelf.store().touch(upload);
      names.add(name);
    }
    return Reply.ok(answer);
  }

  private static long number(Call call, String header) {
    String value = call.header(header).orElse("");
    return value.matches("\\d{1,15}") ? Long.parseLong(value) : -1;
  }

  private static Map<String, String> state(String state) {
    Map<String, String> headers = new HashMap<>();
    headers.put("X-Goog-Upload-Status", state);
    return headers;
  }

  private static GoogleError refused(String why) {
    return GoogleError.invalid("requestError.UNKNOWN", "SANDBOX upload: " + why + ".");
  }
}
