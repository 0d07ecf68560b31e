package io.creativefactory.tools.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.scoring.copy.HeadlinePair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairFileTest {
  private static final String HEADER =
      "clickability_test_id,eyecatcher_id,headline_1,headline_2,higher_CTR\n";

  @TempDir Path folder;

  @Test
  void the_winner_is_told_by_the_label_in_either_spelling() throws IOException {
    Path file =
        file(
            HEADER
                + "t1,e1,\"First, of two\",Second,1.0\n"
                + "t2,e2,First,\"Second\nover two lines\",2\n");
    assertThat(PairFile.read(file))
        .containsExactly(
            new HeadlinePair("t1", "First, of two", "Second"),
            new HeadlinePair("t2", "Second\nover two lines", "First"));
  }

  @Test
  void columns_may_stand_in_any_order_beside_others() throws IOException {
    Path file = file("higher_CTR,headline_2,note,clickability_test_id,headline_1\n2,B,x,t1,A\n");
    assertThat(PairFile.read(file)).containsExactly(new HeadlinePair("t1", "B", "A"));
  }

  @Test
  void every_fault_is_told_with_its_line() throws IOException {
    Path file =
        file(HEADER + "t1,e,,B,1\n,e,A,B,1\nt3,e,A,NaN,2\nt4,e,A,B,3.0\nt5,e,A,B\nt6,e,A,B,\n");
    assertThatThrownBy(() -> PairFile.read(file))
        .isInstanceOfSatisfying(
            FactoryException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.TRAINING_DATA_INVALID))
        .hasMessage(
            """
            pairs.csv:2: headline_1 is empty
            pairs.csv:3: clickability_test_id is empty
            pairs.csv:4: headline_2 is NaN
            pairs.csv:5: higher_CTR is '3.0'; it should be 1 or 2
            pairs.csv:6: has 4 fields where the header has 5; a comma within a field needs quotes \
            around it
            pairs.csv:7: higher_CTR is ''; it should be 1 or 2\
            """);
  }

  @Test
  void missing_columns_are_named() throws IOException {
    Path file = file("headline_1,headline_2,headline_2\nA,B,C\n");
    assertThatThrownBy(() -> PairFile.read(file))
        .hasMessage(
            """
            pairs.csv:1: column 'clickability_test_id' is missing
            pairs.csv:1: column 'headline_2' stands there twice
            pairs.csv:1: column 'higher_CTR' is missing\
            """);
  }

  @Test
  void a_file_that_is_absent_empty_or_no_text_is_refused() throws IOException {
    Path absent = folder.resolve("absent.csv");
    assertThatThrownBy(() -> PairFile.read(absent))
        .isInstanceOfSatisfying(
            FactoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND))
        .hasMessage(absent + " is not there");
    assertThatThrownBy(() -> PairFile.read(folder))
        .hasMessage(folder + " is a folder, not a CSV file");
    Path blank = file(" \n");
    assertThatThrownBy(() -> PairFile.read(blank)).hasMessageContaining("pairs.csv:1: is empty");
    Path lonely = file(HEADER);
    assertThatThrownBy(() -> PairFile.read(lonely))
        .hasMessage("pairs.csv:1: names columns, but no record follows");
    Path bytes = folder.resolve("bytes.csv");
    Files.write(bytes, "caf\u00e9,".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> PairFile.read(bytes)).hasMessageContaining("is not UTF-8");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("pairs.csv"), text);
  }
}
