package io.creativefactory.app.studio.publish;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.FakeReviews;
import io.creativefactory.app.preview.StudioTest;
import io.creativefactory.domain.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@StudioTest
class LaunchPageTest {
  @Autowired private MockMvc studio;
  @Autowired private FakeReviews reviews;

  @Test
  void every_request_stands_with_its_fields_and_what_would_be_refused_with_its_reason()
      throws Exception {
    studio
        .perform(get("/launch/" + waiting()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("POST /v26.0/act_100000000000001/campaigns")))
        .andExpect(content().string(containsString("OUTCOME_SALES")))
        .andExpect(content().string(containsString("{campaign}")))
        .andExpect(content().string(containsString("SANDBOX")))
        .andExpect(content().string(containsString("which takes 50.00 EUR and more")))
        .andExpect(content().string(containsString("stands as customers/1234567890/campaigns/42")))
        .andExpect(content().string(containsString("before a person approves")));
  }

  @Test
  void the_api_tells_the_same() throws Exception {
    studio
        .perform(get("/api/v1/reviews/" + waiting() + "/launch"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.platforms[0].platform").value("meta"))
        .andExpect(jsonPath("$.platforms[0].lines[0].payload.body.status").value("PAUSED"))
        .andExpect(jsonPath("$.platforms[2].faults[0]").isNotEmpty());
  }

  @Test
  void a_creative_that_is_not_there_is_told() throws Exception {
    studio
        .perform(get("/launch/00000000-0000-0000-0000-000000000000"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(not(containsString("POST /"))));
  }

  private String waiting() {
    return reviews.waiting(TenantId.HOUSE).getFirst().item().id().toString();
  }
}
