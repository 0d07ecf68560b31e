package io.creativefactory.platform;

import io.creativefactory.domain.publish.Publication.PlatformObject;
import java.util.regex.Pattern;

/// Names one intended write, made and stored before the call. It stands in the created object's
/// name, so that the object can be found again.
///
/// @param value 12 characters of a-z and 0-9
public record WriteKey(String value) {
  private static final Pattern TAG = Pattern.compile("#[a-z0-9]{12}(?![a-z0-9])");
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9]{12}");

  public WriteKey {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is not a write key: 12 of a-z, 0-9");
    }
  }

  /// As it stands in names: `#abc123def456`.
  public String tag() {
    return "#" + value;
  }

  /// Whether the object was created with this key.
  public boolean names(PlatformObject object) {
    return object.name().contains(tag());
  }

  /// Whether the object was created with any key, so by this program.
  public static boolean marks(PlatformObject object) {
    return TAG.matcher(object.name()).find();
  }
}
