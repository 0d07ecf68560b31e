package io.creativefactory.app.api;

import io.creativefactory.tools.stock.Upload.SenderGoneException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes from the other side: a failure to read them is the sender's, not ours.
final class SenderStream extends FilterInputStream {
  SenderStream(InputStream bytes) {
    super(bytes);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw new SenderGoneException(e);
    }
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    try {
      return super.read(buffer, from, length);
    } catch (IOException e) {
      throw new SenderGoneException(e);
    }
  }
}
