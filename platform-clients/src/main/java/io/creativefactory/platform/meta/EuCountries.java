package io.creativefactory.platform.meta;

import java.util.List;
import java.util.Set;

/// Where the Digital Services Act asks who pays for an ad and who benefits: the member states and
/// those of their territories that have a code of their own.
final class EuCountries {
  private static final Set<String> MEMBERS =
      Set.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");
  private static final Set<String> TERRITORIES = Set.of("AX", "GF", "GP", "MF", "MQ", "RE", "YT");

  private EuCountries() {}

  static boolean anyIn(List<String> countries) {
    return countries.stream().anyMatch(EuCountries::holds);
  }

  static boolean holds(String country) {
    return MEMBERS.contains(country) || TERRITORIES.contains(country);
  }

  /// The member states.
  static Set<String> members() {
    return MEMBERS;
  }
}
