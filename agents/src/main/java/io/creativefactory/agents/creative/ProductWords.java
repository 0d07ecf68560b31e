package io.creativefactory.agents.creative;

import io.creativefactory.domain.brief.Product;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How to speak of the product: its name without pack sizes, and its noun where the house knows it.
///
/// @param spoken the name in a sentence, for example `Spring Water` of `Spring Water 0.5 l`
/// @param noun what it is, or empty
record ProductWords(String spoken, Optional<Noun> noun) {
  private static final Pattern PACK_SIZE =
      Pattern.compile(
          "[\\s,(]+(?:\\d+ ?x ?)?\\d[\\d.,]* ?(?:l|ml|cl|g|kg|mg|oz|lb|cm|mm|m|inch|pack|pcs|pieces)"
              + "\\)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> MASS =
      Set.of(
          "water",
          "coffee",
          "tea",
          "juice",
          "milk",
          "bread",
          "chocolate",
          "honey",
          "oil",
          "wine",
          "beer",
          "cheese",
          "granola",
          "rice",
          "pasta",
          "yoghurt",
          "skincare",
          "software",
          "soap",
          "shampoo",
          "insurance",
          "furniture",
          "soup",
          "kombucha",
          "lemonade",
          "muesli");
  private static final Set<String> PLURAL =
      Set.of(
          "shoes",
          "sneakers",
          "plimsolls",
          "trousers",
          "jeans",
          "shorts",
          "socks",
          "gloves",
          "glasses",
          "headphones",
          "earbuds",
          "boots",
          "sandals",
          "leggings",
          "sheets",
          "beans");
  private static final Set<String> SINGULAR =
      Set.of(
          "polo",
          "shirt",
          "t-shirt",
          "tee",
          "hoodie",
          "jacket",
          "dress",
          "sweater",
          "coat",
          "bag",
          "backpack",
          "bottle",
          "mug",
          "cup",
          "lamp",
          "chair",
          "sofa",
          "desk",
          "bed",
          "mattress",
          "pillow",
          "blanket",
          "towel",
          "watch",
          "phone",
          "laptop",
          "headset",
          "bike",
          "car",
          "book",
          "course",
          "app",
          "camera",
          "toy",
          "candle",
          "cream",
          "serum",
          "bar",
          "box",
          "kettle",
          "pan",
          "knife",
          "skirt",
          "scarf",
          "hat",
          "cap",
          "ring",
          "necklace",
          "rug",
          "vase",
          "planner",
          "notebook",
          "pen",
          "brush",
          "toothbrush",
          "razor",
          "tent",
          "helmet",
          "scooter",
          "speaker");

  /// @param plural whether it takes `are` and `do`
  /// @param counts whether it takes an article
  record Noun(String word, boolean plural, boolean counts) {}

  static ProductWords of(Product product) {
    Matcher size = PACK_SIZE.matcher(product.name());
    String spoken = size.replaceFirst("").strip();
    String name = spoken.isEmpty() ? product.name() : spoken;
    return new ProductWords(name, noun(name));
  }

  /// The noun that a claim speaks of itself, such as the bottle in `Bottle made from …`; otherwise
  /// the product's.
  Optional<Noun> nounIn(String claim) {
    Optional<Noun> own = known(claim.split(" ", 2)[0]);
    return own.isPresent() ? own : noun;
  }

  /// The name as it stands in a sentence: `the Everyday Polo`, `Spring Water`.
  String withArticle() {
    boolean article =
        noun.map(Noun::counts).orElse(false) && !spoken.toLowerCase(Locale.ROOT).startsWith("the ");
    return article ? "the " + spoken : spoken;
  }

  private static Optional<Noun> noun(String name) {
    List<String> words = List.of(name.split("[\\s,]+", -1));
    return words.reversed().stream().flatMap(word -> known(word).stream()).findFirst();
  }

  static boolean isNoun(String word) {
    return known(word).isPresent();
  }

  private static Optional<Noun> known(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (MASS.contains(lower)) {
      return Optional.of(new Noun(lower, false, false));
    }
    if (PLURAL.contains(lower)) {
      return Optional.of(new Noun(lower, true, true));
    }
    return SINGULAR.contains(lower) ? Optional.of(new Noun(lower, false, true)) : Optional.empty();
  }
}
