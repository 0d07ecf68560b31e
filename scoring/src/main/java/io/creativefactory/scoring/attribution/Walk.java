package io.creativefactory.scoring.attribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far one deal got.
///
/// @param deal its id
/// @param reached place of the furthest stage that it was in, from 0
/// @param moved when it last changed
/// @param lost whether the CRM gave it up
/// @param visitor whose deal it is, under the name that touches have too; null where nobody said
public record Walk(
    String deal, int reached, Instant moved, boolean lost, @Nullable String visitor) {
  public Walk {
    if (reached < 0) {
      throw new IllegalArgumentException("deal " + deal + " reached stage " + reached);
    }
  }
}
