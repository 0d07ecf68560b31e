package io.creativefactory.app.studio.run;

import java.util.List;

/// The nine stage words, in the order of the line.
final class Stages {
  static final List<String> ALL =
      List.of(
          "brief",
          "intel",
          "creative",
          "editor",
          "testing",
          "review",
          "publish",
          "scaling",
          "learning");

  private Stages() {}
}
