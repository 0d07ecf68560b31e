package io.creativefactory.graph.intel;

import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.platform.AdLibrary;
import io.creativefactory.platform.AdLibrary.LibraryAd;
import io.creativefactory.platform.AdLibrary.Question;
import io.creativefactory.tools.library.AdLibrary.Sighted;
import io.creativefactory.tools.library.Sighting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Ads of a platform's library as our own collection keeps them. Their words are a stranger's: what
/// no reader would see is taken out of them, and of very long ones the end. The same words of the
/// same page are one ad, however often it was booked; it ran from the first of them to the last.
final class Clippings {
  private static final int LONGEST = 2_000;

  /// Everything that is not written but steers: control characters, directions, half pairs. Joiners
  /// stay, emoji and some scripts are made with them.
  private static final String UNSEEN =
      "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029&&[^\\n\\u200C\\u200D]]";

  private final AdLibrary library;
  private final List<String> countries;

  Clippings(AdLibrary library, Question asked) {
    this.library = library;
    this.countries = asked.countries();
  }

  /// Without those that tell no words or no start: they are no evidence of anything.
  List<Sighted> of(List<LibraryAd> found) {
    Map<Words, List<LibraryAd>> byWords = new LinkedHashMap<>();
    for (LibraryAd ad : found) {
      Words words = Words.of(ad);
      if (!words.advertiser().isEmpty() && !words.text().isEmpty() && dated(ad)) {
        byWords.computeIfAbsent(words, _ -> new ArrayList<>()).add(ad);
      }
    }
    return byWords.entrySet().stream()
        .map(each -> sighted(each.getKey(), each.getValue()))
        .toList();
  }

  private static boolean dated(LibraryAd ad) {
    LocalDate since = ad.run().since();
    LocalDate until = ad.run().until();
    return !ad.id().isBlank() && since != null && (until == null || !until.isBefore(since));
  }

  private Sighted sighted(Words words, List<LibraryAd> ads) {
    LibraryAd newest = ads.getFirst();
    SwipeAd ad =
        new SwipeAd(
            new ObjectRef(library.name(), newest.id()).toString(),
            words.advertiser(),
            words.text(),
            words.headline(),
            "",
            ads.stream()
                .map(each -> Objects.requireNonNull(each.run().since()))
                .min(Comparator.naturalOrder())
                .orElseThrow(),
            lastSeen(ads),
            place(library));
    Sighting.Delivery delivery =
        new Sighting.Delivery(
            newest.run().platforms(), newest.run().languages(), countries, newest.reach());
    return new Sighted(
        ad,
        new Sighting(
            newest.pageId(), newest.snapshot(), delivery, newest.fetched(), library.sandbox()));
  }

  private static @Nullable LocalDate lastSeen(List<LibraryAd> ads) {
    LocalDate last = null;
    for (LibraryAd each : ads) {
      LocalDate until = each.run().until();
      if (until == null) {
        return null;
      }
      last = last == null || until.isAfter(last) ? until : last;
    }
    return last;
  }

  /// As it stands as the source of an ad: one place, so that the same words there are one ad.
  static String place(AdLibrary library) {
    return (library.sandbox() ? "SANDBOX " : "") + library.name() + " ads library";
  }

  /// What an ad says, cleaned.
  private record Words(String advertiser, String text, String headline) {
    static Words of(LibraryAd ad) {
      String title = first(ad.copy().titles());
      String body = first(ad.copy().texts());
      return body.isEmpty()
          ? new Words(plain(ad.page()), title, "")
          : new Words(plain(ad.page()), body, title);
    }

    private static String first(List<String> versions) {
      return versions.isEmpty() ? "" : plain(versions.getFirst());
    }

    private static String plain(String text) {
      String seen = text.replaceAll(UNSEEN, " ").strip();
      return seen.codePointCount(0, seen.length()) <= LONGEST
          ? seen
          : seen.substring(0, seen.offsetByCodePoints(0, LONGEST)) + "…";
    }
  }
}
