package io.creativefactory.app.api;

import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.FakeProposals;
import io.creativefactory.app.preview.SampleProposals;
import io.creativefactory.app.preview.StudioTest;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StudioTest
class ProposalsApiTest {
  private static final String APPROVE = "{\"decision\":\"approve\",\"reviewer\":\"Mara\"}";

  @Autowired private MockMvc studio;
  @Autowired private FakeProposals proposals;
  @Autowired private InstantSource clock;

  @BeforeEach
  void fill() {
    SampleProposals.fill(proposals, clock.instant());
  }

  @Test
  void open_proposals_come_first() throws Exception {
    studio
        .perform(get("/api/v1/proposals"))
        .andExpect(jsonPath("$.proposals.length()", is(5)))
        .andExpect(jsonPath("$.proposals[0].state", is("OPEN")))
        .andExpect(jsonPath("$.proposals[0].change.kind", is("activate-ad")));
  }

  @Test
  void a_budget_move_is_approved_by_name() throws Exception {
    decide(SampleProposals.RAISE, APPROVE)
        .andExpect(jsonPath("$.state", is("APPROVED")))
        .andExpect(jsonPath("$.decidedBy", is("Mara")));
  }

  @Test
  void nothing_starts_spending_without_a_second_word() throws Exception {
    decide(SampleProposals.ACTIVATE, APPROVE)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.field", is("sure")));
    decide(SampleProposals.ACTIVATE, APPROVE.replace("}", ",\"sure\":true}"))
        .andExpect(jsonPath("$.state", is("APPROVED")));
  }

  @Test
  void the_first_decision_wins() throws Exception {
    decide(SampleProposals.PAUSE, APPROVE.replace("approve", "refuse")).andExpect(status().isOk());
    decide(SampleProposals.PAUSE, APPROVE)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code", is("ILLEGAL_TRANSITION")));
  }

  @Test
  void a_proposal_that_does_not_exist_is_not_found() throws Exception {
    decide(new UUID(1, 2), APPROVE).andExpect(status().isNotFound());
  }

  private ResultActions decide(UUID id, String body) throws Exception {
    return studio.perform(
        post("/api/v1/proposals/" + id + "/decision")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
