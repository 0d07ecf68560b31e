package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Budget.Objective;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is known of a delivery before it runs. Nothing of it is learned from figures of the
/// delivery itself, and no calendar day is in it: a model that knew the day would be asked about
/// days that it never saw.
///
/// @param format shape of the video that runs
public record DeliveryContext(Platform platform, Objective objective, Ratio format) {

  /// Where ads run.
  public enum Platform {
    META,
    GOOGLE,
    TIKTOK;

    /// As in addresses and rows: `meta`.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Reads what people and rows write: `meta`, `sales`, `9:16`.
  ///
  /// @throws FactoryException TRAINING_DATA_INVALID for a word that is none of the known ones
  public static DeliveryContext parse(String platform, String objective, String format) {
    return new DeliveryContext(platform(platform), objective(objective), ratio(format));
  }

  /// @throws FactoryException TRAINING_DATA_INVALID, naming the known ones
  public static Platform platform(String word) {
    return known("platform", word, Platform.values());
  }

  /// @throws FactoryException TRAINING_DATA_INVALID, naming the known ones
  public static Objective objective(String word) {
    return known("objective", word, Objective.values());
  }

  /// @throws FactoryException TRAINING_DATA_INVALID when it is no ratio
  public static Ratio ratio(String word) {
    try {
      return Ratio.parse(word);
    } catch (IllegalArgumentException e) {
      throw new FactoryException(ErrorCode.TRAINING_DATA_INVALID, "format " + e.getMessage(), e);
    }
  }

  private static <E extends Enum<E>> E known(String what, String word, E[] all) {
    return Arrays.stream(all)
        .filter(each -> each.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() ->
            new FactoryException(
                ErrorCode.TRAINING_DATA_INVALID,
                "%s '%s' is not known; there is: %s".formatted(what, word, words(all))));
  }

  private static <E extends Enum<E>> String words(E[] all) {
    return Arrays.stream(all)
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /// As people write it: `meta, sales, 9:16`.
  @Override
  public String toString() {
    return "%s, %s, %s"
        .formatted(platform.key(), objective.name().toLowerCase(Locale.ROOT), format);
  }
}
