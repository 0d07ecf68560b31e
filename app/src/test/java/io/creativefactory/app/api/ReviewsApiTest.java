package io.creativefactory.app.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.FakeReviews;
import io.creativefactory.app.preview.SampleCreatives;
import io.creativefactory.app.preview.SampleStudio;
import io.creativefactory.app.preview.StudioTest;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StudioTest
class ReviewsApiTest {
  private static final UUID CALM = SampleStudio.id(SampleStudio.CALM);
  private static final String SEEN = SampleCreatives.version("Nordkildev1").value();
  private static final String APPROVE =
      "{\"seen\":\"" + SEEN + "\",\"decision\":\"approve\",\"reviewer\":\"Mara\"}";

  @Autowired private MockMvc studio;
  @Autowired private FakeReviews reviews;
  @Autowired private InstantSource clock;

  @BeforeEach
  void fill() {
    new SampleStudio(reviews, clock.instant()).fill();
  }

  @Test
  void the_queue_tells_what_waits_and_what_was_decided() throws Exception {
    studio
        .perform(get("/api/v1/reviews"))
        .andExpect(content().contentType(MediaType.APPLICATION_JSON))
        .andExpect(jsonPath("$.waiting.length()", is(5)))
        .andExpect(jsonPath("$.waiting[2].item.assessment.ctr.kind", is("unknown")))
        .andExpect(jsonPath("$.decided[?(@.verdict.decision.kind=='reject')].length()").exists());
  }

  @Test
  void what_the_judges_say_stands_beside_the_creative() throws Exception {
    studio
        .perform(get("/api/v1/reviews/" + CALM))
        .andExpect(jsonPath("$.council.verdict.ruling.kind", is("agreed")))
        .andExpect(jsonPath("$.council.verdict.seats[2].vote.ballot.kind", is("absent")))
        .andExpect(jsonPath("$.council.rubric.form", is("SHORT")))
        .andExpect(jsonPath("$.council.rubric.answers[0].criterion", is("a_dynamic_start")))
        .andExpect(
            jsonPath(
                "$.council.rubric.answers[?(@.criterion=='hook.question')].finding.evidence[0].kind",
                is(List.of("words"))));
  }

  @Test
  void an_approval_answers_with_the_verdict() throws Exception {
    decide(CALM, APPROVE)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version", is(SEEN)))
        .andExpect(jsonPath("$.reviewer", is("Mara")));
  }

  @Test
  void the_second_decision_is_a_conflict_that_names_the_first() throws Exception {
    decide(CALM, APPROVE);
    decide(CALM, APPROVE.replace("Mara", "Jonas"))
        .andExpect(status().isConflict())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code", is("ALREADY_DECIDED")))
        .andExpect(jsonPath("$.verdict.reviewer", is("Mara")));
  }

  @Test
  void a_stale_decision_is_a_conflict_that_names_the_current_version() throws Exception {
    String current = SampleCreatives.version("another").value();
    reviews.change(CALM, SampleCreatives.version("another"));
    decide(CALM, APPROVE)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code", is("STALE")))
        .andExpect(jsonPath("$.current", is(current)));
  }

  @Test
  void a_red_gate_refuses_an_approval() throws Exception {
    String seen = SampleCreatives.version("Nordkildev2").value();
    decide(SampleStudio.id(SampleStudio.RED), APPROVE.replace(SEEN, seen))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code", is("REFUSED")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reviewer | {\"seen\":\"SEEN\",\"decision\":\"approve\"}",
        "reviewer | {\"seen\":\"SEEN\",\"decision\":\"approve\",\"reviewer\":\"  \"}",
        "seen     | {\"seen\":\"abc\",\"decision\":\"approve\",\"reviewer\":\"Mara\"}",
        "seen     | {\"decision\":\"approve\",\"reviewer\":\"Mara\"}",
        "decision | {\"seen\":\"SEEN\",\"decision\":\"maybe\",\"reviewer\":\"Mara\"}",
        "reason   | {\"seen\":\"SEEN\",\"decision\":\"reject\",\"note\":\"x\",\"reviewer\":\"Mara\"}",
        "note     | {\"seen\":\"SEEN\",\"decision\":\"reject\",\"reason\":\"OTHER\",\"reviewer\":\"M\"}"
      })
  void a_decision_that_lacks_something_names_the_field(String field, String body) throws Exception {
    decide(CALM, body.replace("SEEN", SEEN))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.field", is(field)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{|UNREADABLE", "{\"decide\":\"approve\"}|unknown property"})
  void a_body_that_is_not_understood_is_explained(String body, String said) throws Exception {
    decide(CALM, body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(said)));
  }

  @Test
  void an_item_that_does_not_exist_is_not_found() throws Exception {
    decide(new UUID(1, 1), APPROVE)
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    studio.perform(get("/api/v1/reviews/1-1-1-1-1")).andExpect(status().isNotFound());
  }

  @Test
  void a_call_that_does_not_exist_is_a_problem_too() throws Exception {
    studio
        .perform(get("/api/v1/nothing"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    studio
        .perform(post("/api/v1/reviews"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code", is("NOT_FOUND")));
  }

  private ResultActions decide(UUID item, String body) throws Exception {
    return studio.perform(
        post("/api/v1/reviews/" + item + "/decision")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
