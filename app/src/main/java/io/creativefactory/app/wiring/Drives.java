package io.creativefactory.app.wiring;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.drive.DriveFolder;
import io.creativefactory.platform.drive.DriveSettings;
import io.creativefactory.platform.drive.DriveTokens;
import io.creativefactory.tools.stock.DriveSource;
import io.creativefactory.tools.stock.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The folders of Google Drive that this installation reads. Thread safe.
public final class Drives implements AutoCloseable {
  private final DriveAccess access;
  private final Sleeper sleeper;
  private final Limits limits;
  private final List<DriveFolder> open = new ArrayList<>();
  private @Nullable DriveTokens tokens;

  Drives(DriveAccess access, Sleeper sleeper, Limits limits) {
    this.access = access;
    this.sleeper = sleeper;
    this.limits = limits;
  }

  /// @param id as it stands at the end of the folder's address
  /// @throws FactoryException PLATFORM_AUTH when the operator gave no token, NOT_FOUND when this is
  ///   no id
  public DriveSource folder(String id) {
    if (!access.isGiven()) {
      throw new FactoryException(
          ErrorCode.PLATFORM_AUTH,
          "no Drive is connected; set DRIVE_REFRESH_TOKEN with DRIVE_CLIENT_ID and"
              + " DRIVE_CLIENT_SECRET, or DRIVE_ACCESS_TOKEN for an hour, of scope drive.readonly");
    }
    if (!DriveFolder.isId(id)) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND, "'" + id + "' is no id of a Drive folder; nothing was asked");
    }
    DriveSettings usual = DriveSettings.usual();
    DriveSettings settings = new DriveSettings(access.api(), usual.call(), usual.download());
    return new DriveSource(kept(new DriveFolder(settings, tokens(), sleeper, id)), limits.bytes());
  }

  private synchronized DriveTokens tokens() {
    DriveTokens known = tokens;
    if (known == null) {
      known = access.tokens();
      tokens = known;
    }
    return known;
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
    if (tokens != null) {
      tokens.close();
      tokens = null;
    }
  }
}
