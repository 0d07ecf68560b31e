package io.creativefactory.config.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Budget;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.domain.brief.Rivals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefFileTest {
  @TempDir Path folder;
  private BriefRoom room;

  @BeforeEach
  void open() throws IOException {
    room = new BriefRoom(folder);
  }

  @Test
  void a_sound_brief_is_read_whole() throws IOException {
    Brief brief = sound(BriefRoom.SOUND);
    assertThat(brief.product().price()).isEqualTo(Money.parse("1.20", "EUR"));
    assertThat(brief.audience().countries()).containsExactly("DK", "NO");
    assertThat(brief.output().duration()).isEqualTo(Duration.ofSeconds(90));
    assertThat(brief.output().formats()).containsExactly(new Ratio(9, 16), new Ratio(1, 1));
    assertThat(brief.budget())
        .isEqualTo(new Budget(Money.parse("20", "DKK"), Budget.Objective.LEADS));
    assertThat(brief.media().items())
        .containsExactly(
            new Media.Item("clips/pour it's 100%.mp4", "being poured"),
            new Media.Item("pack.png", ""));
    assertThat(brief.media().music()).isEqualTo("bed.m4a");
    assertThat(brief.lessons()).isEmpty();
  }

  @Test
  void rivals_are_read_with_their_words_and_pages() throws IOException {
    Brief brief =
        sound(
            BriefRoom.SOUND.replace(
                "  price:", "  rivals: { words: [spring water], pages: [\"1048\"] }\n  price:"));

    assertThat(brief.product().rivals())
        .isEqualTo(new Rivals(List.of("spring water"), List.of("1048")));
    assertThat(sound(BriefRoom.SOUND).product().rivals()).isNull();
  }

  @Test
  void what_is_optional_may_be_left_out() throws IOException {
    Brief brief =
        sound(
            BriefRoom.SOUND
                .replaceAll("(?m)^ +(logo|font|neverSay|price): .*\n", "")
                .replaceAll("(?m)^(offer|tone|music): .*\n", ""));
    assertThat(brief.brand().logo()).isNull();
    assertThat(brief.brand().font()).isNull();
    assertThat(brief.brand().neverSay()).isEmpty();
    assertThat(brief.product().price()).isNull();
    assertThat(brief.message().offer()).isNull();
    assertThat(brief.message().tone()).isEmpty();
    assertThat(brief.media().music()).isNull();
  }

  @Test
  void what_every_crop_must_keep_may_be_said() throws IOException {
    Brief brief =
        sound(BriefRoom.SOUND.replace("path: pack.png", "path: pack.png\n    focus: 30% 55.5%"));
    assertThat(brief.media().items().getLast().focus()).isEqualTo(new Media.Spot(0.3, 0.555));
    for (String odd : List.of("left", "30%", "30% 101%", "0.3 0.5", "-3% 5%")) {
      String text = BriefRoom.SOUND.replace("path: pack.png", "path: pack.png\n    focus: " + odd);
      assertThat(room.faults(text))
          .singleElement()
          .asString()
          .startsWith("25: media[1].focus")
          .contains("'" + odd + "'", "such as 30% 55%");
    }
  }

  @Test
  void words_of_any_kind_are_kept_as_written() throws IOException {
    String fact = "It's \\\"100%\\\" fresh: naïve 💧 مياه";
    Brief brief = sound(BriefRoom.SOUND.replace("100% recycled bottle", "\"" + fact + "\""));
    assertThat(brief.message().facts().getLast()).isEqualTo("It's \"100%\" fresh: naïve 💧 مياه");
    assertThat(sound("\ufeff" + BriefRoom.SOUND)).isNotNull();
    assertThat(sound(BriefRoom.SOUND.replace("\n", "\r\n"))).isNotNull();
  }

  @Test
  void all_faults_of_a_file_are_told_at_once_by_line() throws IOException {
    String text =
        BriefRoom.SOUND
            .replace("name: Nordkilde", "nmae: Nordkilde")
            .replace("1.20", "1.205")
            .replace("variants: 4", "variants: x")
            .replace("pack.png", "gone.png");
    assertThat(room.faults(text))
        .map(fault -> fault.split(":", -1)[0])
        .containsExactly("2", "2", "10", "20", "24");
    assertThat(((BriefReading.Faulty) room.read(text)).faults().getLast().toString())
        .isEqualTo(
            folder.resolve("brief.yaml")
                + ":24: media[1].path 'gone.png' does not exist below the assets folder; give a"
                + " path relative to it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a remark\n", "---\n"})
  void a_file_without_content_is_a_fault(String text) throws IOException {
    assertThat(room.faults(text)).singleElement().asString().startsWith("1: ");
  }

  @Test
  void text_that_is_no_mapping_is_a_fault() throws IOException {
    assertThat(room.faults("- a\n- b\n"))
        .containsExactly("1: must be a mapping, lines of `key: value`");
    assertThat(room.faults("brand: [\nproduct: x")).singleElement().asString().contains("YAML");
    assertThat(room.faults("brand:\n\tname: x\n"))
        .containsExactly("2: is indented with a tab; YAML takes spaces only");
    assertThat(room.faults("brand: \u0007\n"))
        .containsExactly("1: control character 0x7 is not allowed");
  }

  @Test
  void what_could_unfold_is_refused_unbuilt() throws IOException {
    assertThat(room.faults("a: &a [x, x]\nb: [*a, *a]\n"))
        .containsExactly("1: anchors (&) and aliases (*) are not allowed; write the value out");
    assertThat(room.faults("a:\n  " + "[".repeat(100_000)))
        .containsExactly("2: is nested deeper than 20 levels; nothing here needs that");
    assertThat(room.faults(BriefRoom.SOUND + "---\nbrand: x\n"))
        .containsExactly("26: a second document starts here; keep one to a file");
    assertThat(room.faults(BriefRoom.SOUND + "<<: { variants: 5 }\n"))
        .singleElement()
        .asString()
        .startsWith("26: unknown key '<<'");
  }

  @Test
  void a_file_of_ten_megabytes_is_refused_unparsed() throws IOException {
    assertThat(room.faults("&a [".repeat(10 << 18)))
        .containsExactly("1: the file has 10485760 bytes; at most 262144 are read");
  }

  @Test
  void text_in_another_encoding_is_a_fault_with_its_line() throws IOException {
    byte[] latin = BriefRoom.SOUND.replace("calm", "gelöst").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(BriefRoom.told(room.read(latin)))
        .containsExactly("17: the text is not UTF-8; save the file as UTF-8");
  }

  @Test
  void a_missing_file_or_folder_is_a_fault() throws IOException {
    assertThat(BriefRoom.told(BriefFile.read(folder.resolve("none.yaml"), room.assets())))
        .containsExactly("1: the file does not exist; give the path of a YAML file");
    assertThat(BriefRoom.told(BriefFile.read(folder, room.assets())))
        .containsExactly("1: is not a file; give the path of a YAML file");
    Path brief = Files.writeString(folder.resolve("b.yaml"), BriefRoom.SOUND);
    assertThat(BriefRoom.told(BriefFile.read(brief, folder.resolve("none"))))
        .singleElement()
        .asString()
        .startsWith("1: the assets folder '" + folder.resolve("none") + "' is no folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"apparel", "water"})
  void the_sample_briefs_are_sound(String name) {
    Path data = Path.of("../../shared/data");
    assumeTrue(Files.isDirectory(data), "the sample data do not lie at " + data);
    assertThat(BriefRoom.told(BriefFile.read(data.resolve("briefs/" + name + ".yaml"), data)))
        .isEmpty();
  }

  @Test
  void the_example_is_sound_and_small() throws IOException {
    Path example = Path.of("../examples/molu");
    Path media = example.resolve("media");
    assertThat(BriefRoom.told(BriefFile.read(example.resolve("brief.yaml"), media))).isEmpty();
    long bytes = 0;
    try (var files = Files.newDirectoryStream(media)) {
      for (Path file : files) {
        bytes += Files.size(file);
      }
    }
    assertThat(bytes).isLessThanOrEqualTo(5_000_000);
  }

  private Brief sound(String text) throws IOException {
    assertThat(room.faults(text)).isEmpty();
    return ((BriefReading.Read) room.read(text)).brief();
  }
}
