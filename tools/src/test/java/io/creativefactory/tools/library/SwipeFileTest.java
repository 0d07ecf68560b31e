package io.creativefactory.tools.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.intel.SwipeAd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwipeFileTest {
  private static final String HEADER =
      "id,advertiser,text,headline,callToAction,firstSeen,lastSeen,source\n";
  private static final SwipeAd PLAIN =
      new SwipeAd(
          "1",
          "Acme",
          "Say \"no\",\nthen go",
          "",
          "Shop now",
          LocalDate.of(2026, 10, 1),
          null,
          "manual");

  @TempDir private Path folder;

  @Test
  void a_csv_with_quotes_commas_line_breaks_and_a_byte_order_mark_is_read() throws IOException {
    String csv =
        "\uFEFF"
            + HEADER
            + "1,Acme,\"Say \"\"no\"\",\nthen go\",,Shop now,2026-10-01,,manual\r\n\n";
    assertThat(SwipeFile.read(file("a.csv", csv))).containsExactly(PLAIN);
  }

  @Test
  void columns_may_stand_in_any_order_and_optional_ones_may_lack() throws IOException {
    String csv = "source,firstSeen,text,advertiser,id\nmanual,2026-10-01,Hello,Acme,7";
    assertThat(SwipeFile.read(file("a.csv", csv)))
        .singleElement()
        .extracting(SwipeAd::id, SwipeAd::text, SwipeAd::headline)
        .containsExactly("7", "Hello", "");
  }

  @Test
  void json_gives_the_same_ads_as_csv() throws IOException {
    String json =
        """
        [ { "id": "1", "advertiser": "Acme", "text": "Say \\"no\\",\\nthen go",
            "callToAction": "Shop now", "firstSeen": "2026-10-01", "lastSeen": null,
            "source": "manual" } ]
        """;
    assertThat(SwipeFile.read(file("a.json", json))).containsExactly(PLAIN);
  }

  @Test
  void every_fault_of_a_csv_is_told_with_its_line() throws IOException {
    String csv =
        HEADER
            + "1,Acme,\"two\nlines\",,,2026-10-01,,manual\n"
            + "1,Acme,again,,,2026-10-01,,manual\n"
            + "2,,text,,,1 Oct,,manual\n"
            + "3,Acme,text,,,2026-10-02,2026-10-01,manual\n"
            + "4,Acme,one, two,,,2026-10-01,,manual\n";
    refused("a.csv", csv)
        .withMessage(
            """
            a.csv:4: id '1' stands on line 2 already
            a.csv:5: advertiser is missing
            a.csv:5: firstSeen is '1 Oct', not a day such as 2026-11-20
            a.csv:6: lastSeen 2026-10-01 is before firstSeen 2026-10-02
            a.csv:7: has 9 fields where the header has 8; a comma within a field needs quotes around it\
            """);
  }

  @Test
  void a_wrong_header_is_told_at_once() throws IOException {
    refused("a.csv", "id,brand,text,text\n1,2,3,4")
        .withMessageContaining("a.csv:1: column 'brand' is not one of id, advertiser")
        .withMessageContaining("a.csv:1: column 'text' stands there twice")
        .withMessageContaining("a.csv:1: column 'source' is missing");
  }

  @Test
  void broken_quoting_names_the_line_of_the_quote() throws IOException {
    refused("a.csv", HEADER + "1,\"Acme,x")
        .withMessage("a.csv:2: a quote is opened and never closed");
    refused("a.csv", HEADER + "1,\"Ac\"me,x").withMessageContaining("a.csv:2: a closing quote");
    refused("a.csv", HEADER + "1,Ac\"me,x").withMessageContaining("a.csv:2: a quote stands inside");
  }

  @Test
  void every_fault_of_a_json_is_told_with_its_line() throws IOException {
    String json =
        """
        [ { "id": 1, "advertiser": "A", "text": "t", "firstSeen": "2026-10-01", "source": "m" },
          { "id": "2", "advertiser": "A", "text": "t", "firstSeen": "2026-10-01", "source": "m",
            "likes": [ 1, 2 ] } ]
        """;
    refused("a.json", json)
        .withMessageContaining("a.json:1: id is not a text in quotes")
        .withMessageContaining("a.json:1: id is missing")
        .withMessageContaining("a.json:3: 'likes' is not one of");
  }

  @Test
  void what_is_no_swipe_file_is_refused() throws IOException {
    refused("a.json", "{}").withMessageContaining("should be an array");
    refused("a.json", "[ { \"id\": ").withMessageContaining("is not JSON");
    refused("a.json", "[ 7 ]").withMessageContaining("holds 7");
    refused("a.json", "[] []").withMessageContaining("goes on");
    refused("a.csv", "\n \n").withMessageContaining("is empty");
    refused("a.txt", "id").withMessageContaining("neither .csv nor .json");
    Path latin = Files.write(folder.resolve("l.csv"), new byte[] {(byte) 0xE9, 'x'});
    assertThatThrownBy(() -> SwipeFile.read(latin)).hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> SwipeFile.read(folder.resolve("none.csv")))
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining("none.csv");
  }

  private ThrowableAssertAlternative<FactoryException> refused(String name, String text)
      throws IOException {
    Path file = file(name, text);
    return Assertions.assertThatExceptionOfType(FactoryException.class)
        .isThrownBy(() -> SwipeFile.read(file))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SWIPE_FILE_INVALID));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
