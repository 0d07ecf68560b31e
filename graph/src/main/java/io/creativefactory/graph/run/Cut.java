package io.creativefactory.graph.run;

import io.creativefactory.domain.Checks;

/// One cut of one variant.
///
/// @param variant concept id, for example `v1`
/// @param attempt 0 for the first cut, one more for each time that changes were requested
public record Cut(String variant, int attempt) {
  public Cut {
    Checks.text("variant", variant);
    Checks.atLeast("attempt", attempt, 0);
  }

  /// @throws IllegalArgumentException when the text is not what [#key] gives
  public static Cut parse(String key) {
    int slash = key.lastIndexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException("'" + key + "' is not variant/attempt");
    }
    return new Cut(key.substring(0, slash), Integer.parseInt(key.substring(slash + 1)));
  }

  /// @throws IllegalArgumentException for the first cut
  public Cut before() {
    return new Cut(variant, attempt - 1);
  }

  public Cut next() {
    return new Cut(variant, attempt + 1);
  }

  /// `v1/0`.
  public String key() {
    return variant + "/" + attempt;
  }
}
