package io.creativefactory.domain.editor;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// The records of a storyboard are sound each for itself, but not together. Tells every fault, not
/// only the first.
public final class UnsoundStoryboard extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /// @param at the way to the component, as an RFC 6901 pointer: `/scenes/0/texts/1/at`
  /// @param problem what is there and what would be right, in one line
  public record Fault(String at, String problem) {
    @Override
    public String toString() {
      return at + ": " + problem;
    }
  }

  UnsoundStoryboard(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
