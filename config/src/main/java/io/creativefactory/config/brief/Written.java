package io.creativefactory.config.brief;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.domain.brief.SpecialCategory;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words of a brief and what they stand for. Each throws `IllegalArgumentException` with a message
/// that goes on after `is wrong:` and says what would be right.
final class Written {
  private static final List<String> PLATFORMS = List.of("meta", "google", "tiktok");
  private static final Pattern DURATION =
      Pattern.compile("(?:(\\d{1,4})m)?(?:(\\d{1,6}(?:\\.\\d{1,3})?)s)?(?:(\\d{1,9})ms)?");
  private static final Pattern FOCUS =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)%\\s+(\\d{1,3}(?:\\.\\d{1,2})?)%");
  private static final Pattern PAGE = Pattern.compile("\\d{1,20}");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d+)?");

  private Written() {}

  static Duration duration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      throw wrong("'%s' is not a duration; write it as 15s, 1m30s or 500ms", text);
    }
    Duration length =
        Duration.ofMinutes(whole(parts.group(1)))
            .plusMillis(Math.round(fraction(parts.group(2)) * 1000))
            .plusMillis(whole(parts.group(3)));
    if (length.compareTo(Duration.ofSeconds(3)) < 0
        || length.compareTo(Duration.ofMinutes(3)) > 0) {
      throw wrong("'%s' is not between 3s and 3m, the shortest and longest ad", text);
    }
    return length;
  }

  private static long whole(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static double fraction(@Nullable String digits) {
    return digits == null ? 0 : Double.parseDouble(digits);
  }

  /// More than nothing, with no more decimals than the currency has.
  static Money amount(String text, Currency currency) {
    if (!AMOUNT.matcher(text).matches()) {
      throw wrong("'%s' is not an amount; write digits with a point, such as \"39.00\"", text);
    }
    Money money = Money.parse(text, currency.getCurrencyCode());
    if (!money.isPositive()) {
      throw wrong("'%s' is not more than zero", text);
    }
    return money;
  }

  static URI address(String text) {
    try {
      URI address = new URI(text);
      boolean web = List.of("http", "https").contains(String.valueOf(address.getScheme()));
      if (web && address.getHost() != null && address.getUserInfo() == null) {
        return address;
      }
    } catch (URISyntaxException _) {
      // told below, in the same words
    }
    throw wrong("'%s' is not a web address; write it out, such as https://shop.example/polo", text);
  }

  static String country(String code) {
    if (!Arrays.asList(Locale.getISOCountries()).contains(code)) {
      throw wrong(
          "'%s' is not a country; write two capital letters of ISO 3166-1, such as DE", code);
    }
    return code;
  }

  static String language(String code) {
    if (!Arrays.asList(Locale.getISOLanguages()).contains(code)) {
      throw wrong("'%s' is not a language; write two small letters of ISO 639-1, such as en", code);
    }
    return code;
  }

  static Budget.Objective objective(String text) {
    return named(Budget.Objective.values(), "an objective", text);
  }

  static SpecialCategory special(String text) {
    return named(SpecialCategory.values(), "a special category", text);
  }

  private static <E extends Enum<E>> E named(E[] all, String what, String text) {
    return Arrays.stream(all)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                "'%s' is not "
                    + what
                    + "; choose one of "
                    + Arrays.toString(all).toLowerCase(Locale.ROOT),
                text));
  }

  static String platform(String text) {
    if (!PLATFORMS.contains(text)) {
      throw wrong("'%s' is not a platform; choose one of " + PLATFORMS, text);
    }
    return text;
  }

  /// Words that a library of ads is searched for; no library takes more of them.
  static String searched(String text) {
    if (text.isBlank() || text.length() > 100) {
      throw wrong("'%s' has not 1 to 100 characters; write few words that such ads hold", text);
    }
    return text.strip();
  }

  /// Of a page on Meta.
  static String page(String id) {
    if (!PAGE.matcher(id).matches()) {
      throw wrong(
          "'%s' is no id of a page; write its digits in quotes, such as \"104820155103\"", id);
    }
    return id;
  }

  /// Percent from the left, then percent from above.
  static Media.Spot focus(String text) {
    Matcher parts = FOCUS.matcher(text);
    if (!parts.matches() || fraction(parts.group(1)) > 100 || fraction(parts.group(2)) > 100) {
      throw wrong(
          "'%s' is no place in a picture; write how far from the left and from above, such as"
              + " 30% 55%",
          text);
    }
    return new Media.Spot(fraction(parts.group(1)) / 100, fraction(parts.group(2)) / 100);
  }

  private static IllegalArgumentException wrong(String message, String text) {
    return new IllegalArgumentException(message.replace("%s", text));
  }
}
