package io.creativefactory.platform.meta;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.HourlyPerformance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetaHoursTest {
  private static final LocalDate BACK = LocalDate.parse("2026-10-25");
  private Graph graph;

  @BeforeEach
  void open() {
    graph = new Graph();
    graph.vendor.stubFor(
        get(urlPathEqualTo("/v26.0/act_1"))
            .willReturn(
                aResponse()
                    .withBody(
                        "{\"currency\":\"EUR\",\"timezone_name\":\"Europe/Berlin\",\"name\":\"n\"}")));
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private List<HourlyPerformance> hours(String... rows) {
    graph.vendor.stubFor(
        get(urlPathEqualTo("/v26.0/77/insights"))
            .withQueryParam(
                "breakdowns", equalTo("hourly_stats_aggregated_by_advertiser_time_zone"))
            .withQueryParam("time_increment", equalTo("1"))
            .willReturn(aResponse().withBody("{\"data\":[" + String.join(",", rows) + "]}")));
    return new MetaInsights(graph.http, new MetaAccount(graph.http)).hourly("77", BACK);
  }

  private static String row(String range, int impressions) {
    return """
    {"ad_id":"9","date_start":"2026-10-25","impressions":"%d","inline_link_clicks":"2",
     "spend":"1.50","actions":[{"action_type":"purchase","value":"1"}],
     "hourly_stats_aggregated_by_advertiser_time_zone":"%s"}\
    """
        .formatted(impressions, range);
  }

  @Test
  void hours_come_in_the_order_of_time_and_a_doubled_hour_says_so() {
    List<HourlyPerformance> hours =
        hours(row("03:00:00 - 03:59:59", 30), row("02:00:00 - 02:59:59", 50));

    assertThat(hours)
        .containsExactly(hour("2026-10-25T00:00:00Z", 2, 50), hour("2026-10-25T02:00:00Z", 1, 30));
  }

  private static HourlyPerformance hour(String start, int span, long impressions) {
    Money spend = Money.parse("1.50", "EUR");
    return new HourlyPerformance(
        "9", Instant.parse(start), Duration.ofHours(span), impressions, 2, 1, spend, false);
  }

  @Test
  void a_row_without_its_hour_is_an_answer_that_cannot_be_read() {
    FactoryException failure =
        catchThrowableOfType(FactoryException.class, () -> hours(row("all day", 5)));

    assertThat(failure).hasMessageContaining("all day");
  }

  @Test
  void a_cent_that_the_currency_does_not_have_is_refused_and_not_rounded() {
    String row = row("03:00:00 - 03:59:59", 5).replace("1.50", "1.505");

    FactoryException failure = catchThrowableOfType(FactoryException.class, () -> hours(row));

    assertThat(failure).hasMessageContaining("1.505");
  }
}
