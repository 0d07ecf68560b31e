package io.creativefactory.tools.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.config.council.CouncilFile;
import io.creativefactory.domain.TenantId;
import io.creativefactory.scoring.council.WeightStep;
import io.creativefactory.scoring.council.WeightStep.Skill;
import io.creativefactory.tools.MigratedDatabase;
import io.creativefactory.tools.council.JudgeWeights.Weights;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JudgeWeightsTest {
  private static final List<String> JUDGES = List.of("rubric", "copy", "ctr");

  private final JudgeWeights weights =
      new PgJudgeWeights(
          JdbcClient.create(MigratedDatabase.fresh()), CouncilFile::house, InstantSource.system());

  @Test
  void until_something_is_learned_the_operators_weights_hold() {
    Weights now = weights.now(TenantId.HOUSE, JUDGES);
    assertThat(now.version()).isZero();
    assertThat(now.shares()).isEqualTo(Map.of("rubric", 0.375, "copy", 0.25, "ctr", 0.375));
  }

  @Test
  void a_step_is_kept_once_with_its_reason_and_for_its_tenant_alone() {
    WeightStep.Step step = step(weights.now(TenantId.HOUSE, JUDGES));
    assertThat(weights.move(TenantId.HOUSE, 0, step)).isTrue();
    assertThat(weights.move(TenantId.HOUSE, 0, step)).isFalse();
    Weights now = weights.now(TenantId.HOUSE, JUDGES);
    assertThat(now.version()).isEqualTo(1);
    assertThat(now.reason()).isEqualTo(step.reason());
    assertThat(now.of("copy").orElseThrow()).isCloseTo(0.35, within(1e-9));
    assertThat(weights.history(TenantId.HOUSE)).hasSize(1);
    assertThat(weights.now(new TenantId("other"), JUDGES).version()).isZero();
  }

  @Test
  void a_judge_that_sits_for_the_first_time_counts_as_laid_down() {
    weights.move(TenantId.HOUSE, 0, step(weights.now(TenantId.HOUSE, JUDGES)));
    Weights now = weights.now(TenantId.HOUSE, List.of("rubric", "copy", "ctr", "model:new"));
    assertThat(now.of("model:new").orElseThrow()).isCloseTo(0.2 / 1.2, within(1e-9));
    assertThat(now.shares().values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void a_step_that_moves_nothing_is_not_kept() {
    WeightStep.Step still = WeightStep.of(Map.of("copy", 1.0), Map.of(), 100);
    assertThat(weights.move(TenantId.HOUSE, 0, still)).isFalse();
  }

  private static WeightStep.Step step(Weights from) {
    return WeightStep.of(
        from.shares(), Map.of("rubric", new Skill(0, 100), "copy", new Skill(1, 100)), 100);
  }
}
