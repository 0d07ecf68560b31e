package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creativefactory.config.database.OwnPostgres;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.TenantId;
import io.creativefactory.scoring.ctr.DeliveryContext;
import io.creativefactory.scoring.ctr.Outcome;
import io.creativefactory.tools.models.CtrModels;
import io.creativefactory.tools.models.Offer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class ModelsCommandTest {
  private static final String POUR = Example.MEDIA.resolve("pour.mp4").toString();
  private static final String OTHER = Example.MEDIA.resolve("steep.mp4").toString();

  @TempDir Path place;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void another_video_gets_another_rate_and_one_command_takes_the_model_back() {
    // Held open, so that the commands find the server running.
    try (OwnPostgres postgres = OwnPostgres.open(place.resolve("home/postgres"))) {
      train(postgres);
      scoredAndTakenBack();
    }
  }

  private void scoredAndTakenBack() {
    run("score", "--json", "--platform", "meta", "--objective", "sales", POUR, OTHER);
    JsonNode scores = json().get("scores");
    for (JsonNode score : scores) {
      assertThat(score.at("/ctr/model").asString()).isEqualTo("ctr-xgboost 1");
      assertThat(score.get("contributions")).isNotEmpty();
    }
    double duller = brightness(scores.get(0));
    double brighter = brightness(scores.get(1));
    double one = scores.get(0).at("/ctr/value").asDouble();
    double two = scores.get(1).at("/ctr/value").asDouble();
    assertThat(Math.signum(two - one)).isEqualTo(Math.signum(brighter - duller)).isNotZero();

    run("models", "roll-back", "--by", "Ada");
    assertThat(out.toString())
        .isEqualToIgnoringNewLines(
            "no model serves; click-through rates are unknown until the next training");
    out.getBuffer().setLength(0);
    run("models", "--json");
    JsonNode model = json().get("models").get(0);
    assertThat(model.at("/ran/state").asString()).isEqualTo("ROLLED_BACK");
    assertThat(model.at("/retired/by").asString()).isEqualTo("Ada");
    assertThat(model.at("/card/exam/reliability/bins")).hasSize(10);
  }

  @Test
  void a_place_that_is_not_known_or_half_told_is_bad_input_before_anything_starts() {
    assertThat(execute("score", "--platform", "myspace", "--objective", "sales", POUR))
        .isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString()).contains("there is: meta, google, tiktok");
    assertThat(execute("score", "--platform", "meta", POUR)).isEqualTo(2);
    assertThat(execute("models", "roll-back")).isEqualTo(2);
    assertThat(place.resolve("home/postgres")).doesNotExist();
  }

  private static double brightness(JsonNode score) {
    return score.at("/features/brightness_level/value").asDouble();
  }

  private void run(String... words) {
    assertThat(execute(words)).as(err.toString()).isEqualTo(ExitCode.DONE.number());
  }

  private int execute(String... words) {
    CommandLine line = FactoryCommand.commandLine(Example.surroundings(place.resolve("home")));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(Stream.of(words).toArray(String[]::new));
  }

  private JsonNode json() {
    JsonNode json = DomainJson.mapper().readTree(out.toString());
    out.getBuffer().setLength(0);
    return json;
  }

  /// Bright ads were clicked more, in steps of a twentieth.
  private static void train(OwnPostgres postgres) {
    List<Outcome> outcomes = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int ad = 0; ad < 400; ad++) {
      double light = random.nextDouble();
      double rate = 0.01 * Math.exp(3 * light + 0.05 * random.nextGaussian());
      Figure figure = new Figure.Measured(light, "ratio", "made up", Instant.EPOCH);
      outcomes.add(
          new Outcome(
              "ad " + ad,
              "campaign " + ad / 5,
              DeliveryContext.parse("meta", "sales", "9:16"),
              LocalDate.of(2026, 3, 1).plusDays(ad / 5),
              Map.of("brightness_level", figure),
              Math.round(50_000 * rate),
              50_000));
    }
    try (HikariDataSource database = new HikariDataSource()) {
      database.setJdbcUrl(postgres.settings().url());
      database.setUsername(postgres.settings().user());
      database.setPassword(postgres.settings().password());
      Flyway.configure().dataSource(database).load().migrate();
      CtrModels models = new CtrModels(database, TenantId.HOUSE, InstantSource.system());
      assertThat(models.offer(outcomes, "a test")).isInstanceOf(Offer.Promoted.class);
    }
  }
}
