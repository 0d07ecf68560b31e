package io.creativefactory.tools.stock;

import io.creativefactory.tools.eyes.Look.Field;
import io.creativefactory.tools.eyes.Look.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Everything that can be said of an item in words: what somebody said, what its name says, what
/// was read and heard in it.
final class Descriptions {
  private Descriptions() {}

  /// At most one of each field.
  static List<Words> of(StockItem item) {
    List<Words> said = new ArrayList<>();
    if (!item.label().caption().isBlank()) {
      said.add(new Words(Field.CAPTION, item.label().caption().strip()));
    }
    String name = spoken(item.label().name());
    if (!name.isBlank()) {
      said.add(new Words(Field.NAME, name));
    }
    Map<Field, String> read =
        item.look().words().stream()
            .collect(
                Collectors.groupingBy(
                    Words::field,
                    TreeMap::new,
                    Collectors.mapping(Words::text, Collectors.joining(". "))));
    read.forEach((field, text) -> said.add(new Words(field, text)));
    return List.copyOf(said);
  }

  /// A file's name as words: `IMG_2034 woman-pouringCoffee.mp4` says `woman pouring Coffee`. What a
  /// camera counts says nothing.
  static String spoken(String name) {
    String stem = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    String apart =
        stem.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
            .replaceAll("[^\\p{L}\\p{M}\\p{N}']+", " ")
            .strip();
    List<String> words = new ArrayList<>();
    for (String word : apart.split(" ", -1)) {
      boolean camera = word.matches("(?i)(img|dsc|dji|gopr|mvi|vid|pxl|mov|clip|gh)\\d*");
      boolean counted = word.codePoints().noneMatch(Character::isLetter) || word.length() < 2;
      boolean code = word.matches("(?i)[0-9a-f]{8,}");
      if (!camera && !counted && !code) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }
}
