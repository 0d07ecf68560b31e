package io.creativefactory.config.brief;

import io.creativefactory.config.yaml.Fault;
import io.creativefactory.domain.brief.Brief;
import java.util.List;

/// What came of reading a brief.
public sealed interface BriefReading {

  /// Nothing is wrong with it: a run may start.
  record Read(Brief brief) implements BriefReading {}

  /// Everything that is wrong with it.
  ///
  /// @param faults at least one, by line
  record Faulty(List<Fault> faults) implements BriefReading {
    public Faulty {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a faulty brief without a fault");
      }
    }
  }
}
