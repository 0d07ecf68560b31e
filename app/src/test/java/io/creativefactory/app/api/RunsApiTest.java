package io.creativefactory.app.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.FakeRuns;
import io.creativefactory.app.preview.SampleRuns;
import io.creativefactory.app.preview.StudioTest;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@StudioTest
class RunsApiTest {
  private static final String ONE = "/api/v1/runs/" + SampleRuns.NEW;

  @Autowired private MockMvc studio;
  @Autowired private FakeRuns runs;
  @Autowired private InstantSource clock;

  @BeforeEach
  void fill() {
    SampleRuns.fill(runs, clock.instant());
  }

  @Test
  void runs_are_listed_newest_first_and_as_many_as_asked_for() throws Exception {
    studio
        .perform(get("/api/v1/runs").param("max", "2"))
        .andExpect(jsonPath("$.runs.length()", is(2)))
        .andExpect(jsonPath("$.runs[0].id", is(SampleRuns.NEW.toString())))
        .andExpect(jsonPath("$.runs[0].status", is("WORKING")));
  }

  @Test
  void a_run_comes_with_its_book_but_not_with_paths_of_the_server() throws Exception {
    studio
        .perform(get(ONE))
        .andExpect(jsonPath("$.run.stage", is("editor")))
        .andExpect(jsonPath("$.book.brief.brand.name", is("Nordkilde")))
        .andExpect(jsonPath("$.book.plan").doesNotExist())
        .andExpect(jsonPath("$.book.assets").doesNotExist());
  }

  @Test
  void cancelling_answers_with_how_the_run_stands() throws Exception {
    studio.perform(post(ONE + "/cancel")).andExpect(jsonPath("$.status", is("CANCELLED")));
    studio.perform(post(ONE + "/cancel")).andExpect(jsonPath("$.status", is("CANCELLED")));
  }

  @Test
  void events_of_an_ended_run_come_at_once_after_the_last_one_seen() throws Exception {
    studio.perform(post(ONE + "/cancel"));
    studio
        .perform(get(ONE + "/events").header("Last-Event-ID", "5"))
        .andExpect(content().string(containsString("id: 6\n")))
        .andExpect(content().string(not(containsString("id: 5\n"))))
        .andExpect(content().string(containsString("event: end")));
  }

  @Test
  void what_does_not_exist_is_not_found_without_a_trace() throws Exception {
    studio
        .perform(get("/api/v1/runs/00000000-0000-0000-0000-000000000000/events"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code", is("NOT_FOUND")))
        .andExpect(content().string(not(containsString("Exception"))));
    studio.perform(get(ONE + "/events").param("after", "x")).andExpect(status().isNotFound());
    studio.perform(get("/api/v1/runs").param("max", "x")).andExpect(status().isBadRequest());
  }
}
