package io.creativefactory.platform.conversion;

import io.creativefactory.platform.Person.Trait;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Personal data as a platform writes them before it hashes them. The platforms agree on trimming
/// and lower case and differ in what stands here by name; a value that cannot be written their way
/// is left out, since a wrong hash matches nobody.
///
/// Meta: `utils/ServerSideApiUtil.java` of its business SDK and
/// https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters;
/// Google: `google/ads/datamanager/v1/user_data.proto`; TikTok: the events API's `user` object (all
/// read 2026-11-20).
public enum Normal {
  /// Phones are digits with the country code; places are written without spaces and digits.
  META,
  /// Phones keep their plus; dots and a suffix of Gmail addresses do not count; postal code and
  /// country stay readable.
  GOOGLE,
  /// Phones keep their plus; names and places are not asked for.
  TIKTOK;

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
  private static final Pattern PHONE = Pattern.compile("[1-9][0-9]{6,14}");
  private static final Pattern CITY = Pattern.compile("[0-9\\s\\-+.^:,{}()$]");
  private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");

  /// The trait as it travels, hashed: 64 hex digits. What was hashed before passes as it is.
  ///
  /// @return nothing when the value is none of this kind, or the platform does not ask for it
  public Optional<String> hashed(Trait trait, String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    boolean hash = SHA_256.matcher(text).matches() || (this == META && MD5.matcher(text).matches());
    return hash ? Optional.of(text) : written(trait, value).map(Normal::sha256);
  }

  /// As it is written before it is hashed.
  public Optional<String> written(Trait trait, String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    return switch (trait) {
      case EMAIL -> email(text);
      case PHONE -> phone(text).map(digits -> this == META ? digits : "+" + digits);
      case EXTERNAL_ID -> some(value.strip());
      case FIRST_NAME, LAST_NAME -> this == TIKTOK ? Optional.empty() : some(text);
      case CITY -> this == META ? some(CITY.matcher(text).replaceAll("")) : Optional.empty();
      case REGION -> this == META ? some(text.replaceAll("[^a-z]", "")) : Optional.empty();
      case POST_CODE -> this == TIKTOK ? Optional.empty() : postCode(text);
      case COUNTRY ->
          this == TIKTOK
              ? Optional.empty()
              : Optional.of(text).filter(each -> COUNTRY.matcher(each).matches());
      case IP_ADDRESS, USER_AGENT, FBC, FBP, GCLID, GBRAID, WBRAID, TTCLID, TTP -> Optional.empty();
    };
  }

  private Optional<String> email(String text) {
    if (!EMAIL.matcher(text).matches()) {
      return Optional.empty();
    }
    boolean gmail = text.endsWith("@gmail.com") || text.endsWith("@googlemail.com");
    if (this != GOOGLE || !gmail) {
      return Optional.of(text);
    }
    int at = text.indexOf('@');
    String box = text.substring(0, at).replaceAll("\\+.*", "").replace(".", "");
    return box.isEmpty() ? Optional.empty() : Optional.of(box + text.substring(at));
  }

  /// Digits with the country code. A number that begins with one zero is a national one, whose
  /// country nobody told us.
  private static Optional<String> phone(String text) {
    String bare = text.replaceAll("[\\s().\\-/]", "");
    String digits = bare.replaceFirst("^(\\+|00)", "");
    return Optional.of(digits).filter(each -> PHONE.matcher(each).matches());
  }

  private Optional<String> postCode(String text) {
    String bare = text.replaceAll("\\s", "");
    return some(this == META ? bare.replaceFirst("-.*", "") : text)
        .filter(each -> each.length() >= 2);
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /// Lower-case hex of the UTF-8 bytes.
  public static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
