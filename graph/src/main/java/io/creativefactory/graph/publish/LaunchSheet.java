package io.creativefactory.graph.publish;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.platform.Payload;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// What launching one creative on one platform would write, or has written: every request as it
/// leaves, in order. All objects are created PAUSED.
///
/// @param platform `meta`, `google` or `tiktok`
/// @param sandbox whether the account is simulated
/// @param daily what the run's campaign there may spend a day once a person has activated an ad
/// @param faults why it would be refused before anything is sent; empty when nothing is known
/// @param lines empty when no account is connected or a file cannot be read; the faults say so
@NamedInterface("launch")
public record LaunchSheet(
    String platform, boolean sandbox, Money daily, List<String> faults, List<Line> lines) {
  public LaunchSheet {
    faults = List.copyOf(faults);
    lines = List.copyOf(lines);
  }

  /// Where one write stands.
  @NamedInterface("launch")
  public enum Standing {
    /// Nothing was sent.
    PLANNED,
    /// Sent, and nobody knows yet whether it was carried out; it is looked for before it is sent
    /// again.
    UNCERTAIN,
    STANDS,
    TAKEN_BACK
  }

  /// One request.
  ///
  /// @param slot what it is for; ids of objects that do not exist yet stand as slots in braces
  /// @param id the platform's id, once it stands
  @NamedInterface("launch")
  public record Line(
      String slot, Kind kind, Payload payload, Standing standing, @Nullable String id) {}
}
