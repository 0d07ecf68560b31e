package io.creativefactory.graph.launch;

import java.util.UUID;

/// One approved creative to be brought to one platform.
///
/// @param item the review row that was approved
public record Errand(UUID item, String platform) {

  /// @throws IllegalArgumentException when the text is not what [#toString] gives
  public static Errand parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("'" + text + "' is not item/platform");
    }
    return new Errand(UUID.fromString(text.substring(0, slash)), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return item + "/" + platform;
  }
}
