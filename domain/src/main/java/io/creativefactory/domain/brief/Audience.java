package io.creativefactory.domain.brief;

import io.creativefactory.domain.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who should see it.
///
/// @param who one sentence in the advertiser's words
/// @param countries ISO 3166-1 alpha-2, at least one
/// @param languages ISO 639-1, at least one
/// @param special what of the product the law treats specially; null while nobody has said
public record Audience(
    String who,
    List<String> countries,
    List<String> languages,
    @Nullable List<SpecialCategory> special) {
  /// Of a product of which nobody has said whether the law treats it specially.
  public Audience(String who, List<String> countries, List<String> languages) {
    this(who, countries, languages, null);
  }

  public Audience {
    Checks.text("audience.who", who);
    countries = List.copyOf(countries);
    languages = List.copyOf(languages);
    special = special == null ? null : List.copyOf(special);
    if (countries.isEmpty() || languages.isEmpty()) {
      throw new IllegalArgumentException("audience needs a country and a language");
    }
  }
}
