package io.creativefactory.graph.launch;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.platform.Automation;
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
/// @param labels what is known of the duty to say that a machine made part of it, by country
/// @param automated what the platform runs by itself in the campaign; null before it stands or
///   where there is no such state
/// @param lines empty when no account is connected or a file cannot be read; the faults say so
@NamedInterface("launch")
public record LaunchSheet(
    String platform,
    boolean sandbox,
    Money daily,
    List<String> faults,
    List<Line> lines,
    Approval approval,
    List<Label> labels,
    @Nullable Automated automated) {
  public LaunchSheet {
    faults = List.copyOf(faults);
    lines = List.copyOf(lines);
    labels = List.copyOf(labels);
  }

  /// One that nobody approved.
  public LaunchSheet(
      String platform, boolean sandbox, Money daily, List<String> faults, List<Line> lines) {
    this(
        platform,
        sandbox,
        daily,
        faults,
        lines,
        new Approval("", null, null, List.of(), ""),
        List.of(),
        null);
  }

  /// @param country ISO 3166-1 alpha-2
  /// @param words the rule with its date, or why nothing is known
  @NamedInterface("launch")
  public record Label(String country, Duty duty, String words) {}

  /// What is known of a duty to label.
  @NamedInterface("launch")
  public enum Duty {
    /// Asked for, and not there: the launch is refused.
    MISSING,
    /// There.
    SAID,
    /// It depends on what nobody here can know.
    OPEN,
    /// No rule is on file, which does not mean that there is none.
    UNKNOWN
  }

  /// @param planned whether the campaign was set up to earn it
  /// @param seen as last read; null while it never could be
  /// @param fault why the last reading failed; empty when it did not
  @NamedInterface("launch")
  public record Automated(boolean planned, @Nullable Automation seen, String fault) {

    public Automated with(@Nullable Automation before) {
      return new Automated(planned, before, fault);
    }

    /// In words, for people.
    public String told() {
      if (seen == null) {
        return "not known: " + fault;
      }
      return seen.earned()
          ? seen.name() + " is earned"
          : seen.name() + " is not earned: " + String.join("; ", seen.missing());
    }
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
