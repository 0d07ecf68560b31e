package io.creativefactory.config.database;

import java.util.ArrayList;
import java.util.List;

/// PostgreSQL refuses to run as root. Inside an own user namespace root is nobody in particular,
/// and still the owner of its files.
final class OwnUser {
  private OwnUser() {}

  static List<String> argv(List<String> command) {
    if (!System.getProperty("user.name", "").equals("root")) {
      return command;
    }
    List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
    wrapped.addAll(command);
    return wrapped;
  }
}
