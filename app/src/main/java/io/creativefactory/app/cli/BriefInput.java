package io.creativefactory.app.cli;

import io.creativefactory.config.brief.BriefFile;
import io.creativefactory.config.brief.BriefReading;
import io.creativefactory.config.brief.MediaLibrary;
import io.creativefactory.config.placement.Placements;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.render.look.MediaInspector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Reads a brief for a command and looks at its media; every fault becomes a line for a person.
final class BriefInput {
  private final Console console;
  private final MediaInspector inspector;

  BriefInput(Console console, MediaInspector inspector) {
    this.console = console;
    this.inspector = inspector;
  }

  /// A brief that a run may start with.
  ///
  /// @param folder that its paths lie below
  record Ready(Brief brief, Path folder) {}

  /// @return the brief, or nothing after its faults were told
  Optional<Brief> read(Path file, Path assets) {
    return read(file, assets, MediaLibrary.CLOSED, (_, folder) -> folder).map(Ready::brief);
  }

  /// As [#read(Path, Path)], with an asset library that the brief may name things of.
  Optional<Ready> read(Path file, Path assets, LateRuntime library) {
    return read(file, assets, library, library::folder);
  }

  private Optional<Ready> read(
      Path file, Path assets, MediaLibrary library, BiFunction<Brief, Path, Path> laying) {
    BriefFile.Surroundings given = new BriefFile.Surroundings(Placements.house(), library);
    return switch (BriefFile.read(file, assets, given)) {
      case BriefReading.Faulty(var faults) -> {
        faults.forEach(fault -> console.warn(fault.toString()));
        yield Optional.empty();
      }
      case BriefReading.Read(Brief brief) -> {
        Path folder = laying.apply(brief, assets);
        List<String> faults = unusable(brief, folder);
        faults.forEach(fault -> console.warn(file.getFileName() + ": " + fault));
        yield faults.isEmpty() ? Optional.of(new Ready(brief, folder)) : Optional.empty();
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
