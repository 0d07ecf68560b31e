package io.creativefactory.app.studio;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.RunId;
import java.util.UUID;
import java.util.regex.Pattern;

/// Ids as they stand in addresses: canonical lower-case UUIDs and nothing else. [UUID#fromString]
/// alone would also take `1-1-1-1-1` and give one thing two addresses.
public final class PathId {
  private static final Pattern CANONICAL =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private PathId() {}

  /// @throws FactoryException NOT_FOUND when the text is not a canonical UUID
  public static UUID parse(String text) {
    if (!CANONICAL.matcher(text).matches()) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND, "The address does not name an id. Nothing was looked up.");
    }
    return UUID.fromString(text);
  }

  /// @throws FactoryException NOT_FOUND when the text is not a canonical UUID
  public static RunId run(String text) {
    return new RunId(parse(text));
  }
}
