package io.creativefactory.agents.creative;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with the part that matters most.
///
/// @param emphasis stands word for word in `text`; empty for none
record Words(String text, String emphasis) {
  private static final Pattern MARKED = Pattern.compile("\\*([^*]+)\\*");

  /// Reads `Stop buying *blindly*.`
  static Words marked(String line) {
    Matcher mark = MARKED.matcher(line);
    return mark.find()
        ? new Words(MARKED.matcher(line).replaceFirst("$1"), mark.group(1))
        : new Words(line, Key.of(line));
  }

  /// A claim: its number, or what it is free of, matters most.
  static Words claim(String text) {
    return new Words(text, Key.of(text));
  }

  String firstWord() {
    return text.split("[^\\p{L}\\p{N}%€$£']+", 2)[0].toLowerCase(Locale.ROOT);
  }

  /// Whether the text fits into so many lines of so many characters, broken at blanks.
  boolean fits(int lines, int width) {
    int used = 1;
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (word.length() > width) {
        return false;
      }
      if (column > 0 && column + 1 + word.length() > width) {
        used++;
        column = 0;
      }
      column += (column > 0 ? 1 : 0) + word.length();
    }
    return used <= lines;
  }
}
