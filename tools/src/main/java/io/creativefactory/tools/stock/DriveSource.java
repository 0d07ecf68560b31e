package io.creativefactory.tools.stock;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.drive.DriveFile;
import io.creativefactory.platform.drive.DriveFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A folder of Google Drive. Folders in it and Drive's own documents are told and not opened.
public final class DriveSource implements MediaSource {
  private static final String OWN = "application/vnd.google-apps.";

  private final DriveFolder folder;
  private final long maxBytes;

  /// @param maxBytes of one file; a longer one is given up while it comes
  public DriveSource(DriveFolder folder, long maxBytes) {
    this.folder = folder;
    this.maxBytes = maxBytes;
  }

  @Override
  public String name() {
    return "drive:" + folder.id();
  }

  @Override
  public void list(Consumer<Seen> consumer) {
    folder.list(file -> consumer.accept(seen(file)));
  }

  private static Seen seen(DriveFile file) {
    if (file.mimeType().startsWith(OWN)) {
      String kind = file.mimeType().substring(OWN.length());
      return new Seen.Broken(file.id(), file.name(), "is a " + kind + " of Google Drive, no media");
    }
    if (!DriveFolder.isId(file.id())) {
      return new Seen.Broken(file.id(), file.name(), "came without an id that can be asked for");
    }
    return new Seen.Item(file.id(), file.name(), file.bytes(), file.version());
  }

  @Override
  public void fetch(Seen.Item item, Path target) {
    folder.download(item.locator(), maxBytes, target);
    try {
      if (Files.size(target) < item.bytes()) {
        throw new FactoryException(
            ErrorCode.PLATFORM_UNAVAILABLE,
            "arrived with "
                + Files.size(target)
                + " of its "
                + item.bytes()
                + " bytes; the rest is asked for at the next look");
      }
    } catch (IOException e) {
      throw Vault.unusable("read " + target, e);
    }
  }
}
