package io.creativefactory.domain.creative;

import java.text.Normalizer;
import java.util.Locale;

/// Words as they stand in file, campaign and tag names.
public final class Slug {
  private Slug() {}

  /// Lower case, letters and digits of any script, the rest as single hyphens; `x` when nothing is
  /// left.
  public static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String slug =
        plain
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "x" : slug;
  }
}
