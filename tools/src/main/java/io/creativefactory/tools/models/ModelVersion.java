package io.creativefactory.tools.models;

import io.creativefactory.scoring.ctr.CtrCard;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One training, and what became of it.
///
/// @param dataSha256 of all outcomes that were offered
/// @param against version of the model that it competed with; null for the mean rate
/// @param reason in words, with the figures
/// @param card null when it was refused before there was a model
/// @param trained when and by whom
/// @param promoted null when it never served
/// @param retired null while it serves, or when it never did
public record ModelVersion(
    Ran ran,
    String dataSha256,
    @Nullable Integer against,
    String reason,
    @Nullable CtrCard card,
    Deed trained,
    @Nullable Deed promoted,
    @Nullable Deed retired) {

  /// @param version 1, 2, …
  public record Ran(int version, State state) {}

  public record Deed(Instant at, String by) {}

  public int version() {
    return ran.version();
  }

  public State state() {
    return ran.state();
  }

  public enum State {
    /// The one that predicts.
    SERVING,
    /// It served until a better one came.
    RETIRED,
    /// It served until a person took it back.
    ROLLED_BACK,
    /// It was not surely better than the one that served.
    LOST,
    /// It was not surely better than the mean rate, or there was too little to learn from.
    REFUSED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
