package io.creativefactory.tools.takes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder that is or was taken in.
///
/// @param folder below the one that may be taken; `.` is that one itself
/// @param failure why it ended without all of its files; null unless [State#FAILED]
/// @param endedAt null while it goes on
public record FolderTake(
    UUID id,
    String folder,
    State state,
    Progress progress,
    @Nullable String failure,
    Instant begunAt,
    @Nullable Instant endedAt) {

  public enum State {
    /// Nobody has begun yet.
    WAITING,
    RUNNING,
    /// Every file has its answer; broken ones are told by `GET /api/v1/assets/faults`.
    DONE,
    FAILED;

    boolean ended() {
      return this == DONE || this == FAILED;
    }
  }

  /// How many files became what. A take that was broken off counts anew, and what it had taken is
  /// known then.
  ///
  /// @param expected in all; 0 until the folder was listed
  /// @param growing that somebody still writes
  public record Progress(int expected, int taken, int known, int refused, int growing) {
    static final Progress NONE = new Progress(0, 0, 0, 0, 0);
  }
}
