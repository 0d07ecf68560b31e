package io.creativefactory.app.api;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.config.database.TestDatabase;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.TenantId;
import io.creativefactory.scoring.ctr.DeliveryContext;
import io.creativefactory.scoring.ctr.Outcome;
import io.creativefactory.tools.models.CtrModels;
import io.creativefactory.tools.models.ServedCtr;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PredictionsApiTest {
  private static final String GOOD =
      """
      {"platform": "meta", "objective": "sales", "format": "9:16",
       "features": {"has_question_in_hook": 1, "brightness_level": null}}\
      """;

  private static MockMvc api;
  private static MockMvc untrained;

  @BeforeAll
  static void train() {
    api = api(database(), true);
    untrained = api(database(), false);
  }

  @Test
  void one_question_has_its_figure_peers_reasons_and_what_was_missing() throws Exception {
    ask(api, GOOD)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.ctr.kind", is("modelled")))
        .andExpect(jsonPath("$.ctr.model", is("ctr-xgboost 1")))
        .andExpect(jsonPath("$.ctr.level", is(0.8)))
        .andExpect(jsonPath("$.ctr.value", closeTo(0.027, 0.004), Double.class))
        .andExpect(jsonPath("$.peers.n", greaterThan(100)))
        .andExpect(jsonPath("$.contributions[0].feature", is("base")))
        .andExpect(jsonPath("$.contributions[1].feature", is("has_question_in_hook")))
        .andExpect(jsonPath("$.contributions[1].logOdds", greaterThan(0.2), Double.class))
        .andExpect(jsonPath("$.missing", hasSize(75)))
        .andExpect(jsonPath("$.missing", hasItem("brightness_level")))
        .andExpect(jsonPath("$.missing", not(hasItem("has_question_in_hook"))));
  }

  @Test
  void a_thousand_questions_are_answered_and_one_more_is_refused() throws Exception {
    ask(api, batch(Collections.nCopies(1000, GOOD)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.predictions", hasSize(1000)));
    ask(api, batch(Collections.nCopies(1001, GOOD)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail", startsWith("predictions must be a list of 1 to 1000")));
    ask(api, batch(List.of())).andExpect(status().isUnprocessableContent());
  }

  @Test
  void every_fault_is_told_with_its_place_and_nothing_is_predicted() throws Exception {
    String bad =
        """
        {"platform": "myspace", "objective": "sales", "colour": 1,
         "features": {"brightness_level": 1.5, "has_question_in_hook": "NaN",
           "saturation_level": 1e999, "emotion_variance": 0.5, "sparkle": 3}}\
        """;
    ask(api, batch(List.of(GOOD, bad)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code", is("FEATURE_INVALID")))
        .andExpect(jsonPath("$.detail", containsString("Nothing was predicted.")))
        .andExpect(jsonPath("$.predictions").doesNotExist())
        .andExpect(
            jsonPath(
                "$.faults",
                contains(
                    "predictions[1].colour is not known; there is: platform, objective, format,"
                        + " features",
                    "predictions[1].platform 'myspace' is not known; there is: meta, google, tiktok",
                    "predictions[1].format '' is not a ratio such as 9:16",
                    "predictions[1].features.brightness_level is 1.5, but it can only be 0 to 1",
                    "predictions[1].features.has_question_in_hook is \"NaN\", not a finite number",
                    "predictions[1].features.saturation_level is \"Infinity\", not a finite number",
                    "predictions[1].features.emotion_variance is told, but nothing can measure it:"
                        + " it needs an emotion model",
                    "predictions[1].features.sparkle is no feature")));
  }

  @Test
  void what_is_no_question_is_refused() throws Exception {
    ask(api, "[]").andExpect(status().isUnprocessableContent());
    ask(api, "{\"features\": NaN}").andExpect(status().isUnprocessableContent());
    ask(api, "{").andExpect(jsonPath("$.code", is("UNREADABLE")));
    ask(api, "{}").andExpect(jsonPath("$.faults", hasSize(4)));
    api.perform(post(PredictionsApi.PATH + "?top=-1").content(GOOD))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void without_a_model_the_answer_is_unknown_with_its_reason() throws Exception {
    ask(untrained, GOOD)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.ctr.reason", is("no trained model: 7 of 100 outcomes")))
        .andExpect(jsonPath("$.contributions", hasSize(0)));
    untrained
        .perform(get(PredictionsApi.PATH + "/model"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail", is("no trained model: 7 of 100 outcomes")));
  }

  @Test
  void the_card_tells_version_origin_exam_and_who_promoted() throws Exception {
    api.perform(get(PredictionsApi.PATH + "/model"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.model.ran.version", is(1)))
        .andExpect(jsonPath("$.model.promoted.by", is("a test")))
        .andExpect(jsonPath("$.model.card.learned", is(225)))
        .andExpect(jsonPath("$.model.card.exam.reliability.bins", hasSize(10)))
        .andExpect(jsonPath("$.predicting", is(1)));
  }

  private static ResultActions ask(MockMvc mvc, String json) throws Exception {
    return mvc.perform(post(PredictionsApi.PATH).content(json));
  }

  private static String batch(List<String> questions) {
    return "{\"predictions\": [" + String.join(",", questions) + "]}";
  }

  private static DataSource database() {
    DataSource database = TestDatabase.freshSchema();
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }

  private static MockMvc api(DataSource database, boolean trained) {
    InstantSource clock = InstantSource.system();
    CtrModels models = new CtrModels(database, TenantId.HOUSE, clock);
    if (trained) {
      models.offer(outcomes(), "a test");
    }
    ServedCtr served = new ServedCtr(models, () -> 7, clock);
    return MockMvcBuilders.standaloneSetup(new PredictionsApi(served, models, clock))
        .setControllerAdvice(new Problems())
        .build();
  }

  /// Sixty campaigns of five ads; a question in the hook draws clicks.
  private static List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int ad = 0; ad < 300; ad++) {
      int question = random.nextInt(2);
      double rate = 0.01 * Math.exp(question + 0.1 * random.nextGaussian());
      Figure hook = new Figure.Measured(question, "0 or 1", "made up", Instant.EPOCH);
      outcomes.add(
          new Outcome(
              "ad " + ad,
              "campaign " + ad / 5,
              DeliveryContext.parse("meta", "sales", "9:16"),
              LocalDate.of(2026, 3, 1).plusDays(ad / 5),
              Map.of("has_question_in_hook", hook),
              Math.round(20_000 * rate),
              20_000));
    }
    return outcomes;
  }
}
