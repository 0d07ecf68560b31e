package io.creativefactory.graph.publish;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.platform.Payload;
import java.time.Instant;
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
/// @param approval who approved it, and whether it is still what was approved
/// @param lines empty when no account is connected or a file cannot be read; the faults say so
@NamedInterface("launch")
public record LaunchSheet(
    String platform,
    boolean sandbox,
    Money daily,
    List<String> faults,
    List<Line> lines,
    Approval approval) {
  public LaunchSheet {
    faults = List.copyOf(faults);
    lines = List.copyOf(lines);
  }

  /// One that nobody approved.
  public LaunchSheet(
      String platform, boolean sandbox, Money daily, List<String> faults, List<Line> lines) {
    this(platform, sandbox, daily, faults, lines, new Approval("", null, null, List.of(), ""));
  }

  /// @param sheet hash of all requests as they are now; empty when they cannot be told
  /// @param by who approved; null while nobody has
  /// @param changes what is not as it was approved; empty when nothing is, or nothing waits
  /// @param waits why the launch waits for another approval, in one sentence; empty when it does
  ///   not
  @NamedInterface("launch")
  public record Approval(
      String sheet, @Nullable String by, @Nullable Instant at, List<Change> changes, String waits) {
    public Approval {
      changes = List.copyOf(changes);
    }
  }

  /// @param what the field, for example `campaign: daily_budget`
  /// @param before null where there was none
  /// @param now null where there is none any more
  @NamedInterface("launch")
  public record Change(String what, @Nullable String before, @Nullable String now) {}

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
