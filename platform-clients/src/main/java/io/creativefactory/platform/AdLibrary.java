package io.creativefactory.platform;

import io.creativefactory.domain.Checks;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the ads of others where a platform must show them by law. It tells words and times; media
/// are not told and are not fetched.
public interface AdLibrary {
  /// `meta` or `tiktok`.
  String name();

  boolean sandbox();

  /// Where commercial ads are shown, ISO 3166-1 alpha-2.
  Set<String> countries();

  /// The newest first, as many as asked for at most.
  ///
  /// @throws io.creativefactory.domain.FactoryException as [AdPlatform]; PLATFORM_REFUSED, with
  ///   nothing sent, when a country is none of [#countries]
  List<LibraryAd> search(Question question);

  /// @param words that the ads hold; may be empty where pages are named
  /// @param pageIds whose ads; may be empty where words are given
  /// @param running whether only ads count that run now
  /// @param most 1 to 500
  record Question(
      String words, List<String> pageIds, List<String> countries, boolean running, int most) {
    private static final int MOST = 500;

    public Question {
      pageIds = List.copyOf(pageIds);
      countries = List.copyOf(countries);
      Checks.atLeast("most", most, 1);
      if (words.isBlank() && pageIds.isEmpty()) {
        throw new IllegalArgumentException("neither words nor pages are asked for");
      }
      if (countries.isEmpty()) {
        throw new IllegalArgumentException("countries are empty");
      }
      if (most > MOST) {
        throw new IllegalArgumentException("most is " + most + ", more than " + MOST);
      }
    }
  }

  /// An ad of somebody else.
  ///
  /// @param page whose it is, by name
  /// @param snapshot where people see it, without anybody's token
  /// @param reach people reached in the EU, null where it is not told
  /// @param fetched when this was true
  record LibraryAd(
      String id,
      String pageId,
      String page,
      Copy copy,
      Run run,
      URI snapshot,
      @Nullable Long reach,
      Instant fetched) {}

  /// What it says; several where it runs in versions.
  record Copy(List<String> texts, List<String> titles, List<String> descriptions) {
    public Copy {
      texts = List.copyOf(texts);
      titles = List.copyOf(titles);
      descriptions = List.copyOf(descriptions);
    }
  }

  /// When and where it ran.
  ///
  /// @param until null while it runs
  record Run(
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      List<String> platforms,
      List<String> languages) {
    public Run {
      platforms = List.copyOf(platforms);
      languages = List.copyOf(languages);
    }
  }
}
