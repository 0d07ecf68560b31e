package io.creativefactory.config.yaml;

/// One thing that is wrong in a file a person wrote.
///
/// @param file as the person named it
/// @param line from 1
/// @param message what is wrong and what would be right
public record Fault(String file, int line, String message) {
  /// As an editor or a terminal links it: `brief.yaml:12: …`.
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
