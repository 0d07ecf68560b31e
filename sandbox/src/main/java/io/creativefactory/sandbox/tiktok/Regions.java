package io.creativefactory.sandbox.tiktok;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Countries with numbers of their own, which are not those of the real TikTok and not to be
/// guessed.
final class Regions {
  private static final long FIRST = 9_000_001;
  private static final Map<String, String> IDS = ids();

  private Regions() {}

  private static Map<String, String> ids() {
    Map<String, String> ids = new LinkedHashMap<>();
    long next = FIRST;
    for (String country : Locale.getISOCountries()) {
      ids.put(country, Long.toString(next++));
    }
    return ids;
  }

  static boolean has(String id) {
    return IDS.containsValue(id);
  }

  static void list(ArrayNode regions) {
    IDS.forEach((country, id) -> {
      ObjectNode row = regions.addObject().put("location_id", id).put("region_code", country);
      row.put("name", Locale.of("", country).getDisplayCountry(Locale.ENGLISH));
      row.put("level", "COUNTRY").put("parent_id", "0").put("area_type", "ADMIN");
    });
  }
}
