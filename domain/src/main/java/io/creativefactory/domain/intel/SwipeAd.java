package io.creativefactory.domain.intel;

import io.creativefactory.domain.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A competitor's ad as somebody noted it down: words and dates, never pixels.
///
/// @param id unique within the swipe file
/// @param headline may be empty
/// @param callToAction the button's words; may be empty
/// @param lastSeen null while it still runs
/// @param source where it was seen: an ad library's address or `manual`
public record SwipeAd(
    String id,
    String advertiser,
    String text,
    String headline,
    String callToAction,
    LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    String source) {
  public SwipeAd {
    Checks.text("id", id);
    Checks.text("advertiser", advertiser);
    Checks.text("text", text);
    if (lastSeen != null && lastSeen.isBefore(firstSeen)) {
      throw new IllegalArgumentException(
          "ad " + id + " ended on " + lastSeen + ", before " + firstSeen);
    }
  }
}
