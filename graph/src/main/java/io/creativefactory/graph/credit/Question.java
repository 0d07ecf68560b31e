package io.creativefactory.graph.credit;

import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.scoring.attribution.CreditModel;
import io.creativefactory.scoring.attribution.Doubles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What is asked of attribution.
///
/// @param halfLife of credit, for the model that decays
/// @param since first day, UTC
/// @param until last day, UTC
/// @param currency to answer in; null where all values have the same one
/// @param what kind of conversion counts; null for every kind
/// @param again how far apart two reports of one id are still one event
public record Question(
    CreditModel model,
    Duration halfLife,
    LocalDate since,
    LocalDate until,
    @Nullable Currency currency,
    @Nullable Happening what,
    Again again) {
  /// How long before a conversion a touch may lie to be thanked for it.
  public static final Duration LOOK_BACK = Duration.ofDays(30);

  public Question {
    if (until.isBefore(since) || !halfLife.isPositive()) {
      throw new IllegalArgumentException(
          "since " + since + " until " + until + ", half-life " + halfLife);
    }
  }

  /// Which reports of one id are one event.
  public enum Again {
    /// All of them: ids of orders never come again.
    NEVER,
    /// Those within 48 hours of the first, as platforms count.
    AFTER_48_HOURS;

    Doubles doubles() {
      return this == NEVER ? Doubles.PLAIN : Doubles.AS_PLATFORMS;
    }
  }

  Instant from() {
    return since.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Instant end() {
    return until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
