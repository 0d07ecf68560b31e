package io.creativefactory.tools.stock;

import io.creativefactory.tools.stock.StockItem.Label;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file on its way in.
///
/// @param received bytes that are here
/// @param expiresAt when it is forgotten
/// @param outcome null until the last byte is here
public record Upload(
    UUID id, Promise promise, long received, Instant expiresAt, @Nullable Outcome outcome) {

  /// What the sender announced.
  ///
  /// @param bytes in all, at least 1
  /// @param sha256 64 lower-case hex digits that the content must have; null when nothing was said
  public record Promise(Label label, long bytes, @Nullable String sha256) {
    public Promise {
      if (bytes < 1) {
        throw new IllegalArgumentException("an upload of " + bytes + " bytes");
      }
      if (sha256 != null && !StockItem.isName(sha256)) {
        throw new IllegalArgumentException("the promised sha256 is no 64 lower-case hex digits");
      }
    }
  }

  public boolean isDone() {
    return outcome != null;
  }

  Upload at(long bytes) {
    return new Upload(id, promise, bytes, expiresAt, outcome);
  }

  Upload done(Outcome end) {
    return new Upload(id, promise, received, expiresAt, end);
  }

  /// What became of the wish to upload.
  public sealed interface Opened {
    record Begun(Upload upload) implements Opened {}

    /// @param max bytes that a file may have
    record TooLarge(long max) implements Opened {}

    /// @param max uploads that may be open at a time
    record TooMany(int max) implements Opened {}
  }

  /// What became of some bytes.
  public sealed interface Answer {
    record Received(Upload upload) implements Answer {}

    /// @param end where the end really is
    record Elsewhere(long end) implements Answer {}

    /// More came than was announced; the surplus was not kept.
    record TooMuch(long announced) implements Answer {}

    /// @param end how far it came
    record BrokenOff(long end) implements Answer {}

    /// Somebody else is sending to it right now.
    record Busy() implements Answer {}

    record Missing() implements Answer {}
  }

  /// Thrown by the stream of bytes when its sender is gone; a fault of our own disk is none.
  public static final class SenderGoneException extends IOException {
    private static final long serialVersionUID = 1L;

    public SenderGoneException(IOException cause) {
      super(cause);
    }
  }
}
