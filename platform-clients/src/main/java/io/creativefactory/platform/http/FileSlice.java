package io.creativefactory.platform.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/// Some bytes of a file, streamed.
public final class FileSlice extends RequestBody {
  private static final MediaType BYTES = MediaType.get("application/octet-stream");
  private static final int BUFFER = 64 * 1024;
  private final Path file;
  private final long start;
  private final long end;

  /// @param end not included
  public FileSlice(Path file, long start, long end) {
    this.file = file;
    this.start = start;
    this.end = end;
  }

  @Override
  public MediaType contentType() {
    return BYTES;
  }

  @Override
  public long contentLength() {
    return end - start;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(start);
      byte[] buffer = new byte[BUFFER];
      long left = end - start;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException(file + " ends before byte " + end);
        }
        sink.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
