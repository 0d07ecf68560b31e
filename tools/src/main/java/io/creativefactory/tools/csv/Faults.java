package io.creativefactory.tools.csv;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is wrong with one file that somebody handed in, told all at once, by line.
public final class Faults {
  private static final int SHOWN = 50;

  private final String file;
  private final ErrorCode code;
  private final List<Fault> found = new ArrayList<>();

  private record Fault(int line, String message) {}

  /// @param file its name, for people
  /// @param code what a fault in it means
  public Faults(String file, ErrorCode code) {
    this.file = file;
    this.code = code;
  }

  public void add(int line, String message) {
    found.add(new Fault(line, file + ":" + line + ": " + message));
  }

  /// For a fault that makes reading on pointless.
  public FactoryException stopAt(int line, String message) {
    add(line, message);
    return failure();
  }

  FactoryException unreadable(Path path, IOException cause) {
    return new FactoryException(code, path + " cannot be read: " + cause, cause);
  }

  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw failure();
    }
  }

  private FactoryException failure() {
    List<String> shown =
        new ArrayList<>(
            found.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .limit(SHOWN)
                .map(Fault::message)
                .toList());
    if (found.size() > SHOWN) {
      shown.add("and " + (found.size() - SHOWN) + " more");
    }
    return new FactoryException(code, String.join("\n", shown));
  }
}
