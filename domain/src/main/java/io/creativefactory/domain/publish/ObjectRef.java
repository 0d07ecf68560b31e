package io.creativefactory.domain.publish;

import io.creativefactory.domain.Checks;

/// An object on a platform, named so that the ids of two platforms cannot meet. Everything outside
/// the platforms' own clients names objects like this.
///
/// @param platform `meta`, `google` or `tiktok`
/// @param id the platform's own
public record ObjectRef(String platform, String id) {
  public ObjectRef {
    Checks.text("platform", platform);
    Checks.text("id", id);
  }

  /// @throws IllegalArgumentException when the text is not what [#toString] gives
  public static ObjectRef parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("'" + text + "' is not platform:id");
    }
    return new ObjectRef(text.substring(0, colon), text.substring(colon + 1));
  }

  /// `meta:120210000000000001`.
  @Override
  public String toString() {
    return platform + ":" + id;
  }
}
