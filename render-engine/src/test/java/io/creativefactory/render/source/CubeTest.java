package io.creativefactory.render.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CubeTest {
  /// Red and blue change places.
  private static final String SWAP =
      """
      TITLE "swap"
      # a remark

      LUT_3D_SIZE 2
      0 0 0
      0 0 1
      0 1 0
      0 1 1
      1 0 0
      1 0 1
      1 1 0
      1 1 1
      """;

  @TempDir Path folder = Path.of(".");

  private Cube cube(String text) throws IOException {
    return Cube.read(Files.writeString(folder.resolve("look.cube"), text), "look.cube");
  }

  @Test
  void a_table_is_read_with_red_running_fastest() throws IOException {
    Cube cube = cube(SWAP);
    assertThat(cube.size()).isEqualTo(2);
    assertThat(cube.at(1, 0, 0)).containsExactly(0, 0, 1);
    assertThat(cube.at(0.25, 0.5, 0.75)).containsExactly(0.75, 0.5, 0.25);
  }

  @Test
  void a_domain_other_than_zero_to_one_is_brought_to_it() throws IOException {
    Cube cube = cube("DOMAIN_MIN -1 -1 -1\nDOMAIN_MAX 1 1 1\n" + SWAP);
    assertThat(cube.at(0, 0, 0)).containsExactly(0.5, 0.5, 0.5);
    assertThat(cube(cube.written(1)).at(0, 0, 0)).containsExactly(0.5, 0.5, 0.5);
  }

  @Test
  void strength_blends_with_the_untouched_colours() throws IOException {
    Cube half = cube(cube(SWAP).written(0.5));
    assertThat(half.at(1, 0, 0)).containsExactly(0.5, 0, 0.5);
    assertThat(cube(cube(SWAP).written(0)).at(0.25, 0.5, 0.75)).containsExactly(0.25, 0.5, 0.75);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "LUT_1D_SIZE 4|line 1|one-dimensional",
        "LUT_3D_SIZE 66|line 1|66, not 2 to 65",
        "LUT_3D_SIZE 1|line 1|1, not 2 to 65",
        "LUT_3D_SIZE two|line 1|one whole number",
        "LUT_3D_SIZE 2~0 0 0|line 2|1 of 8 entries",
        "LUT_3D_SIZE 2~0 0|line 2|3 numbers are wanted, 2 stand there",
        "LUT_3D_SIZE 2~0 0 x|line 2|'x' is no number",
        "LUT_3D_SIZE 2~0 0 NaN|line 2|NaN is no colour",
        "0 0 0|line 1|before LUT_3D_SIZE",
        "#EXTM3U~http://example.com/|line 2|no keyword",
        "# nothing|line 1|no LUT_3D_SIZE",
        "LUT_3D_SIZE 2~LUT_3D_SIZE 2|line 2|second",
      })
  void every_fault_is_told_with_file_and_line(String text, String line, String what) {
    assertThatThrownBy(() -> cube(text.replace('~', '\n')))
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining("look.cube, " + line)
        .hasMessageContaining(what);
  }

  @Test
  void too_many_entries_are_a_fault() {
    assertThatThrownBy(() -> cube(SWAP + "1 1 1\n")).hasMessageContaining("line 13: more than");
  }

  @Test
  void a_path_with_every_sign_of_a_filter_graph_is_escaped_twice() {
    assertThat(Grading.escaped("/it's [50%]; a:b,c"))
        .isEqualTo("/it\\\\\\'s \\[50%\\]\\; a\\\\:b\\,c");
  }

  @Test
  void a_key_follows_the_table_and_its_strength() throws IOException {
    Files.writeString(folder.resolve("look.cube"), SWAP);
    String full = Grading.key(new Grade.Lut("look.cube", 1), folder);
    assertThat(Grading.key(new Grade.Lut("look.cube", 0.5), folder)).isNotEqualTo(full);
    Files.writeString(folder.resolve("look.cube"), SWAP + "# changed\n");
    assertThat(Grading.key(new Grade.Lut("look.cube", 1), folder)).isNotEqualTo(full);
  }
}
