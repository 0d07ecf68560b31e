package io.creativefactory.render.process;

import java.io.IOException;
import java.io.InputStream;

/// Keeps everything a tool writes, up to a bound.
final class Capture implements Sink {
  private final int max;
  private byte[] bytes = new byte[0];

  Capture(int max) {
    this.max = max;
  }

  @Override
  public void read(InputStream output) throws IOException {
    byte[] read = output.readNBytes(max);
    if (read.length == max && output.read() >= 0) {
      throw new IOException("the tool wrote more than " + max + " bytes");
    }
    bytes = read;
  }

  byte[] bytes() {
    return bytes;
  }
}
