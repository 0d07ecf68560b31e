package io.creativefactory.app.studio.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.FakeReviews;
import io.creativefactory.app.preview.FakeSheets;
import io.creativefactory.app.preview.StudioTest;
import io.creativefactory.domain.TenantId;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@StudioTest
class LaunchPageTest {
  @Autowired private MockMvc studio;
  @Autowired private FakeReviews reviews;
  @Autowired private FakeSheets sheets;

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
  void what_is_not_as_it_was_approved_stands_with_its_old_and_new_value() throws Exception {
    studio
        .perform(get("/launch/" + waiting()))
        .andExpect(content().string(containsString("This is not what Ada approved")))
        .andExpect(content().string(containsString("campaign: daily_budget")))
        .andExpect(content().string(containsString("3000")))
        .andExpect(content().string(containsString("waits for another approval")));
  }

  @Test
  void what_the_platform_grants_and_what_the_law_asks_stand_on_the_sheet() throws Exception {
    studio
        .perform(get("/launch/" + waiting()))
        .andExpect(content().string(containsString("not earned: the audience is not open")))
        .andExpect(content().string(containsString("For you to judge: Article 50(4)")))
        .andExpect(content().string(containsString("Unknown: no rule of this country")));
    studio
        .perform(get("/api/v1/reviews/" + waiting() + "/launch"))
        .andExpect(jsonPath("$.platforms[0].automated.seen.earned").value(false))
        .andExpect(jsonPath("$.platforms[0].labels[0].duty").value("OPEN"));
  }

  @Test
  void the_sheet_that_was_seen_is_approved_and_another_is_not() throws Exception {
    String path = "/launch/" + waiting() + "/meta/approval";
    Cookie ada = new Cookie("cf_signed_as", "Ada");

    studio
        .perform(post(path).cookie(ada).param("seen", "old"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("has changed since it was looked at")));
    studio.perform(post(path).param("seen", "5ee7")).andExpect(status().isUnprocessableContent());
    assertThat(sheets.approved).isEmpty();
    studio
        .perform(post(path).cookie(ada).param("seen", "5ee7"))
        .andExpect(status().is3xxRedirection());
    assertThat(sheets.approved)
        .singleElement()
        .satisfies(r -> assertThat(r.who()).isEqualTo("Ada"));
    sheets.approved.clear();
  }

  @Test
  void the_api_takes_the_approval_of_a_changed_sheet_with_a_name_and_what_was_seen()
      throws Exception {
    String path = "/api/v1/reviews/" + waiting() + "/launch/meta/approval";

    studio
        .perform(post(path).content("{\"seen\": \"5ee7\"}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.field").value("reviewer"));
    studio
        .perform(post(path).content("{\"seen\": \"old\", \"reviewer\": \"Bo\"}"))
        .andExpect(status().isConflict());
    studio
        .perform(post(path).content("{\"seen\": \"5ee7\", \"reviewer\": \"Bo\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.platforms[0].approval.by").value("Ada"));
    assertThat(sheets.approved).singleElement().satisfies(r -> assertThat(r.who()).isEqualTo("Bo"));
    sheets.approved.clear();
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
