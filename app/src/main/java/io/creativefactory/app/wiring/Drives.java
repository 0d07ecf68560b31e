package io.creativefactory.app.wiring;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.drive.DriveFolder;
import io.creativefactory.platform.drive.DriveSettings;
import io.creativefactory.platform.drive.DriveToken;
import io.creativefactory.tools.stock.DriveSource;
import io.creativefactory.tools.stock.Limits;
import java.util.ArrayList;
import java.util.List;

/// The folders of Google Drive that this installation reads. Thread safe.
public final class Drives implements AutoCloseable {
  private final DriveAccess access;
  private final Sleeper sleeper;
  private final Limits limits;
  private final List<DriveFolder> open = new ArrayList<>();

  Drives(DriveAccess access, Sleeper sleeper, Limits limits) {
    this.access = access;
    this.sleeper = sleeper;
    this.limits = limits;
  }

  /// @param id as it stands at the end of the folder's address
  /// @throws FactoryException PLATFORM_AUTH when the operator gave no token, NOT_FOUND when this is
  ///   no id
  public DriveSource folder(String id) {
    if (access.accessToken().isBlank()) {
      throw new FactoryException(
          ErrorCode.PLATFORM_AUTH,
          "no Drive is connected; set DRIVE_ACCESS_TOKEN to a token of scope drive.readonly");
    }
    if (!DriveFolder.isId(id)) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND, "'" + id + "' is no id of a Drive folder; nothing was asked");
    }
    DriveSettings usual = DriveSettings.usual();
    DriveSettings settings = new DriveSettings(access.api(), usual.call(), usual.download());
    DriveToken token = new DriveToken(access.accessToken());
    return new DriveSource(kept(new DriveFolder(settings, token, sleeper, id)), limits.bytes());
  }

  private synchronized DriveFolder kept(DriveFolder folder) {
    open.add(folder);
    return folder;
  }

  /// Those that are looked at again and again.
  List<DriveSource> watched() {
    return access.folders().stream().map(this::folder).toList();
  }

  @Override
  public synchronized void close() {
    open.forEach(DriveFolder::close);
    open.clear();
  }
}
