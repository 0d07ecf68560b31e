package io.creativefactory.app.studio.attribution;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.graph.credit.AttributionReport.By;
import io.creativefactory.graph.credit.Question;
import io.creativefactory.scoring.attribution.CreditModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What can be chosen on the page, each choice keeping the others.
///
/// @param kept what a form of days must send along
record RevenueChoices(
    List<Choice> models,
    List<Choice> groups,
    List<Choice> windows,
    String since,
    String until,
    Map<String, String> kept) {
  private static final List<Integer> WINDOWS = List.of(7, 30, 90);

  record Choice(String name, String link, boolean chosen) {}

  static RevenueChoices of(Question question, Map<String, String> query, Instant now) {
    By by = AttributionQuery.by(query);
    return new RevenueChoices(
        Stream.of(CreditModel.values())
            .map(model ->
                choice(
                    Wording.words(model),
                    with(query, "model", AttributionQuery.word(model)),
                    model == question.model()))
            .toList(),
        Stream.concat(
                Stream.of(by(query, null, by)),
                Stream.of(By.values()).map(each -> by(query, each, by)))
            .toList(),
        WINDOWS.stream().map(days -> window(question, query, days, now)).toList(),
        question.since().toString(),
        question.until().toString(),
        kept(query));
  }

  private static Choice by(Map<String, String> query, @Nullable By each, @Nullable By chosen) {
    return choice(
        each == null ? "Ad" : Wording.words(each),
        with(query, "by", each == null ? "ad" : AttributionQuery.word(each)),
        each == chosen);
  }

  private static Choice window(
      Question question, Map<String, String> query, int days, Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate since = today.minusDays(days - 1L);
    return choice(
        days + " days",
        with(query, "since", since.toString()).replaceQueryParam("until", today.toString()),
        question.since().equals(since) && question.until().equals(today));
  }

  private static UriComponentsBuilder with(Map<String, String> query, String name, String value) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath("/revenue");
    query.forEach(link::replaceQueryParam);
    return link.replaceQueryParam(name, value);
  }

  private static Choice choice(String name, UriComponentsBuilder link, boolean chosen) {
    return new Choice(name, link.encode().build().toUriString(), chosen);
  }

  private static Map<String, String> kept(Map<String, String> query) {
    Map<String, String> kept = new TreeMap<>(query);
    kept.keySet().removeAll(List.of("since", "until"));
    return kept;
  }
}
