package io.creativefactory.app.studio.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.FakeReviews;
import io.creativefactory.app.preview.SampleCreatives;
import io.creativefactory.app.preview.SampleCreatives.Seed;
import io.creativefactory.app.preview.SampleStudio;
import io.creativefactory.app.preview.StudioTest;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.Verdict;
import jakarta.servlet.http.Cookie;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StudioTest
class ReviewPageTest {
  private static final Cookie MARA = new Cookie("cf_signed_as", "Mara+Lind");

  @Autowired private MockMvc studio;
  @Autowired private FakeReviews reviews;
  @Autowired private InstantSource clock;

  @BeforeEach
  void fill() {
    new SampleStudio(reviews, clock.instant()).fill();
  }

  @Test
  void the_room_shows_the_script_with_its_proof_and_the_version_in_the_form() throws Exception {
    studio
        .perform(get(room(SampleStudio.CALM)).cookie(MARA))
        .andExpect(content().string(containsString("<q>Six for the price of five</q>")))
        .andExpect(content().string(containsString("0:03.6")))
        .andExpect(
            content().string(containsString("name=\"seen\" value=\"" + version("Nordkildev1"))));
  }

  @Test
  void figures_bear_plain_names_and_the_unknown_ones_stand_apart() throws Exception {
    studio
        .perform(get(room(SampleStudio.CALM)).cookie(MARA))
        .andExpect(content().string(not(matchesPattern("(?s).*<span>[a-z]+_[a-z_]+</span>.*"))))
        .andExpect(content().string(containsString("unknown, each with its reason")));
  }

  @Test
  void what_moved_the_prediction_stands_there_in_plain_words() throws Exception {
    studio
        .perform(get(room(SampleStudio.CALM)).cookie(MARA))
        .andExpect(content().string(containsString("Among its peers: unknown, 7 of 20 peers.")))
        .andExpect(
            content().string(containsString("<span>Hook first 3 seconds</span><b>+23 %</b>")))
        .andExpect(
            content().string(containsString("<span>Average scene duration</span><b>-8 %</b>")));
  }

  @Test
  void the_judges_stand_with_their_votes_and_the_rubric_with_its_evidence() throws Exception {
    studio
        .perform(get(room(SampleStudio.CALM)).cookie(MARA))
        .andExpect(content().string(containsString("The judges agree")))
        .andExpect(content().string(containsString("counts 33 %")))
        .andExpect(content().string(containsString("Too few outcomes: 12 of 100.")))
        .andExpect(content().string(containsString("Give scene s1 more shots")))
        .andExpect(content().string(containsString("Is the brand heard at any time?")))
        .andExpect(
            content()
                .string(
                    matchesPattern(
                        "(?s).*<mark>Where does your office water come from.?</mark>.*")));
  }

  @Test
  void judges_that_disagree_are_told_with_both_sides() throws Exception {
    new SampleStudio(reviews, clock.instant()).dispute();
    studio
        .perform(get(room(SampleStudio.SHOE_TWO)).cookie(MARA))
        .andExpect(content().string(containsString("The judges disagree")))
        .andExpect(content().string(containsString("Copy says 0.05, model:large says 0.66")));
    studio
        .perform(get(room(SampleStudio.RED)).cookie(MARA))
        .andExpect(content().string(containsString("<li>The gate: loudness of v2-9x16 failed")));
  }

  @Test
  void approving_is_closed_while_the_gate_is_red_and_says_where_to_look() throws Exception {
    studio
        .perform(get(room(SampleStudio.RED)).cookie(MARA))
        .andExpect(content().string(containsString("2 checks failed: approving is closed")))
        .andExpect(content().string(containsString("disabled=\"disabled\"")));
  }

  @Test
  void nobody_decides_without_a_name() throws Exception {
    studio
        .perform(decision(SampleStudio.CALM).param("decision", "approve"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Who decides?")));
    assertThat(verdict(SampleStudio.CALM)).isNull();
  }

  @Test
  void an_approval_stands_in_the_book_with_name_and_version() throws Exception {
    studio
        .perform(decision(SampleStudio.CALM).cookie(MARA).param("decision", "approve"))
        .andExpect(redirectedUrl(room(SampleStudio.CALM)));
    Verdict verdict = Objects.requireNonNull(verdict(SampleStudio.CALM));
    assertThat(verdict.decision()).isInstanceOf(Decision.Approve.class);
    assertThat(verdict.reviewer()).isEqualTo("Mara Lind");
  }

  @Test
  void a_rejection_without_words_is_not_taken_and_keeps_what_was_chosen() throws Exception {
    studio
        .perform(
            decision(SampleStudio.CALM)
                .cookie(MARA)
                .param("decision", "reject")
                .param("reason", "PACE_TOO_SLOW")
                .param("note", "  "))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("value=\"PACE_TOO_SLOW\" checked")));
    assertThat(verdict(SampleStudio.CALM)).isNull();
  }

  @Test
  void a_rejection_carries_reason_and_words() throws Exception {
    studio.perform(
        decision(SampleStudio.CALM)
            .cookie(MARA)
            .param("decision", "reject")
            .param("reason", "OFF_BRAND")
            .param("note", "Wrong blue."));
    Verdict verdict = Objects.requireNonNull(verdict(SampleStudio.CALM));
    assertThat(verdict.decision())
        .isEqualTo(new Decision.Reject(Decision.Reason.OFF_BRAND, "Wrong blue."));
  }

  @Test
  void a_stale_decision_is_refused_and_says_what_to_do() throws Exception {
    reviews.change(SampleStudio.id(SampleStudio.CALM), SampleCreatives.version("another"));
    studio
        .perform(decision(SampleStudio.CALM).cookie(MARA).param("decision", "approve"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("It changed while you looked")))
        .andExpect(content().string(containsString("Your decision was not recorded")));
  }

  @Test
  void the_second_reviewer_learns_who_was_first() throws Exception {
    studio.perform(decision(SampleStudio.CALM).cookie(MARA).param("decision", "approve"));
    studio
        .perform(
            decision(SampleStudio.CALM)
                .cookie(new Cookie("cf_signed_as", "Jonas"))
                .param("decision", "approve"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Mara Lind was first")));
  }

  @Test
  void approving_past_a_red_gate_is_refused_even_by_hand() throws Exception {
    studio
        .perform(
            post(room(SampleStudio.RED) + "/decision")
                .cookie(MARA)
                .param("seen", version("Nordkildev2"))
                .param("decision", "approve"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("This decision is not allowed")));
    assertThat(verdict(SampleStudio.RED)).isNull();
  }

  @Test
  void the_reason_form_is_in_the_page_for_browsers_without_scripts() throws Exception {
    studio
        .perform(get(room(SampleStudio.CALM)).param("verb", "reject").cookie(MARA))
        .andExpect(content().string(containsString("Reject this creative")))
        .andExpect(content().string(containsString("Hard to read")));
    studio
        .perform(get(room(SampleStudio.CALM)).cookie(MARA))
        .andExpect(content().string(not(containsString("Reject this creative"))));
  }

  private MockHttpServletRequestBuilder decision(Seed seed) {
    return post(room(seed) + "/decision").param("seen", version(seed.brand() + seed.variant()));
  }

  private static String room(Seed seed) {
    return "/review/" + SampleStudio.id(seed);
  }

  private static String version(String name) {
    return SampleCreatives.version(name).value();
  }

  private @Nullable Verdict verdict(Seed seed) {
    return reviews.find(TenantId.HOUSE, SampleStudio.id(seed)).orElseThrow().verdict();
  }
}
