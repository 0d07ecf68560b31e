package io.creativefactory.scoring.ctr;

import static io.creativefactory.scoring.ctr.SmallMarket.FEED;
import static io.creativefactory.scoring.ctr.SmallMarket.REELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.domain.testing.Prediction.Contribution;
import io.creativefactory.scoring.ctr.CtrContest.Ending;
import io.creativefactory.scoring.ctr.CtrPredictor.Ask;
import io.creativefactory.scoring.ctr.SmallMarket.Ad;
import io.creativefactory.scoring.features.FeatureName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CtrModelTest {
  private static final List<Outcome> LEARNED = SmallMarket.outcomes(0, 160);
  private static final Ending.Won WON = (Ending.Won) CtrContest.hold(LEARNED, Optional.empty(), 7);
  private static final CtrModel MODEL = WON.challenger();

  @Test
  void the_interval_holds_the_true_rate_of_new_campaigns_as_often_as_it_says() {
    List<Ad> unseen = SmallMarket.campaigns(1000, 400);
    long held = unseen.stream().filter(ad -> holds(rate(ad.ask()), ad.truth())).count();
    assertThat((double) held / unseen.size()).isBetween(0.75, 0.86);
  }

  @Test
  void the_exam_was_on_later_campaigns_and_found_them_as_predicted() {
    CtrExam exam = WON.card().exam();
    assertThat(exam.coverage()).isBetween(0.70, 0.90);
    assertThat(exam.reliability().ece()).isLessThan(0.001);
    assertThat(exam.reliability().bins())
        .hasSize(10)
        .allSatisfy(bin -> {
          assertThat(bin.creatives()).isEqualTo(20);
          assertThat(bin.observed()).isBetween(bin.low(), bin.high());
        });
    assertThat(exam.loss()).isLessThan(exam.meanLoss());
    assertThat(exam.from()).isAfterOrEqualTo(MODEL.origin().before());
    assertThat(WON.card().margin().significant()).isTrue();
  }

  @Test
  void better_ads_and_better_places_are_predicted_better() {
    double strong = rate(REELS, SmallMarket.features(1, 0.9)).value();
    double weak = rate(REELS, SmallMarket.features(0, 0.1)).value();
    assertThat(strong / weak).isBetween(1.8, 4.5);
    double elsewhere = rate(FEED, SmallMarket.features(1, 0.9)).value();
    assertThat(elsewhere / strong).isBetween(1.2, 1.9);
    assertThat(rate(REELS, Map.of()))
        .extracting(Figure.Modelled::model, Figure.Modelled::unit, Figure.Modelled::level)
        .containsExactly("ctr-xgboost 7", "ratio", 0.8);
    assertThat(rate(REELS, Map.of()).n()).isEqualTo(MODEL.origin().outcomes()).isEqualTo(600);
  }

  @Test
  void contributions_add_up_to_the_prediction_and_name_what_matters() {
    Prediction prediction = MODEL.predict(new Ask(REELS, SmallMarket.features(1, 0.9)));
    double sum = prediction.contributions().stream().mapToDouble(Contribution::logOdds).sum();
    double value = ((Figure.Modelled) prediction.rate()).value();
    assertThat(sum).isCloseTo(LogOdds.of(value), within(1e-4));
    List<Contribution> top = Prediction.strongest(prediction.contributions(), 3);
    assertThat(top)
        .extracting(Contribution::feature)
        .containsExactlyInAnyOrder("has_question_in_hook", "avg_scene_duration", "platform");
    assertThat(top.getFirst().logOdds()).isBetween(0.2, 0.5);
    assertThat(prediction.contributions()).hasSize(1 + 76 + 3);
  }

  @Test
  void peers_are_those_of_the_same_platform_objective_and_format() {
    Prediction best = MODEL.predict(new Ask(REELS, SmallMarket.features(1, 1)));
    Prediction worst = MODEL.predict(new Ask(REELS, SmallMarket.features(0, 0)));
    assertThat(best.peers())
        .isInstanceOfSatisfying(
            Figure.Modelled.class,
            share -> {
              assertThat(share.value()).isGreaterThan(0.8);
              assertThat(share.n()).isBetween(200L, 400L);
              assertThat(share.low()).isLessThan(share.value());
            });
    assertThat(((Figure.Modelled) worst.peers()).value()).isLessThan(0.2);
    DeliveryContext wide = new DeliveryContext(REELS.platform(), Objective.LEADS, new Ratio(16, 9));
    assertThat(MODEL.predict(new Ask(wide, Map.of())).peers())
        .isEqualTo(new Figure.Unknown("0 of 20 peers in meta, leads, 16:9"));
  }

  @Test
  void many_at_once_are_the_same_as_each_alone() {
    List<Ask> asked = SmallMarket.campaigns(2000, 3).stream().map(Ad::ask).toList();
    assertThat(MODEL.rates(asked))
        .isEqualTo(asked.stream().<Figure>map(CtrModelTest::rate).toList());
    List<Ask> many = Collections.nCopies(5000, asked.getFirst());
    assertThat(MODEL.rates(many)).hasSize(5000).containsOnly(rate(asked.getFirst()));
  }

  @Test
  void an_unknown_feature_is_missing_not_zero() {
    Map<String, Figure> unknown = new HashMap<>();
    unknown.put("avg_scene_duration", new Figure.Unknown("not looked at"));
    assertThat(rate(REELS, unknown)).isEqualTo(rate(REELS, Map.of()));
    float[] row = FeatureRow.of(REELS, unknown);
    assertThat(row).hasSize(FeatureRow.WIDTH).hasSize(86);
    assertThat(Arrays.copyOf(row, FeatureRow.FEATURES)).hasSize(76).containsOnly(Float.NaN);
    assertThat(FeatureRow.COLUMNS).hasSize(FeatureRow.WIDTH);
  }

  @Test
  void a_feature_outside_of_its_range_is_refused_by_name() {
    Map<String, Figure> features =
        Map.of(FeatureName.HAS_QUESTION_IN_HOOK.key(), SmallMarket.measured(2));
    assertThatThrownBy(() -> rate(REELS, features))
        .isInstanceOfSatisfying(
            FactoryException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FEATURE_INVALID))
        .hasMessage("feature has_question_in_hook is 2.0, but it can only be 0 to 1");
    Map<String, Figure> invented = Map.of("emotion_variance", SmallMarket.measured(0.5));
    assertThatThrownBy(() -> rate(REELS, invented))
        .hasMessageContaining("nothing can measure it: it needs an emotion model");
  }

  @Test
  void the_same_outcomes_in_any_order_give_the_same_bytes() {
    List<Outcome> turned = LEARNED.reversed();
    Ending.Won again = (Ending.Won) CtrContest.hold(turned, Optional.empty(), 8);
    assertThat(again.challenger().bytes()).isEqualTo(MODEL.bytes());
    assertThat(again.card().sha256()).isEqualTo(WON.card().sha256());
    assertThat(CtrOrigin.hash(turned)).isEqualTo(CtrOrigin.hash(LEARNED));
    assertThat(CtrOrigin.hash(LEARNED.subList(1, 9))).isNotEqualTo(CtrOrigin.hash(LEARNED));
  }

  @Test
  void a_model_read_from_its_bytes_says_the_same() {
    CtrModel read = CtrModel.read(MODEL.bytes(), 7);
    Ask ask = SmallMarket.campaigns(3000, 1).getFirst().ask();
    assertThat(read.predict(ask)).isEqualTo(MODEL.predict(ask));
    assertThat(read.bytes()).isEqualTo(MODEL.bytes());
    assertThat(read.origin()).isEqualTo(MODEL.origin());
  }

  @Test
  void bytes_that_are_no_model_are_refused() {
    assertThatThrownBy(() -> CtrModel.read("none".getBytes(StandardCharsets.UTF_8), 1))
        .isInstanceOfSatisfying(
            FactoryException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONFIG_INVALID))
        .hasMessage("the CTR model cannot be used: it has no header.json");
    byte[] cut = Arrays.copyOf(MODEL.bytes(), 2000);
    assertThatThrownBy(() -> CtrModel.read(cut, 1)).isInstanceOf(FactoryException.class);
  }

  private static Figure.Modelled rate(DeliveryContext context, Map<String, Figure> features) {
    return rate(new Ask(context, features));
  }

  private static Figure.Modelled rate(Ask ask) {
    return (Figure.Modelled) MODEL.predict(ask).rate();
  }

  private static boolean holds(Figure.Modelled figure, double truth) {
    return figure.low() <= truth && truth <= figure.high();
  }
}
