package io.creativefactory.tools.search;

import io.creativefactory.domain.Checks;
import io.creativefactory.tools.stock.StockItem.Orientation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What is looked for.
///
/// @param words what the picture should show, not blank
/// @param max how many at most, 1 to 100
/// @param variety how much being unlike the others counts against fitting the words, 0 (the nearest
///   as they are) to 1
public record Question(String words, Filters filters, int max, double variety) {
  /// Enough to keep two takes of one scene apart.
  public static final double VARIED = 0.3;

  public Question {
    Checks.text("words", words);
    Checks.between("variety", variety, 0, 1);
    if (max < 1 || max > 100) {
      throw new IllegalArgumentException("max is " + max + ", not between 1 and 100");
    }
  }

  /// What must hold; null asks for nothing. What is unknown of an item does not hold.
  ///
  /// @param atLeast shortest length of a clip
  /// @param atMost longest length of a clip
  /// @param faces whether faces must (true) or must not (false) be seen
  /// @param brand exactly as it was given
  public record Filters(
      @Nullable Duration atLeast,
      @Nullable Duration atMost,
      @Nullable Orientation orientation,
      @Nullable Boolean faces,
      @Nullable String brand) {
    public static final Filters NONE = new Filters(null, null, null, null, null);

    public Filters {
      if (atLeast != null && atMost != null && atLeast.compareTo(atMost) > 0) {
        throw new IllegalArgumentException("at least " + atLeast + " but at most " + atMost);
      }
    }
  }
}
