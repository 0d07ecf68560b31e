package io.creativefactory.tools.search;

import io.creativefactory.tools.eyes.Look.Field;
import io.creativefactory.tools.stock.StockItem;
import java.util.List;

/// Something found, and why.
///
/// @param score `(1 − variety) × best fit − variety × likeness`
/// @param matches what fits the words, best first; at least one
/// @param likeness to the most alike of those before it, 0 to 1; 0 for the first
/// @param why all of this in a sentence
public record Hit(StockItem item, double score, List<Match> matches, double likeness, String why) {
  public Hit {
    matches = List.copyOf(matches);
  }

  /// @param words of the field
  /// @param cosine to the question, -1 to 1
  /// @param holds whether the very words of the question were read or heard in it
  /// @param fit the cosine; where it holds the words, in the middle between that and 1
  public record Match(Field field, String words, double cosine, boolean holds, double fit) {}
}
