package io.creativefactory.render.process;

import java.io.IOException;
import java.io.InputStream;

/// Reads what the tool writes to its standard output (`pipe:1`), such as raw frames. Runs on a
/// thread of its own. Whatever it leaves unread is read and dropped.
@FunctionalInterface
public interface Sink {
  void read(InputStream output) throws IOException;
}
