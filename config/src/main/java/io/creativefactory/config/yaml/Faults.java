package io.creativefactory.config.yaml;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Gathers the faults of one file while it is read. Not thread safe.
public final class Faults {
  private final String file;
  private final List<Fault> found = new ArrayList<>();

  /// @param file as the person named it
  public Faults(String file) {
    this.file = file;
  }

  public void add(int line, String message) {
    found.add(new Fault(file, line, message));
  }

  public boolean none() {
    return found.isEmpty();
  }

  /// By line.
  public List<Fault> list() {
    return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
  }

  /// All faults in one failure, one line each.
  public FactoryException exception(ErrorCode code) {
    String lines = list().stream().map(Fault::toString).collect(Collectors.joining("\n"));
    return new FactoryException(code, lines);
  }
}
