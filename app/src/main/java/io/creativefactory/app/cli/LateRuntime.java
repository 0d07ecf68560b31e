package io.creativefactory.app.cli;

import io.creativefactory.config.brief.MediaLibrary;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.tools.search.BriefFolders;
import io.creativefactory.tools.search.LibraryMedia;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;

/// A runtime that starts when something first asks for it, so that a faulty brief is told at once,
/// and the asset library is open for a brief that names something in it. Not thread safe.
final class LateRuntime implements AutoCloseable, MediaLibrary {
  private final Surroundings surroundings;
  private final Console console;
  private @Nullable LineRuntime runtime;

  LateRuntime(Surroundings surroundings, Console console) {
    this.surroundings = surroundings;
    this.console = console;
  }

  LineRuntime started() {
    LineRuntime running = runtime;
    if (running == null) {
      console.progress("Starting the line", 0);
      running = LineRuntime.start(surroundings, WebApplicationType.NONE, Map.of());
      runtime = running;
    }
    return running;
  }

  @Override
  public Answer named(String id) {
    return started().part(LibraryMedia.class).named(id);
  }

  @Override
  public Answer shows(String words, Set<String> taken) {
    return started().part(LibraryMedia.class).shows(words, taken);
  }

  /// The folder that a brief's paths lie below, see [BriefFolders#lay].
  Path folder(Brief brief, Path assets) {
    return runtime == null ? assets : runtime.part(BriefFolders.class).lay(brief, assets);
  }

  @Override
  public void close() {
    if (runtime != null) {
      runtime.close();
    }
  }
}
