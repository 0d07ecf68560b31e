package io.creativefactory.render.process;

import java.io.IOException;
import java.io.OutputStream;

/// Writes what the tool reads from its standard input (`-i pipe:0`), such as raw frames. Runs on a
/// thread of its own; the stream is closed afterwards.
@FunctionalInterface
public interface Feed {
  void write(OutputStream input) throws IOException;
}
