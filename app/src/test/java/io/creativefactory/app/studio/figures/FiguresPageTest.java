package io.creativefactory.app.studio.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.creativefactory.app.preview.FakeAudiences;
import io.creativefactory.app.preview.FakeFigures;
import io.creativefactory.app.preview.SampleRuns;
import io.creativefactory.app.preview.StudioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@StudioTest
class FiguresPageTest {
  @Autowired private MockMvc web;
  @Autowired private FakeFigures figures;
  @Autowired private FakeAudiences audiences;

  @BeforeEach
  void fill() {
    figures.bare = false;
    audiences.bare = false;
  }

  private MockHttpServletResponse ask(String query) throws Exception {
    return web.perform(get("/runs/" + SampleRuns.NEW + "/figures" + query))
        .andReturn()
        .getResponse();
  }

  private String page(String query) throws Exception {
    return ask(query).getContentAsString();
  }

  @Test
  void a_revised_day_tells_old_and_new_and_when() throws Exception {
    assertThat(page(""))
        .contains("clicks 80 → 95")
        .contains("datetime=\"2026-11-19T18:05:00Z\"")
        .contains("Tue 17 Nov", "2.37 %", "41.20 EUR", "1 revision");
  }

  @Test
  void what_was_not_told_is_a_gap_and_no_zero() throws Exception {
    String page = page("");

    assertThat(page)
        .containsPattern("Wed 18 Nov</span>\\s+</th>\\s+<td colspan=\"6\" class=\"not-told\"");
    assertThat(page).contains("Hours of the last two days (4)");
    assertThat(page)
        .containsPattern(
            "class=\"gap\">\\s+<th scope=\"row\"><time data-local datetime=\"2026-11-19T08:00:00Z\"");
  }

  @Test
  void an_earlier_moment_shows_what_was_known_then() throws Exception {
    String then = page("?asOf=2026-11-18T12:00:00Z");

    assertThat(then)
        .contains("Known at", "18 Nov 2026, 12:00 UTC", "1.99 %")
        .doesNotContain("80 → 95");
    assertThat(page("?asOf=2026-11-18T12:00")).contains("18 Nov 2026, 12:00 UTC");
    assertThat(page("?asOf=yesterday")).contains("is no moment such as", "Known now");
  }

  @Test
  void simulated_ads_say_so_and_the_ratios_come_from_sums() throws Exception {
    assertThat(page(""))
        .contains("SANDBOX", "ROAS as the platforms count", "1.84 ×")
        .contains("Nothing was shown since 14:00, while other campaigns were.", "TikTok");
  }

  @Test
  void who_saw_it_stands_in_a_table_for_each_thing_they_are_told_apart_by() throws Exception {
    assertThat(page(""))
        .contains("Who saw it on Meta", "25-34", "60 %", "80.10 EUR", "4.5")
        .containsSubsequence("25-34", "35-44", "Unknown: not told")
        .contains("2.63 %", "95 % interval", "too few: 602 of at least 1000 impressions")
        .contains("Germany", "The platform asks for rest.", "datetime=\"2026-11-20T08:05:00Z\"")
        .contains("23 Oct to 20 Nov", "datetime=\"2026-11-20T07:05:00Z\"");
  }

  @Test
  void what_is_not_told_of_people_is_unknown_with_its_reason() throws Exception {
    assertThat(page(""))
        .containsPattern("Who saw it on TikTok</span>\\s*<span class=\"sandbox\">SANDBOX")
        .contains("Unknown: the platform told nothing of these days");
    assertThat(page("?asOf=2026-11-19T12:00:00Z")).contains("Nobody had been asked yet");
    audiences.bare = true;
    assertThat(page("")).contains("Nobody had been asked yet").doesNotContain("Germany");
  }

  @Test
  void before_anything_is_told_the_page_says_that_it_is_unknown() throws Exception {
    figures.bare = true;

    assertThat(page("")).contains("Nothing was told yet", "unknown, not zero");
    assertThat(
            web.perform(get("/runs/00000000-0000-0000-0000-0000000000ff/figures"))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }
}
