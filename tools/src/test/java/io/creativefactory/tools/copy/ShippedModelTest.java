package io.creativefactory.tools.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.copy.CopyExam;
import io.creativefactory.scoring.copy.CopyModel;
import io.creativefactory.scoring.copy.CopyReport;
import io.creativefactory.scoring.copy.HeadlinePair;
import io.creativefactory.scoring.copy.RememberedMeaning;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The model that comes with the program, with the meanings that it was trained with.
class ShippedModelTest {
  private static final CopyModel MODEL =
      CopyModel.shipped(new RememberedMeaning(new MiniLmEmbedder()::embed, 2000));

  /// Every fourth pair, for time; the command tests all.
  private static final int STEP = 4;

  @Test
  void it_beats_the_rules_that_need_no_model_on_tests_it_never_saw() {
    List<HeadlinePair> all = PairFile.read(real("upworthy_winner_exploratory.csv"));
    List<HeadlinePair> some =
        IntStream.range(0, all.size()).filter(i -> i % STEP == 0).mapToObj(all::get).toList();
    CopyReport report = new CopyExam(MODEL, some).report(Optional.empty(), (what, share) -> {});
    List<CopyReport.Share> shares = report.rows().stream().map(CopyReport.Row::accuracy).toList();
    assertThat(shares.getFirst().value()).isGreaterThan(0.78);
    assertThat(shares.subList(1, shares.size()))
        .hasSize(3)
        .allSatisfy(rival -> assertThat(shares.getFirst().low()).isGreaterThan(rival.high()));
    assertThat(report.unknown()).isLessThan(some.size() / 100);
    assertThat(report.calibrationError()).isLessThan(0.08);
  }

  @Test
  void it_tells_a_chance_with_its_interval_both_ways_alike() {
    String first = "What is your shirt really made of?";
    String second = "Our shirts are made of cotton.";
    Figure.Modelled there = (Figure.Modelled) MODEL.wins(first, second);
    Figure.Modelled back = (Figure.Modelled) MODEL.wins(second, first);
    assertThat(there.value() + back.value()).isCloseTo(1, within(1e-12));
    assertThat(there.low()).isLessThan(there.value());
    assertThat(there.high()).isGreaterThan(there.value());
    assertThat(MODEL.wins(first, first))
        .isInstanceOfSatisfying(
            Figure.Modelled.class, even -> assertThat(even.value()).isEqualTo(0.5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Diese Frau öffnete die Tür und konnte nicht glauben, was sie sah",
        "Esta mujer abrió la puerta y no podía creer lo que vio",
        "Cette femme a ouvert la porte et ne pouvait pas croire ce qu'elle a vu",
        "Questa donna ha aperto la porta e non poteva credere ai suoi occhi",
        "Deze vrouw opende de deur en kon niet geloven wat ze zag",
        "Эта женщина открыла дверь и не поверила своим глазам",
        "この女性はドアを開けて目を疑った",
      })
  void other_languages_are_unknown(String text) {
    assertThat(MODEL.wins(text, "She opened the door"))
        .isInstanceOfSatisfying(
            Figure.Unknown.class,
            unknown -> assertThat(unknown.reason()).contains("does not read as English"));
  }

  /// Real data that lies beside the repository; the test is skipped without them.
  private static Path real(String name) {
    Path data = Path.of("shared", "data", "copy", name);
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(data))) {
        return at.resolve(data);
      }
    }
    return Assumptions.abort("skipped: " + data + " lies in no folder above this one");
  }
}
