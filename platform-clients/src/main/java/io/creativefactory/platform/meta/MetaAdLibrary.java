package io.creativefactory.platform.meta;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.AdLibrary;
import io.creativefactory.platform.http.Transport;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Meta's Ads Library, `GET /ads_archive`. It opens to the token of a person who confirmed identity
/// and location at facebook.com/ID, not to a system user's. Commercial ads are shown where they ran
/// in the EU, the United Kingdom or Brazil (https://www.facebook.com/ads/library/api, read
/// 2026-11-20). Thread safe.
public final class MetaAdLibrary implements AdLibrary {
  private static final int MAX_WORDS = 100;
  private static final int MAX_PAGES = 10;
  private static final String FIELDS =
      "id,page_id,page_name,ad_creative_bodies,ad_creative_link_titles,"
          + "ad_creative_link_descriptions,ad_delivery_start_time,ad_delivery_stop_time,"
          + "publisher_platforms,languages,eu_total_reach";

  private final MetaHttp http;
  private final MetaPages pages;
  private final Set<String> countries;

  /// @param settings of the account in whose name we ask; only its address and deadlines count
  /// @param person whose token it is
  public MetaAdLibrary(MetaSettings settings, MetaSecrets person, Transport transport) {
    this.http = new MetaHttp(settings, person, transport, "ads_archive");
    this.pages = new MetaPages(http);
    Set<String> covered = new TreeSet<>(EuCountries.members());
    covered.addAll(List.of("GB", "BR"));
    this.countries = Set.copyOf(covered);
  }

  /// The real one. It belongs to no account, so that none is named.
  public static MetaAdLibrary of(MetaSecrets person, Transport transport) {
    MetaSettings settings =
        new MetaSettings(
            URI.create("https://graph.facebook.com"),
            URI.create("https://graph-video.facebook.com"),
            "0",
            "0",
            null,
            false,
            MetaSettings.Deadlines.usual());
    return new MetaAdLibrary(settings, person, transport);
  }

  @Override
  public String name() {
    return "meta";
  }

  @Override
  public boolean sandbox() {
    return http.settings().sandbox();
  }

  @Override
  public Set<String> countries() {
    return countries;
  }

  @Override
  public List<LibraryAd> search(Question question) {
    refusal(question)
        .ifPresent(why -> {
          throw new FactoryException(
              ErrorCode.PLATFORM_REFUSED, "the Ads Library was not asked: " + why);
        });
    List<LibraryAd> found = new ArrayList<>();
    Optional<Boolean> _ =
        pages.walk(
            "ads_archive",
            query(question),
            row -> {
              found.add(read(row));
              return found.size() == question.most() ? Optional.of(true) : Optional.empty();
            });
    return List.copyOf(found);
  }

  private Optional<String> refusal(Question question) {
    List<String> elsewhere =
        question.countries().stream().filter(each -> !countries.contains(each)).toList();
    if (!elsewhere.isEmpty()) {
      return Optional.of(
          "it shows commercial ads of the EU, the United Kingdom and Brazil, not of " + elsewhere);
    }
    if (question.words().length() > MAX_WORDS) {
      return Optional.of(
          "the words have " + question.words().length() + " characters, more than " + MAX_WORDS);
    }
    return question.pageIds().size() > MAX_PAGES
        ? Optional.of(question.pageIds().size() + " pages are named, more than " + MAX_PAGES)
        : Optional.empty();
  }

  private Map<String, String> query(Question question) {
    Map<String, String> query = new LinkedHashMap<>();
    if (!question.words().isBlank()) {
      query.put("search_terms", question.words().strip());
    }
    if (!question.pageIds().isEmpty()) {
      query.put("search_page_ids", http.mapper().writeValueAsString(question.pageIds()));
    }
    query.put("ad_reached_countries", http.mapper().writeValueAsString(question.countries()));
    query.put("ad_type", "ALL");
    query.put("ad_active_status", question.running() ? "ACTIVE" : "ALL");
    query.put("fields", FIELDS);
    query.put("limit", Integer.toString(Math.min(question.most(), 100)));
    return query;
  }

  /// The address of the snapshot is made from the id: the one that Meta tells carries the token.
  private LibraryAd read(JsonNode row) {
    String id = row.path("id").asString("");
    return new LibraryAd(
        id,
        row.path("page_id").asString(""),
        row.path("page_name").asString(""),
        new Copy(
            texts(row.path("ad_creative_bodies")),
            texts(row.path("ad_creative_link_titles")),
            texts(row.path("ad_creative_link_descriptions"))),
        new Run(
            day(row.path("ad_delivery_start_time")),
            day(row.path("ad_delivery_stop_time")),
            texts(row.path("publisher_platforms")),
            texts(row.path("languages"))),
        URI.create("https://www.facebook.com/ads/library/?id=" + id.replaceAll("\\D", "")),
        row.path("eu_total_reach").isNumber() ? row.path("eu_total_reach").asLong() : null,
        http.now());
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream()
        .map(each -> each.asString(""))
        .filter(each -> !each.isBlank())
        .toList();
  }

  /// A date that cannot be read is one that we do not know.
  private static @Nullable LocalDate day(JsonNode date) {
    String text = date.asString("");
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
