package io.creativefactory.platform.meta;

import io.creativefactory.platform.TaggedName;
import io.creativefactory.platform.WriteKey;

/// Names as they stand in the account, at most 100 characters.
final class MetaName {
  private static final int MAX = 100;

  /// For ours: what a space and the tag leave.
  static final int ROOM = MAX - 14;

  private MetaName() {}

  static String of(String name, WriteKey key) {
    return TaggedName.of(name, key, MAX);
  }
}
