package io.creativefactory.app.api;

import io.creativefactory.tools.stock.Outcome;
import io.creativefactory.tools.stock.Upload;
import io.creativefactory.tools.stock.Upload.Promise;
import io.creativefactory.tools.stock.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// The headers of the tus protocol.
final class TusWords {
  private static final String VERSION = "1.0.0";

  private TusWords() {}

  static void version(HttpHeaders headers) {
    headers.set("Tus-Resumable", VERSION);
  }

  static boolean isForeign(HttpServletRequest request) {
    return !VERSION.equals(request.getHeader("Tus-Resumable"));
  }

  /// Where an upload stands, for people and scripts.
  ///
  /// @param asset its SHA-256 once it is taken
  /// @param reason why it was refused
  record Standing(
      UUID id,
      String name,
      long received,
      long bytes,
      @Nullable String asset,
      @Nullable String reason) {}

  static Standing standing(Upload upload) {
    Outcome outcome = upload.outcome();
    String asset = outcome instanceof Outcome.Known known ? known.sha256() : null;
    return new Standing(
        upload.id(),
        upload.promise().label().name(),
        upload.received(),
        upload.promise().bytes(),
        outcome instanceof Outcome.Taken taken ? taken.sha256() : asset,
        outcome instanceof Outcome.Refused refused ? refused.reason() : null);
  }

  /// What a request to begin says.
  sealed interface Reading {
    /// Why it cannot be begun; empty when it can.
    String wrong();

    record Good(Promise promise) implements Reading {
      @Override
      public String wrong() {
        return "";
      }
    }

    record Bad(String wrong) implements Reading {}
  }

  static Reading promise(HttpServletRequest request) {
    String length = request.getHeader("Upload-Length");
    if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) < 1) {
      return new Reading.Bad("Upload-Length must say how many bytes will come, at least 1.");
    }
    String written = request.getHeader("Upload-Metadata");
    try {
      Map<String, String> said = metadata(written == null ? "" : written);
      return new Reading.Good(
          new Promise(
              Uploads.label(
                  said.getOrDefault("filename", ""),
                  said.getOrDefault("caption", ""),
                  said.getOrDefault("brand", "")),
              Long.parseLong(length),
              said.get("sha256")));
    } catch (IllegalArgumentException e) {
      return new Reading.Bad("Upload-Metadata cannot be read: " + e.getMessage() + ".");
    }
  }

  /// `filename d29ybGQ=,caption c2hvZXM=`: a key, a space, the value in Base64.
  private static Map<String, String> metadata(String written) {
    Map<String, String> said = new HashMap<>();
    for (String pair : written.split(",", -1)) {
      String[] parts = pair.strip().split(" ", 2);
      if (!parts[0].isEmpty()) {
        byte[] value = Base64.getDecoder().decode(parts.length == 1 ? "" : parts[1].strip());
        said.put(parts[0], new String(value, StandardCharsets.UTF_8));
      }
    }
    return said;
  }
}
