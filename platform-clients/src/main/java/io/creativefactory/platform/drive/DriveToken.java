package io.creativefactory.platform.drive;

import io.creativefactory.domain.Checks;

/// An OAuth access token of scope `drive.readonly`. It travels in a header only and shows itself
/// nowhere.
///
/// @param value printable ASCII without spaces
public record DriveToken(String value) {
  public DriveToken {
    Checks.text("the Drive token", value);
    if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("the Drive token holds characters that no token has");
    }
  }

  String strike(String text) {
    return text.replace(value, "[hidden]");
  }

  @Override
  public String toString() {
    return "DriveToken[hidden]";
  }
}
