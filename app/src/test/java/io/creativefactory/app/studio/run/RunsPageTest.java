package io.creativefactory.app.studio.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.FakeRuns;
import io.creativefactory.app.preview.SampleRuns;
import io.creativefactory.app.preview.SampleStudio;
import io.creativefactory.app.preview.StudioTest;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@StudioTest
class RunsPageTest {
  @Autowired private MockMvc studio;
  @Autowired private FakeRuns runs;
  @Autowired private InstantSource clock;

  @BeforeEach
  void fill() {
    SampleRuns.fill(runs, clock.instant());
  }

  @Test
  void a_run_shows_evidence_concepts_plan_and_what_stands_on_platforms() throws Exception {
    studio
        .perform(get("/runs/" + SampleStudio.SHOE))
        .andExpect(content().string(containsString("How much plastic did you drink today?")))
        .andExpect(content().string(containsString("0 of 14 ads open with a figure.")))
        .andExpect(content().string(containsString("Its first two seconds look like those of v1.")))
        .andExpect(content().string(containsString("Best with 52 %; alone it would give away")))
        .andExpect(content().string(containsString("34 % more clicks, with 38,000 impressions")))
        .andExpect(content().string(containsString("Ostara Feather 168 · sales · 2026-11")))
        .andExpect(content().string(containsString("SANDBOX")));
  }

  @Test
  void a_run_on_its_way_leaves_later_stages_open_and_listens_for_more() throws Exception {
    studio
        .perform(get("/runs/" + SampleRuns.NEW))
        .andExpect(content().string(containsString("Nothing is judged yet.")))
        .andExpect(content().string(containsString("Nothing stands on a platform.")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "data-stream=\"/api/v1/runs/" + SampleRuns.NEW + "/events?after=6\"")));
  }

  @Test
  void counting_gives_way_to_what_came_of_it() {
    List<RunView.Happened> log =
        RunView.log(
            List.of(
                new RunEvent(1, Instant.EPOCH, "editor", "Rendering v1 in 1:1: 90 %", 0.1),
                new RunEvent(2, Instant.EPOCH, "editor", "1 of 8 videos rendered", 0.2),
                new RunEvent(3, Instant.EPOCH, "editor", "Rendering v2 in 1:1: 10 %", 0.2)));
    assertThat(log).extracting(RunView.Happened::seq).containsExactly(3L, 2L);
  }

  @Test
  void the_share_of_a_stage_is_not_that_of_the_video_at_hand() {
    List<RunEvent> events =
        List.of(
            new RunEvent(1, Instant.EPOCH, "editor", "2 of 8 videos rendered", 0.25),
            new RunEvent(2, Instant.EPOCH, "editor", "Rendering v2 in 1:1: 90 %", 0.9));
    assertThat(RunCards.share("editor", events)).isEqualTo("25");
    assertThat(RunCards.share("testing", events)).isEmpty();
  }

  @Test
  void a_run_is_cancelled_by_hand() throws Exception {
    studio
        .perform(post("/runs/" + SampleRuns.NEW + "/cancel"))
        .andExpect(status().is3xxRedirection());
    assertThat(runs.find(TenantId.HOUSE, SampleRuns.NEW).map(Run::status))
        .contains(Run.Status.CANCELLED);
  }

  @Test
  void an_empty_list_of_runs_says_the_next_step() throws Exception {
    runs.clear();
    studio.perform(get("/runs")).andExpect(content().string(containsString("./factory make")));
  }

  @Test
  void the_panel_of_runs_at_work_leaves_out_what_has_ended() throws Exception {
    studio
        .perform(get("/runs/at-work"))
        .andExpect(content().string(containsString("62 %")))
        .andExpect(
            content().string(org.hamcrest.Matchers.not(containsString("moov atom not found"))));
  }
}
