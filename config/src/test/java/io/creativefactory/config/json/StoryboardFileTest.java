package io.creativefactory.config.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryboardFileTest {
  @TempDir Path folder;

  @Test
  void a_written_storyboard_is_read_back() throws IOException {
    Path file = written(DomainJson.mapper().writeValueAsString(Records.storyboard()));
    assertThat(StoryboardFile.read(file)).isEqualTo(Records.storyboard());
  }

  @Test
  void a_fault_is_named_with_file_and_pointer() throws IOException {
    String json = DomainJson.mapper().writeValueAsString(Records.storyboard());
    FactoryException fault = fault(written(json.replaceFirst("\"speed\":1.5", "\"speed\":9")));
    assertThat(fault.code()).isEqualTo(ErrorCode.STORYBOARD_INVALID);
    assertThat(fault).hasMessageContaining("board.json:1:");
    assertThat(fault).hasMessageContaining("/scenes/0/shots/1: speed is 9.0");
  }

  @Test
  void text_that_is_no_json_is_a_fault() throws IOException {
    assertThat(fault(written("not json"))).hasMessageContaining("board.json:1:");
    assertThat(fault(written(""))).hasMessageContaining("board.json:");
    assertThat(fault(written("null"))).hasMessageContaining("board.json");
  }

  @Test
  void a_file_that_cannot_be_one_is_refused_unread() throws IOException {
    assertThat(fault(folder.resolve("none.json"))).hasMessageContaining("does not exist");
    assertThat(fault(folder)).hasMessageContaining("is not a file");
    Path large = written(" ".repeat((int) StoryboardFile.MAX_BYTES + 1));
    assertThat(fault(large)).hasMessageContaining("at most 1048576");
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("board.json"), text);
  }

  private static FactoryException fault(Path file) {
    return catchThrowableOfType(FactoryException.class, () -> StoryboardFile.read(file));
  }
}
