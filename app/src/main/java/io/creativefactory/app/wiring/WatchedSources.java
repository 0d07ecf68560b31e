package io.creativefactory.app.wiring;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.stock.DriveSource;
import io.creativefactory.tools.stock.FolderSource;
import io.creativefactory.tools.stock.Intake;
import io.creativefactory.tools.stock.MediaSource;
import io.creativefactory.tools.stock.Outcome;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders that are looked at again and again. One that cannot be read now stops no other and
/// is looked for again.
final class WatchedSources {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedSources.class);

  private final AssetSettings settings;
  private final List<DriveSource> drives;
  private final Intake intake;

  WatchedSources(AssetSettings settings, List<DriveSource> drives, Intake intake) {
    this.settings = settings;
    this.drives = drives;
    this.intake = intake;
  }

  void look() {
    for (Path folder : settings.folders()) {
      look(() -> new FolderSource(folder, settings.every(), InstantSource.system()));
    }
    for (DriveSource drive : drives) {
      look(() -> drive);
    }
  }

  private void look(Supplier<MediaSource> opening) {
    try {
      MediaSource source = opening.get();
      Outcome.Tally tally = intake.watch(TenantId.HOUSE, source, (_, _) -> {});
      if (tally.taken() > 0) {
        LOG.info("{}: {}", source.name(), tally);
      }
    } catch (FactoryException missing) {
      if (!isOutside(missing.code())) {
        throw missing;
      }
      LOG.warn("{}; it is looked for again later", missing.getMessage());
    }
  }

  private static boolean isOutside(ErrorCode code) {
    return code == ErrorCode.NOT_FOUND
        || code == ErrorCode.PLATFORM_AUTH
        || code == ErrorCode.PLATFORM_RATE_LIMITED
        || code == ErrorCode.PLATFORM_REFUSED
        || code == ErrorCode.PLATFORM_UNAVAILABLE;
  }
}
