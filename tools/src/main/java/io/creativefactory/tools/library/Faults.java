package io.creativefactory.tools.library;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with one swipe file, told all at once.
final class Faults {
  private static final int SHOWN = 50;

  private final String file;
  private final List<String> messages = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(int line, String message) {
    messages.add(file + ":" + line + ": " + message);
  }

  /// For a fault that makes reading on pointless.
  FactoryException stopAt(int line, String message) {
    add(line, message);
    return failure();
  }

  void throwIfAny() {
    if (!messages.isEmpty()) {
      throw failure();
    }
  }

  private FactoryException failure() {
    List<String> shown = new ArrayList<>(messages.subList(0, Math.min(SHOWN, messages.size())));
    if (messages.size() > SHOWN) {
      shown.add("and " + (messages.size() - SHOWN) + " more");
    }
    return new FactoryException(ErrorCode.SWIPE_FILE_INVALID, String.join("\n", shown));
  }
}
