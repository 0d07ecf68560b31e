package io.creativefactory.graph.attribution;

import io.creativefactory.domain.Checks;

/// What may name a person here.
final class Visitors {
  private Visitors() {}

  /// @throws IllegalArgumentException for an e-mail address or a telephone number in the clear
  static void check(String visitor) {
    Checks.text("visitor", visitor);
    if (visitor.contains("@") || visitor.matches("\\+?[0-9 ()/-]{7,}")) {
      throw new IllegalArgumentException(
          "visitor is an address in the clear; send a hash or an id of your own");
    }
  }
}
