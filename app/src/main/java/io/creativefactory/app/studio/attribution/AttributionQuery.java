package io.creativefactory.app.studio.attribution;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.credit.AttributionReport.By;
import io.creativefactory.graph.credit.Question;
import io.creativefactory.graph.credit.Question.Again;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.scoring.attribution.CreditModel;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what is asked of attribution out of an address.
public final class AttributionQuery {
  private static final int DAYS = 30;
  private static final int HALF_LIFE = 7;

  private AttributionQuery() {}

  /// @throws FactoryException CONVERSIONS_INVALID naming what is wrong
  public static Question read(Map<String, String> query, Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    try {
      LocalDate until = day(query.getOrDefault("until", today.toString()));
      LocalDate since = day(query.getOrDefault("since", until.minusDays(DAYS - 1L).toString()));
      String what = query.getOrDefault("what", "");
      String currency = query.getOrDefault("currency", "");
      return new Question(
          constant(CreditModel.class, query.getOrDefault("model", "last")),
          Duration.ofDays(halfLife(query.getOrDefault("half-life", "" + HALF_LIFE))),
          since,
          until,
          currency.isBlank() ? null : Amounts.currency(currency),
          what.isBlank() ? null : constant(Happening.class, what),
          constant(Again.class, query.getOrDefault("again", "never")));
    } catch (IllegalArgumentException e) {
      throw new FactoryException(ErrorCode.CONVERSIONS_INVALID, String.valueOf(e.getMessage()), e);
    }
  }

  /// What rows stand for: an ad, or what ads have in common.
  ///
  /// @return null for ads
  static @Nullable By by(Map<String, String> query) {
    String by = query.getOrDefault("by", "ad");
    try {
      return by.equals("ad") ? null : constant(By.class, by);
    } catch (IllegalArgumentException e) {
      throw new FactoryException(
          ErrorCode.CONVERSIONS_INVALID,
          "'" + by + "' is none of ad, platform, hypothesis, angle",
          e);
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no day such as 2026-11-20", e);
    }
  }

  private static int halfLife(String text) {
    if (!text.matches("[1-9]\\d{0,2}")) {
      throw new IllegalArgumentException("a half-life is 1 to 999 days, not '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is none of "
              + Arrays.stream(type.getEnumConstants()).map(AttributionQuery::word).toList(),
          e);
    }
  }

  /// `time-decay`.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
