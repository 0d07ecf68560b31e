package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.database.OwnPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConversionsCommandTest {
  private static final String HEAD = "what,id,source,at,value,currency,visitor\n";
  @TempDir Path place;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(place.resolve(name), text);
  }

  private int execute(Object... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = FactoryCommand.commandLine(Example.surroundings(place.resolve("home")));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(Stream.of(words).map(Object::toString).toArray(String[]::new));
  }

  @Test
  void a_file_comes_in_once_and_a_bad_one_leaves_nothing_behind() throws IOException {
    // Held open, so that the commands find the server running.
    try (OwnPostgres postgres = OwnPostgres.open(place.resolve("home/postgres"))) {
      assertThat(postgres.settings().url()).isNotBlank();
      bad();
      Path good =
          file(
              "pixel.csv",
              HEAD
                  + "PURCHASE,🍵-1,pixel,2026-11-02T10:00:00Z,39.00,EUR,ann\n"
                  + "PURCHASE,🍵-1,pixel,2026-11-02T10:00:00Z,39.00,EUR,ann\n"
                  + "PURCHASE,o2,pixel,2026-11-02T11:00:00Z,4000,JPY,bob\n");
      assertThat(execute("conversions", good)).as(err.toString()).isZero();
      assertThat(out.toString()).contains("3 conversions were told, 2 of them new");
      assertThat(execute("conversions", "--json", good)).isZero();
      assertThat(out.toString()).contains("\"fresh\" : 0");

      Path deals =
          file(
              "crm.jsonl",
              """
              {"id":"s1","deal":"d","stage":"lead","at":"2026-11-02T10:00:00Z","amount":null,\
              "visitor":null,"person":{},"consent":"UNTOLD"}
              """);
      assertThat(execute("conversions", "--as", "deals", deals)).as(err.toString()).isZero();
      assertThat(out.toString()).contains("1 deals were told, 1 of them new");
    }
  }

  private void bad() throws IOException {
    Path bad =
        file(
            "bad.csv",
            HEAD
                + "PURCHASE,o1,pixel,2026-11-02T10:00:00Z,39.00,EUR,ann\n"
                + "PURCHASE,o2,pixel,2026-11-02T10:00:00Z,39.001,EUR,ann\n"
                + "PURCHASE,o3,pixel,2026-11-02T10:00:00Z,400.5,JPY,ann\n"
                + "PURCHASE,o4,pixel,2026-11-02T10:00:00Z,39.00,EURO,ann\n"
                + "PURCHASE,o5,pixel,2199-11-02T10:00:00Z,39.00,EUR,ann\n"
                + "PURCHASE,o6,pixel,1970-01-21T10:00:00Z,39.00,EUR,ann\n"
                + "PURCHASE,o1,pixel,2026-11-02T10:00:00Z,93.00,EUR,ann\n");
    assertThat(execute("conversions", bad)).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString())
        .contains("import:3: '39.001' has more decimals than EUR allows (2)")
        .contains("import:4: '400.5' has more decimals than JPY allows (0)")
        .contains("import:5: 'EURO' is not an ISO 4217 currency")
        .contains("import:6: happened at 2199-11-02T10:00:00Z, which is still to come")
        .contains("import:7: happened at 1970-01-21T10:00:00Z, before anybody counted")
        .contains("import:8: tells 'PURCHASE o1 of pixel", "but not as line 2 does")
        .contains("Nothing was kept.");

    Path lines = file("bad.jsonl", "{\"id\":\"s1\"}\n\n{\"deal\":7}\nno json\n");
    assertThat(execute("conversions", "--as", "deals", lines)).isEqualTo(2);
    assertThat(err.toString()).contains("import:1: ", "import:3: ", "import:4: ");
    Path whole = file("bad.json", "{\"conversions\":[{\"what\":\"GIFT\"}]}");
    assertThat(execute("conversions", whole)).isEqualTo(2);
    assertThat(err.toString()).contains("bad.json:1: /conversions/0", "Nothing was kept.");
    Path clicks = file("clicks.csv", "id,visitor,at,source\nt,ann,2026-11-02T10:00:00Z,meta\n");
    assertThat(execute("conversions", "--as", "touchpoints", clicks)).isEqualTo(2);
    assertThat(err.toString()).contains("consent=true");
  }

  @Test
  void what_cannot_be_read_is_refused_before_anything_starts() throws IOException {
    assertThat(execute("conversions", place.resolve("none.csv"))).isEqualTo(2);
    assertThat(execute("conversions", file("empty.csv", " \n"))).isEqualTo(2);
    assertThat(err.toString()).contains("is empty");
    assertThat(execute("conversions", "--as", "gifts", file("x.csv", "x"))).isEqualTo(2);
    assertThat(place.resolve("home/postgres")).doesNotExist();
  }
}
