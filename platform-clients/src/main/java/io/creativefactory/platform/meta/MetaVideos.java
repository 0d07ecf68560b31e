package io.creativefactory.platform.meta;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.http.Bodies.FilePart;
import io.creativefactory.platform.http.FileSlice;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Brings videos up chunk by chunk. Meta says which bytes it wants next; a lost or misplaced chunk
/// is sent again from the offset that it names. A video is found again by its title, which only the
/// last step gives: a broken upload leaves nothing behind that could be mistaken for one.
final class MetaVideos {
  private static final int TRIES_PER_OFFSET = 5;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final MetaHttp http;
  private final MetaAccount account;
  private final Sleeper sleeper;

  MetaVideos(MetaHttp http, MetaAccount account) {
    this.http = http;
    this.account = account;
    this.sleeper = http.sleeper();
  }

  /// From its last byte on the video stands: a failure to see it ready leaves a video to look up,
  /// not one to send again.
  String uploadUntilReady(String title, NewVideo video) {
    String id = upload(title, video);
    try {
      awaitReady(id);
      return id;
    } catch (FactoryException e) {
      if (e.code() == ErrorCode.PLATFORM_REFUSED) {
        throw e;
      }
      throw new FactoryException(
          ErrorCode.PLATFORM_UNCERTAIN,
          "video " + id + " stands on Meta and was not seen ready: " + e.getMessage(),
          e,
          e.retryAfter().orElse(null));
    }
  }

  /// What is said of a video beside its bytes.
  Map<String, String> form(String title, NewVideo video) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("title", title);
    if (video.aiGenerated()) {
      form.put("is_ai_generated", "true");
    }
    return form;
  }

  private String upload(String title, NewVideo video) {
    long size = size(video.file());
    Map<String, String> start = new LinkedHashMap<>();
    start.put("upload_phase", "start");
    start.put("file_size", Long.toString(size));
    MetaCall opening = MetaCall.post(edge(), start);
    JsonNode session = open(opening);
    String sessionId = session.path("upload_session_id").asString("");
    transfer(sessionId, video.file(), range(opening, session));
    Map<String, String> finish = new LinkedHashMap<>();
    finish.put("upload_phase", "finish");
    finish.put("upload_session_id", sessionId);
    finish.putAll(form(title, video));
    http.send(MetaCall.post(edge(), finish));
    return session.path("video_id").asString("");
  }

  /// Waits until the video can be used.
  ///
  /// @throws FactoryException with PLATFORM_REFUSED when Meta cannot process it, PLATFORM_UNCERTAIN
  ///   when it takes too long: it may be ready at the next look-up
  void awaitReady(String videoId) {
    MetaSettings.Deadlines deadlines = http.settings().deadlines();
    long looks = Math.max(1, deadlines.processing().dividedBy(deadlines.poll()));
    for (long look = 0; look < looks; look++) {
      String status = status(videoId);
      if ("ready".equals(status)) {
        return;
      }
      if (!"processing".equals(status)) {
        throw new FactoryException(
            ErrorCode.PLATFORM_REFUSED,
            "Meta could not process video "
                + videoId
                + ": its status is '"
                + status
                + "'. It cannot be used; upload another file.");
      }
      sleeper.sleep(deadlines.poll());
    }
    throw new FactoryException(
        ErrorCode.PLATFORM_UNCERTAIN,
        "Meta still processes video "
            + videoId
            + " after "
            + deadlines.processing()
            + "; look it up again before uploading another.");
  }

  String status(String videoId) {
    JsonNode answer = http.send(MetaCall.get(videoId, Map.of("fields", "status")));
    return answer.path("status").path("video_status").asString("unknown");
  }

  private String edge() {
    return account.path() + "/advideos";
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

  /// An upload session without its end is no video, so that a lost answer here is no doubt.
  private JsonNode open(MetaCall start) {
    try {
      return http.send(start);
    } catch (FactoryException e) {
      throw nothingStands(e);
    }
  }

  private void transfer(String sessionId, Path file, Range first) {
    Range range = first;
    int tries = 0;
    while (!range.isEmpty()) {
      Range next = chunk(sessionId, file, range, ++tries);
      tries = next.start() > range.start() ? 0 : tries;
      range = next;
    }
  }

  /// Sends one chunk and returns what is wanted next, the same one when it must be sent again.
  private Range chunk(String sessionId, Path file, Range range, int tries) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("upload_phase", "transfer");
    form.put("upload_session_id", sessionId);
    form.put("start_offset", Long.toString(range.start()));
    MetaCall call =
        MetaCall.upload(
            edge(), form, new FilePart("video_file_chunk", "chunkfile", range.of(file)));
    try {
      return switch (http.exchange(call)) {
        case Outcome.Good good -> range(call, good.body());
        case Outcome.Bad bad -> again(call, bad.refusal(), range, tries);
      };
    } catch (FactoryException e) {
      if (tries >= TRIES_PER_OFFSET || e.code() != ErrorCode.PLATFORM_UNCERTAIN) {
        throw nothingStands(e);
      }
      sleeper.sleep(PAUSE.multipliedBy(tries));
      return range;
    }
  }

  private Range again(MetaCall call, Refusal refusal, Range range, int tries) {
    MetaError error = MetaError.of(refusal);
    boolean misplaced = error.subcode() == MetaError.WRONG_OFFSET;
    if (tries >= TRIES_PER_OFFSET || !(misplaced || error.isTransient())) {
      throw nothingStands(http.failure(call, refusal));
    }
    if (!misplaced) {
      sleeper.sleep(PAUSE.multipliedBy(tries));
      return range;
    }
    long start = error.datum(http.mapper(), "start_offset").orElse(range.start());
    return new Range(start, error.datum(http.mapper(), "end_offset").orElse(range.end()));
  }

  private static FactoryException nothingStands(FactoryException e) {
    return e.code() == ErrorCode.PLATFORM_UNCERTAIN
        ? new FactoryException(
            ErrorCode.PLATFORM_UNAVAILABLE,
            e.getMessage() + " The upload was not finished, so that no video stands.",
            e,
            e.retryAfter().orElse(null))
        : e;
  }

  private Range range(MetaCall call, JsonNode answer) {
    long start = answer.path("start_offset").asLong(-1);
    long end = answer.path("end_offset").asLong(-1);
    if (start < 0 || end < start) {
      throw http.unreadable(call, "offsets " + start + " to " + end);
    }
    return new Range(start, end);
  }

  /// Bytes wanted next, the end not included; empty when all have come.
  private record Range(long start, long end) {
    boolean isEmpty() {
      return start == end;
    }

    FileSlice of(Path file) {
      return new FileSlice(file, start, end);
    }
  }
}
