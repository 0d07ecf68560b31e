package io.creativefactory.config.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.brief.MediaLibrary.Answer;
import io.creativefactory.config.placement.Placements;
import io.creativefactory.domain.brief.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A brief that names media of the asset library.
class LibraryBriefTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @TempDir Path folder;
  private BriefRoom room;
  private final List<String> asked = new ArrayList<>();

  private final MediaLibrary library =
      new MediaLibrary() {
        @Override
        public Answer named(String id) {
          asked.add(id);
          return HASH.startsWith(id)
              ? new Answer.Found("library/one", "a glass of water")
              : new Answer.Missing("is not there");
        }

        @Override
        public Answer shows(String words, Set<String> taken) {
          asked.add(words + " " + taken);
          return new Answer.Found("library/of " + words, "");
        }
      };

  @BeforeEach
  void open() throws IOException {
    room = new BriefRoom(folder);
  }

  @Test
  void an_asset_is_named_by_the_beginning_of_its_id() throws IOException {
    assertThat(items("asset: 01234567"))
        .contains(new Media.Item("library/one", "a glass of water"));
    assertThat(items("asset: \"" + HASH.toUpperCase(java.util.Locale.ROOT) + "\""))
        .contains(new Media.Item("library/one", "a glass of water"));
    assertThat(asked).containsExactly("01234567", HASH);
  }

  @Test
  void what_the_brief_says_of_an_asset_wins_over_its_caption() throws IOException {
    assertThat(items("asset: 01234567\n    shows: our water\n    focus: 30% 50%"))
        .contains(new Media.Item("library/one", "our water", new Media.Spot(0.3, 0.5)));
  }

  @Test
  void an_asset_is_found_by_words_and_not_twice() throws IOException {
    assertThat(items("find: rain\n  - find: a lake"))
        .containsSubsequence(
            new Media.Item("library/of rain", ""), new Media.Item("library/of a lake", ""));
    assertThat(asked.getFirst()).startsWith("rain [").contains("clips/pour it's 100%.mp4");
    assertThat(asked.getLast()).startsWith("a lake [").contains("library/of rain");
  }

  @Test
  void each_fault_is_told_once_with_its_place() throws IOException {
    assertThat(faults("asset: ffffffff"))
        .containsExactly("24: media[1].asset 'ffffffff' is not there");
    assertThat(faults("asset: 0123"))
        .containsExactly(
            "24: media[1].asset '0123' is no id of an asset; give the first 8 or more digits of"
                + " its SHA-256");
    assertThat(faults("find: rain\n    path: pack.png"))
        .containsExactly("24: media[1] says path and find; keep the one that is meant");
    assertThat(faults("find: \"\"")).singleElement().asString().startsWith("24: media[1].find");
    assertThat(faults("finds: rain"))
        .anySatisfy(fault -> assertThat(fault).contains("did you mean 'find'?"));
  }

  @Test
  void without_a_library_only_paths_are_read() throws IOException {
    assertThat(room.faults(text("asset: 01234567")))
        .containsExactly(
            "24: media[1].asset '01234567' cannot be looked up: no asset library is open here;"
                + " give a path");
  }

  private List<Media.Item> items(String entry) throws IOException {
    BriefReading reading = read(entry);
    assertThat(reading)
        .as(BriefRoom.told(reading).toString())
        .isInstanceOf(BriefReading.Read.class);
    return ((BriefReading.Read) reading).brief().media().items();
  }

  private List<String> faults(String entry) throws IOException {
    return BriefRoom.told(read(entry));
  }

  private BriefReading read(String entry) throws IOException {
    Path file = Files.writeString(folder.resolve("brief.yaml"), text(entry));
    return BriefFile.read(
        file, room.assets(), new BriefFile.Surroundings(Placements.house(), library));
  }

  private static String text(String entry) {
    return BriefRoom.SOUND.replace("path: pack.png", entry);
  }
}
