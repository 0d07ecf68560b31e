package io.creativefactory.platform.google;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.google.GoogleCall.Act;
import io.creativefactory.platform.http.FileSlice;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okhttp3.Headers;

/// Sends a video's bytes by Google's resumable protocol: chunk by chunk, and after a break from the
/// byte that Google names. Until the last chunk nothing stands.
final class GoogleUpload {
  private static final long CHUNK = 8L * 1024 * 1024;
  private static final int BREAKS = 5;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final GoogleHttp http;
  private final GoogleWire wire;

  GoogleUpload(GoogleHttp http, GoogleWire wire) {
    this.http = http;
    this.wire = wire;
  }

  /// @return the upload's resource name
  /// @throws FactoryException with PLATFORM_UNCERTAIN when all bytes have gone and no answer came;
  ///   before that nothing stands and it says so
  String send(String title, NewVideo video) {
    Session session = open(title, video);
    int breaks = 0;
    while (true) {
      Sent sent = chunk(session);
      if (sent instanceof Sent.Done done) {
        return done.resource();
      }
      if (sent instanceof Sent.Taken taken) {
        breaks = 0;
        session = session.from(taken.bytes());
      } else if (sent instanceof Sent.Broken broken) {
        if (++breaks > BREAKS) {
          throw unfinished(session, broken.why());
        }
        http.transport().sleeper().sleep(PAUSE.multipliedBy(breaks));
        session = resumed(session, broken.why());
      }
    }
  }

  /// What came of a chunk.
  private sealed interface Sent {
    record Taken(long bytes) implements Sent {}

    record Done(String resource) implements Sent {}

    record Broken(FactoryException why) implements Sent {}
  }

  /// @param url where the bytes go; whoever knows it may send some
  /// @param chunk how many at a time
  /// @param offset what Google has
  private record Session(URI url, Path file, long size, long chunk, long offset) {
    Session from(long bytes) {
      return new Session(url, file, size, chunk, bytes);
    }

    long end() {
      return Math.min(offset + chunk, size);
    }

    boolean isLast() {
      return end() == size;
    }

    @Override
    public String toString() {
      return "Session[hidden, " + offset + " of " + size + "]";
    }
  }

  private Session open(String title, NewVideo video) {
    long size = size(video.file());
    Map<String, String> headers = new HashMap<>();
    headers.put("X-Goog-Upload-Protocol", "resumable");
    headers.put("X-Goog-Upload-Command", "start");
    headers.put("X-Goog-Upload-Header-Content-Length", Long.toString(size));
    headers.put("X-Goog-Upload-Header-Content-Type", type(video.file()));
    GoogleCall call =
        new GoogleCall(
            Act.UPLOAD_START,
            http.uploadUrl("youTubeVideoUploads:create"),
            headers,
            wire.upload(title, video),
            null);
    Headers answer = http.must(call).headers();
    String url = answer.get("X-Goog-Upload-URL");
    if (url == null) {
      throw http.unreadable(call, "no X-Goog-Upload-URL");
    }
    long step = number(answer, "X-Goog-Upload-Chunk-Granularity", 1);
    return new Session(URI.create(url), video.file(), size, Math.max(CHUNK / step, 1) * step, 0);
  }

  private static String type(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".mov")) {
      return "video/quicktime";
    }
    return name.endsWith(".webm") ? "video/webm" : "video/mp4";
  }

  private static long size(Path file) {
    try {
      long size = Files.size(file);
      if (size > 0) {
        return size;
      }
      throw new FactoryException(ErrorCode.MEDIA_UNREADABLE, "video " + file + " is empty");
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, "video " + file + " cannot be read; nothing was sent", e);
    }
  }

  private Sent chunk(Session session) {
    Map<String, String> headers = new HashMap<>();
    headers.put("X-Goog-Upload-Offset", Long.toString(session.offset()));
    headers.put("X-Goog-Upload-Command", session.isLast() ? "upload, finalize" : "upload");
    FileSlice bytes = new FileSlice(session.file(), session.offset(), session.end());
    GoogleCall call = new GoogleCall(Act.UPLOAD_CHUNK, session.url(), headers, null, bytes);
    try {
      return switch (http.exchange(call)) {
        case Outcome.Good good when session.isLast() -> done(call, good);
        case Outcome.Good _ -> new Sent.Taken(session.end());
        case Outcome.Bad bad -> refused(call, bad);
      };
    } catch (FactoryException e) {
      if (e.code() != ErrorCode.PLATFORM_UNCERTAIN) {
        throw e;
      }
      return new Sent.Broken(e);
    }
  }

  /// A chunk that Google has already, and its own troubles, are met by asking where it stands.
  private Sent refused(GoogleCall call, Outcome.Bad bad) {
    Refusal refusal = bad.refusal();
    boolean misplaced = refusal.status() == 400 || refusal.status() == 416;
    if (refusal.kind() == Refusal.Kind.TRANSIENT || misplaced) {
      return new Sent.Broken(http.failure(call, bad));
    }
    throw http.failure(call, bad);
  }

  private Sent done(GoogleCall call, Outcome.Good good) {
    String resource = good.body().path("resourceName").asString("");
    if (resource.isEmpty()) {
      throw http.unreadable(call, "no resource name");
    }
    return new Sent.Done(resource);
  }

  /// Asks how many bytes have come.
  private Session resumed(Session session, FactoryException why) {
    Map<String, String> headers = Map.of("X-Goog-Upload-Command", "query");
    GoogleCall call = new GoogleCall(Act.UPLOAD_QUERY, session.url(), headers, null, null);
    Outcome.Good answer;
    try {
      answer = http.must(call);
    } catch (FactoryException e) {
      throw unfinished(session, e);
    }
    String status = answer.headers().get("X-Goog-Upload-Status");
    if (!"active".equals(status)) {
      // It is over, with all bytes or with none; its resource name went with the lost answer.
      throw new FactoryException(
          ErrorCode.PLATFORM_UNCERTAIN,
          "the upload of "
              + session.file().getFileName()
              + " to Google is "
              + status
              + " and its answer was lost: look it up before sending it again. "
              + why.getMessage(),
          why);
    }
    return session.from(number(answer.headers(), "X-Goog-Upload-Size-Received", 0));
  }

  /// While its last bytes may be there, nobody knows.
  private static FactoryException unfinished(Session session, FactoryException why) {
    return new FactoryException(
        session.isLast() ? ErrorCode.PLATFORM_UNCERTAIN : ErrorCode.PLATFORM_UNAVAILABLE,
        session.isLast()
            ? why.getMessage() + " The last bytes of the video may have come: look it up."
            : why.getMessage() + " The upload was not finished, so that no video stands.",
        why,
        why.retryAfter().orElse(null));
  }

  private static long number(Headers headers, String name, long missing) {
    String value = headers.get(name);
    return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : missing;
  }
}
