package io.creativefactory.tools.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.TenantId;
import io.creativefactory.scoring.ctr.CtrCard;
import io.creativefactory.scoring.ctr.CtrPredictor.Ask;
import io.creativefactory.scoring.ctr.Outcome;
import io.creativefactory.tools.MigratedDatabase;
import io.creativefactory.tools.models.ModelVersion.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CtrModelsTest {
  private static final List<Outcome> FIRST = PlantedOutcomes.of(0, 60, 1);

  private final DataSource database = MigratedDatabase.fresh();
  private final Turning clock = new Turning(Instant.parse("2026-11-22T01:00:00Z"));
  private final CtrModels models = new CtrModels(database, TenantId.HOUSE, clock::now);
  private final ServedCtr served = new ServedCtr(models, () -> 300, clock::now);

  /// A clock that a test turns.
  private static final class Turning {
    private Instant now;

    Turning(Instant now) {
      this.now = now;
    }

    synchronized Instant now() {
      return now;
    }

    synchronized void on(Duration by) {
      now = now.plus(by);
    }
  }

  @Test
  void the_first_model_that_beats_the_mean_rate_serves_with_its_record() {
    Offer offer = models.offer(FIRST, "the nightly job");

    assertThat(offer)
        .isInstanceOfSatisfying(
            Offer.Promoted.class,
            won -> {
              assertThat(won.version()).isEqualTo(1);
              assertThat(won.reason()).contains("it is better than the mean rate");
            });
    ModelVersion version = models.champion().orElseThrow();
    assertThat(version.promoted()).isEqualTo(new ModelVersion.Deed(clock.now(), "the nightly job"));
    assertThat(version.dataSha256()).hasSize(64);
    CtrCard card = Objects.requireNonNull(version.card());
    assertThat(card.learned()).isEqualTo(225);
    assertThat(card.exam().reliability().bins()).hasSize(10);
    assertThat(rate()).extracting(Figure.Modelled::model).isEqualTo("ctr-xgboost 1");
  }

  @Test
  void the_same_outcomes_again_train_nothing_and_answer_the_same() {
    Offer once = models.offer(FIRST, "one");
    assertThat(models.offer(FIRST.reversed(), "two")).isEqualTo(once);
    assertThat(models.versions()).hasSize(1);
  }

  @Test
  void a_model_that_is_not_surely_better_does_not_serve() {
    models.offer(FIRST, "job");
    List<Outcome> more = PlantedOutcomes.of(0, 64, 1);

    assertThat(models.offer(more, "job"))
        .isInstanceOfSatisfying(
            Offer.KeptChampion.class,
            kept -> {
              assertThat(kept.champion()).isEqualTo(1);
              assertThat(kept.reason()).contains("not surely better than ctr-xgboost 1");
            });
    assertThat(models.versions())
        .extracting(ModelVersion::state)
        .containsExactly(State.LOST, State.SERVING);
    assertThat(rate().model()).isEqualTo("ctr-xgboost 1");
  }

  @Test
  void a_surely_better_model_takes_its_place_and_is_rolled_back_by_one_call() {
    models.offer(FIRST, "job");
    Figure.Modelled before = rate();
    ServedCtr replica =
        new ServedCtr(new CtrModels(database, TenantId.HOUSE, clock::now), () -> 0, clock::now);
    assertThat(replica.version()).hasValue(1);
    // The market turns: what drew clicks now repels.
    List<Outcome> turned = PlantedOutcomes.turned(60, 240);
    assertThat(models.offer(turned, "job")).isInstanceOf(Offer.Promoted.class);
    assertThat(replica.version()).hasValue(1);
    clock.on(ServedCtr.LOOK);
    assertThat(replica.version()).hasValue(2);
    assertThat(rate().model()).isEqualTo("ctr-xgboost 2");
    assertThat(rate().value()).isLessThan(before.value());
    clock.on(ServedCtr.LOOK);

    assertThat(models.rollBack("Ada").map(ModelVersion::version)).contains(1);

    assertThat(models.versions().getFirst().retired())
        .isEqualTo(new ModelVersion.Deed(clock.now(), "Ada"));
    clock.on(ServedCtr.LOOK);
    assertThat(rate()).isEqualTo(before);
    assertThat(models.versions())
        .extracting(ModelVersion::state)
        .containsExactly(State.ROLLED_BACK, State.SERVING);
    assertThat(models.offer(turned, "job"))
        .isInstanceOfSatisfying(
            Offer.Refused.class,
            refused -> assertThat(refused.reason()).contains("version 2, which Ada rolled back"));
  }

  @Test
  void the_first_model_rolled_back_leaves_none() {
    models.offer(FIRST, "job");
    assertThat(models.rollBack("Ada")).isEmpty();
    assertThat(served.lacking()).contains("no trained model: version 1 was rolled back");
    assertThatThrownBy(() -> models.rollBack("Ada"))
        .isInstanceOfSatisfying(
            FactoryException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION));
  }

  @Test
  void too_few_outcomes_are_refused_and_counted() {
    Offer offer = models.offer(FIRST.subList(0, 40), "job");
    assertThat(offer).isEqualTo(new Offer.Refused(1, "no trained model: 40 of 100 outcomes"));
    assertThat(models.champion()).isEmpty();
    ServedCtr few = new ServedCtr(models, () -> 40, clock::now);
    assertThat(few.lacking()).contains("no trained model: 40 of 100 outcomes");
  }

  @Test
  void two_replicas_that_offer_at_once_make_one_model() throws Exception {
    CtrModels other = new CtrModels(database, TenantId.HOUSE, clock::now);
    Callable<Offer> one = () -> models.offer(FIRST, "one");
    Callable<Offer> two = () -> other.offer(FIRST, "two");
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Offer>> offers = pool.invokeAll(List.of(one, two));
      assertThat(offers.get(0).get()).isEqualTo(offers.get(1).get());
    }
    assertThat(models.versions()).hasSize(1);
    assertThat(models.stamp()).isEqualTo(1);
  }

  @Test
  void a_replica_goes_on_with_the_model_it_has_when_the_new_one_is_broken() {
    models.offer(FIRST, "job");
    Figure.Modelled before = rate();
    models.offer(PlantedOutcomes.turned(60, 240), "job");
    JdbcClient.create(database)
        .sql("update tools_model set body = 'broken' where version = 2")
        .update();

    clock.on(ServedCtr.LOOK);

    assertThat(rate()).isEqualTo(before);
    assertThat(served.fault()).hasValueSatisfying(why -> assertThat(why).contains("header.json"));
    assertThat(served.version()).hasValue(1);
    models.rollBack("Ada");
    clock.on(ServedCtr.LOOK);
    assertThat(rate()).isEqualTo(before);
    assertThat(served.fault()).isEmpty();
  }

  @Test
  void a_tenant_does_not_see_the_models_of_another() {
    models.offer(FIRST, "job");
    assertThat(new CtrModels(database, new TenantId("other"), clock::now).versions()).isEmpty();
  }

  private Figure.Modelled rate() {
    return (Figure.Modelled)
        served.predict(new Ask(PlantedOutcomes.REELS, PlantedOutcomes.features(1))).rate();
  }
}
