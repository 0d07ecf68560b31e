package io.creativefactory.app.studio.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.creativefactory.app.preview.FakeAttribution;
import io.creativefactory.app.preview.StudioTest;
import io.creativefactory.graph.credit.Question;
import io.creativefactory.scoring.attribution.CreditModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@StudioTest
class RevenuePageTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

  @Autowired private MockMvc web;
  @Autowired private FakeAttribution attribution;

  @BeforeEach
  void fill() {
    attribution.bare = false;
    attribution.refuses = "";
  }

  private String page(String query) throws Exception {
    return web.perform(get("/revenue" + query)).andReturn().getResponse().getContentAsString();
  }

  @Test
  void the_page_tells_credit_gaps_and_what_is_only_stated() throws Exception {
    String page = page("?model=position");

    assertThat(page)
        .contains("question_v1", "2,180.40 EUR", "No touch that we know", "612.50 EUR")
        .contains("60 %, stated", "3 of 64", "1,350.00 EUR, 610.20 EUR to 2,404.80 EUR")
        .contains("There is no rate from GBP to EUR of 2026-11-09 or the 5 days before")
        .contains("Exchanged at 1 USD = 0.9213 EUR on 2026-11-06, ECB")
        .containsPattern("aria-current=\"true\"[^>]*>Position");
  }

  @Test
  void spend_stands_beside_credit_with_what_it_rests_on() throws Exception {
    String page = page("?by=ad");

    assertThat(page)
        .contains("molu · question · no bleach · shop now · v1", "930.20 EUR")
        .contains("2.34 ×", "Modelled, 1.31 × to 4.02 ×, 95 % interval")
        .contains("no ad of ours is known behind it", "no conversion is credited to it")
        .contains("SANDBOX")
        .contains("their sums are not put together");
    assertThat(page("?by=angle")).contains("no bleach", "Links of no known ad");
    assertThat(page("?by=colour")).contains("is none of ad, platform, hypothesis, angle");
  }

  @Test
  void a_choice_keeps_the_others() throws Exception {
    String page = page("?by=platform&model=first&since=2026-11-01&until=2026-11-10");

    assertThat(page)
        .contains("by=platform&amp;since=2026-11-01&amp;until=2026-11-10&amp;model=linear")
        .contains("name=\"since\" required value=\"2026-11-01\"")
        .contains("name=\"model\" value=\"first\"");
    assertThat(page("?what=gift")).contains("is none of [");
  }

  @Test
  void before_anything_is_told_the_page_says_where_to_send_it() throws Exception {
    attribution.bare = true;

    assertThat(page("")).contains("Nothing is known yet", "/api/v1/touchpoints");
  }

  @Test
  void a_question_without_an_answer_shows_its_reason_and_no_figure() throws Exception {
    attribution.refuses = "values are in EUR and in USD, which have no sum";
    assertThat(page("")).contains("which have no sum").doesNotContain("Who gets the credit");
    attribution.refuses = "";
    assertThat(page("?model=magic"))
        .contains("is none of [first, last, linear, time-decay, position]");
    assertThat(page("?since=2026-13-01")).contains("is no day such as");
  }

  @Test
  void an_address_is_read_with_what_it_leaves_out() {
    Question usual = AttributionQuery.read(Map.of(), NOW);

    assertThat(usual.model()).isEqualTo(CreditModel.LAST);
    assertThat(usual.since()).isEqualTo(LocalDate.parse("2026-10-22"));
    assertThat(usual.until()).isEqualTo(LocalDate.parse("2026-11-20"));
    assertThatThrownBy(() -> AttributionQuery.read(Map.of("currency", "EURO"), NOW))
        .hasMessageContaining("'EURO' is not an ISO 4217 currency");
    assertThatThrownBy(() -> AttributionQuery.read(Map.of("half-life", "0"), NOW))
        .hasMessageContaining("1 to 999 days");
  }
}
