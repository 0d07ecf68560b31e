package io.creativefactory.app.studio.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.creativefactory.app.preview.FakeLearning;
import io.creativefactory.app.preview.SampleLearning;
import io.creativefactory.app.preview.StudioTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@StudioTest
class LearningPageTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

  @Autowired private MockMvc web;
  @Autowired private FakeLearning learning;

  @BeforeEach
  void fill() {
    learning.report = SampleLearning.report(NOW);
    learning.lessons.clear();
    learning.lessons.addAll(SampleLearning.lessons(NOW));
  }

  @Test
  void the_page_tells_figures_unknown_ones_with_their_reason() throws Exception {
    String page = ask("/learning").getContentAsString();

    assertThat(page)
        .contains(
            "Hook: question", "+18 %", "+5 % to +31 %", "\u221216 %", "Pairs in the right order")
        .contains("no ad with another form ran beside it in a campaign")
        .contains("12 of 20 new outcomes since the last move of weights")
        .contains(
            "motion intensity avg",
            "1 feature of the ads",
            "4 on simulated platforms, which teach nothing")
        .contains("/learning/reliability.svg", "/learning/lifts.svg")
        .contains("The price line runs over three rows");
  }

  @Test
  void charts_hold_what_is_known_and_nothing_else() throws Exception {
    MockHttpServletResponse lifts = ask("/learning/lifts.svg");

    assertThat(lifts.getContentType()).startsWith("image/svg+xml");
    assertThat(lifts.getContentAsString()).contains("Hook: question").doesNotContain("9:16");
    assertThat(ask("/learning/reliability.svg").getContentAsString()).contains("<svg");
  }

  @Test
  void before_the_first_round_nothing_is_drawn() throws Exception {
    learning.report = null;
    learning.lessons.clear();

    assertThat(ask("/learning").getContentAsString())
        .contains("No round yet")
        .doesNotContain(".svg\" width", "What the next brief reads");
    assertThat(ask("/learning/lifts.svg").getStatus()).isEqualTo(404);
    assertThat(ask("/learning/reliability.svg").getStatus()).isEqualTo(404);
  }

  @Test
  void the_api_gives_the_same_round() throws Exception {
    assertThat(ask("/api/v1/learning").getContentAsString())
        .contains("\"outcomes\":148", "\"subject\":\"hook:QUESTION\"", "\"kind\":\"modelled\"");
  }

  private MockHttpServletResponse ask(String path) throws Exception {
    return web.perform(get(path)).andReturn().getResponse();
  }
}
