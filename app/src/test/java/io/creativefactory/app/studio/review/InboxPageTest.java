package io.creativefactory.app.studio.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.FakeReviews;
import io.creativefactory.app.preview.SampleCreatives;
import io.creativefactory.app.preview.SampleCreatives.Seed;
import io.creativefactory.app.preview.SampleStudio;
import io.creativefactory.app.preview.StudioTest;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.graph.review.Reviews;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@StudioTest
class InboxPageTest {
  @Autowired private MockMvc studio;
  @Autowired private FakeReviews reviews;
  @Autowired private InstantSource clock;

  @BeforeEach
  void fill() {
    new SampleStudio(reviews, clock.instant()).fill();
  }

  @Test
  void what_waits_is_listed_with_its_figure_its_gate_and_its_age() throws Exception {
    studio
        .perform(get("/"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Where does your office water come from?")))
        .andExpect(content().string(containsString("1.32 % to 2.41 %, 80 % interval")))
        .andExpect(content().string(containsString("loudness 9:16, text contrast 9:16")))
        .andExpect(content().string(containsString("24 min")));
  }

  @Test
  void where_the_judges_do_not_agree_comes_first_and_says_so() throws Exception {
    new SampleStudio(reviews, clock.instant()).dispute();
    studio
        .perform(get("/"))
        .andExpect(content().string(containsString("those first where the judges do not agree")))
        .andExpect(content().string(containsString("The judges disagree")))
        .andExpect(
            content()
                .string(
                    matchesPattern(
                        "(?s).*id=\"row-%s.*id=\"row-%s.*id=\"row-%s.*"
                            .formatted(
                                SampleStudio.id(SampleStudio.RED),
                                SampleStudio.id(SampleStudio.SHOE_TWO),
                                SampleStudio.id(SampleStudio.CALM)))));
  }

  @Test
  void an_unknown_prediction_is_drawn_as_unknown_with_its_reason() throws Exception {
    reviews.clear();
    put(seed("Where?", new Figure.Unknown("no trained model yet")));
    studio
        .perform(get("/"))
        .andExpect(content().string(containsString("<strong class=\"value\">Unknown</strong>")))
        .andExpect(content().string(containsString("no trained model yet")))
        .andExpect(content().string(not(containsString("0 %"))))
        .andExpect(content().string(not(containsString("class=\"interval\""))));
  }

  @Test
  void words_of_a_brief_never_become_markup() throws Exception {
    reviews.clear();
    put(seed("<script>alert('1')</script>", new Figure.Unknown("<img src=x onerror=alert(1)>")));
    studio
        .perform(get("/"))
        .andExpect(content().string(not(containsString("<script>alert"))))
        .andExpect(content().string(not(containsString("<img src=x"))))
        .andExpect(content().string(containsString("&lt;script&gt;alert")));
  }

  @Test
  void without_a_name_the_queue_asks_for_one_instead_of_offering_verbs() throws Exception {
    studio
        .perform(get("/"))
        .andExpect(content().string(containsString("Sign your name to decide")))
        .andExpect(content().string(not(containsString("data-verb=\"approve\""))));
  }

  @Test
  void an_empty_inbox_says_the_next_step() throws Exception {
    reviews.clear();
    studio
        .perform(get("/"))
        .andExpect(content().string(containsString("Nothing waits for you")))
        .andExpect(content().string(containsString("./factory make BRIEF.yaml")));
  }

  private void put(Seed seed) {
    reviews.put(
        new Reviews.Entry(SampleCreatives.item(SampleStudio.WATER, seed), null, clock.instant()));
  }

  private static Seed seed(String hookLine, Figure ctr) {
    return new Seed(
        "Nordkilde",
        "v1",
        HookType.QUESTION,
        "<i>angle</i>",
        CallToAction.SHOP_NOW,
        hookLine,
        ctr,
        List.of());
  }
}
