package io.creativefactory.domain.brief;

import io.creativefactory.domain.Checks;
import java.util.List;

/// Who should see it.
///
/// @param who one sentence in the advertiser's words
/// @param countries ISO 3166-1 alpha-2, at least one
/// @param languages ISO 639-1, at least one
public record Audience(String who, List<String> countries, List<String> languages) {
  public Audience {
    Checks.text("audience.who", who);
    countries = List.copyOf(countries);
    languages = List.copyOf(languages);
    if (countries.isEmpty() || languages.isEmpty()) {
      throw new IllegalArgumentException("audience needs a country and a language");
    }
  }
}
