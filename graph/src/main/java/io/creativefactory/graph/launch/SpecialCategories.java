package io.creativefactory.graph.launch;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.SpecialCategory;
import io.creativefactory.platform.NewObject.Reach;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What of a product the law treats specially. A brief that says so is believed; one that says
/// nothing, but sounds like it, is sent back with the word that does: an undeclared ad for credit
/// costs the account.
final class SpecialCategories {
  private static final Map<SpecialCategory, Pattern> WORDS =
      new EnumMap<>(
          Map.of(
              SpecialCategory.HOUSING,
              words("apartments?|flats? for rent|homes? for sale|real estate|tenants?|landlords?"),
              SpecialCategory.EMPLOYMENT,
              words("hiring|job openings?|vacanc(?:y|ies)|apply for (?:this|the) job|recruiting"),
              SpecialCategory.FINANCE,
              words(
                  "loans?|mortgages?|credit cards?|insurance|invest(?:ing|ment|ments)|crypto"
                      + "(?:currency|currencies)?|APR|refinanc(?:e|ing)"),
              SpecialCategory.POLITICS,
              words("elections?|vote for|ballots?|referendum|political part(?:y|ies)")));

  private SpecialCategories() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Reach reach(Brief brief) {
    List<SpecialCategory> special = brief.audience().special();
    return new Reach(
        brief.audience().countries(),
        brief.brand().name(),
        special == null ? Set.of() : Set.copyOf(special));
  }

  /// One sentence for each category that the brief sounds like and says nothing of.
  static List<String> faults(Brief brief) {
    if (brief.audience().special() != null) {
      return List.of();
    }
    String all =
        String.join(
            "\n",
            Stream.concat(
                    Stream.of(brief.product().name(), String.valueOf(brief.message().offer())),
                    brief.message().facts().stream())
                .toList());
    List<String> faults = new ArrayList<>();
    WORDS.forEach((category, pattern) -> {
      Matcher found = pattern.matcher(all);
      if (found.find()) {
        faults.add(
            "audience.special is missing: '%s' sounds like %s; write special: [%s], or special: [] when it is not"
                .formatted(found.group(), written(category), written(category)));
      }
    });
    return faults;
  }

  private static String written(SpecialCategory category) {
    return category.name().toLowerCase(Locale.ROOT);
  }
}
