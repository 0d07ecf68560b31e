package io.creativefactory.app.studio.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.FakeProposals;
import io.creativefactory.app.preview.SampleProposals;
import io.creativefactory.app.preview.StudioTest;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.scaling.Proposals;
import jakarta.servlet.http.Cookie;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StudioTest
class ScalePageTest {
  private static final Cookie MARA = new Cookie("cf_signed_as", "Mara+Lind");

  @Autowired private MockMvc studio;
  @Autowired private FakeProposals proposals;
  @Autowired private InstantSource clock;

  @BeforeEach
  void fill() {
    SampleProposals.fill(proposals, clock.instant());
  }

  @Test
  void a_budget_move_shows_both_amounts_the_difference_and_that_it_is_simulated() throws Exception {
    studio
        .perform(get("/scale").cookie(MARA))
        .andExpect(content().string(containsString("100.00 EUR")))
        .andExpect(content().string(containsString("+20.00 EUR")))
        .andExpect(content().string(containsString("Ostara · transformation · light as a letter")))
        .andExpect(content().string(containsString("SANDBOX")));
  }

  @Test
  void what_stays_says_why_and_what_is_wrong_stands_on_top() throws Exception {
    studio
        .perform(get("/scale").cookie(MARA))
        .andExpect(content().string(containsString("Winner")))
        .andExpect(content().string(containsString("Too early")))
        .andExpect(content().string(containsString("+41 % against the account")))
        .andExpect(content().string(containsString("Delivery collapsed")))
        .andExpect(content().string(containsString("never more than 7 hours late")))
        .andExpect(content().string(matchesPattern(marked("Delivery collapsed"))))
        .andExpect(content().string(matchesPattern(marked("Winner"))));
  }

  /// What stands before the next row bears the mark of a simulated platform.
  private static String marked(String label) {
    return "(?s).*" + label + "(?:(?!</li>|</div>).)*class=\"sandbox\".*";
  }

  @Test
  void nothing_spends_on_one_click() throws Exception {
    UUID id = SampleProposals.ACTIVATE;
    studio.perform(approve(id)).andExpect(redirectedUrl("/scale?confirm=" + id + "#p-" + id));
    assertThat(state(id)).isEqualTo(Proposals.State.OPEN);
    studio
        .perform(get("/scale").param("confirm", id.toString()).cookie(MARA))
        .andExpect(content().string(containsString("Yes, start spending")));
    studio.perform(approve(id).param("sure", "yes"));
    assertThat(state(id)).isEqualTo(Proposals.State.APPROVED);
  }

  @Test
  void a_move_within_the_running_ads_takes_one_click() throws Exception {
    studio.perform(approve(SampleProposals.RAISE)).andExpect(status().is3xxRedirection());
    assertThat(state(SampleProposals.RAISE)).isEqualTo(Proposals.State.APPROVED);
  }

  @Test
  void the_second_decision_is_told_that_the_first_one_stands() throws Exception {
    studio.perform(approve(SampleProposals.PAUSE));
    studio
        .perform(approve(SampleProposals.PAUSE))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("was decided by Mara Lind")));
  }

  @Test
  void nobody_moves_money_without_a_name() throws Exception {
    studio
        .perform(post("/scale/" + SampleProposals.RAISE + "/decision").param("decision", "approve"))
        .andExpect(status().isUnprocessableContent());
    assertThat(state(SampleProposals.RAISE)).isEqualTo(Proposals.State.OPEN);
  }

  private static MockHttpServletRequestBuilder approve(UUID id) {
    return post("/scale/" + id + "/decision").param("decision", "approve").cookie(MARA);
  }

  private Proposals.State state(UUID id) {
    return proposals.find(TenantId.HOUSE, id).orElseThrow().state();
  }
}
