package io.creativefactory.app.cli;

import io.creativefactory.config.brief.BriefFile;
import io.creativefactory.config.brief.BriefReading;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.render.look.MediaInspector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a brief for a command and looks at its media; every fault becomes a line for a person.
final class BriefInput {
  private final Console console;
  private final MediaInspector inspector;

  BriefInput(Console console, MediaInspector inspector) {
    this.console = console;
    this.inspector = inspector;
  }

  /// @return the brief, or nothing after its faults were told
  Optional<Brief> read(Path file, Path assets) {
    return switch (BriefFile.read(file, assets)) {
      case BriefReading.Faulty(var faults) -> {
        faults.forEach(fault -> console.warn(fault.toString()));
        yield Optional.empty();
      }
      case BriefReading.Read(Brief brief) -> {
        List<String> faults = unusable(brief, assets);
        faults.forEach(fault -> console.warn(file.getFileName() + ": " + fault));
        yield faults.isEmpty() ? Optional.of(brief) : Optional.empty();
      }
    };
  }

  /// Files that exist but cannot be shown or heard.
  private List<String> unusable(Brief brief, Path assets) {
    List<String> faults = new ArrayList<>();
    for (Media.Item item : brief.media().items()) {
      tell(faults, () -> inspector.probePicture(assets.resolve(item.path())));
    }
    @Nullable String logo = brief.brand().logo();
    if (logo != null) {
      tell(faults, () -> inspector.probePicture(assets.resolve(logo)));
    }
    @Nullable String music = brief.media().music();
    if (music != null) {
      tell(faults, () -> inspector.probeSound(assets.resolve(music)));
    }
    return faults;
  }

  private static void tell(List<String> faults, Runnable look) {
    try {
      look.run();
    } catch (FactoryException e) {
      if (ExitCode.of(e.code()) != ExitCode.BAD_INPUT) {
        throw e;
      }
      faults.add(e.getMessage());
    }
  }
}
