package io.creativefactory.config.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebianSourceTest {
  @TempDir Path apt;

  @Test
  void a_stanza_of_the_running_release_is_found_among_others() throws IOException {
    written(
        "sources.list.d/debian.sources",
        """
        Types: deb
        # a remark
        URIs: https://mirror.example/debian-security
        Suites: bookworm-security
        Components: main

        Types: deb deb-src
        URIs: https://mirror.example/debian
        Suites: bookworm bookworm-updates
        Components: main
         contrib
        Signed-By: /usr/share/keyrings/archive.gpg
        """);
    assertThat(DebianSource.find(apt, "bookworm"))
        .contains(
            new DebianSource("https://mirror.example/debian", "/usr/share/keyrings/archive.gpg"));
  }

  @Test
  void a_line_in_the_old_form_is_found() throws IOException {
    written(
        "sources.list",
        """
        # deb https://old.example/debian bookworm main
        deb https://vendor.example/apt nodistro main
        deb [arch=amd64 signed-by=/k.gpg] https://mirror.example/debian bookworm main contrib
        """);
    DebianSource source = DebianSource.find(apt, "bookworm").orElseThrow();
    assertThat(source.linesFor("trixie"))
        .containsExactly(
            "deb [signed-by=/k.gpg] https://mirror.example/debian trixie main",
            "deb-src [signed-by=/k.gpg] https://mirror.example/debian trixie main");
  }

  @Test
  void foreign_disabled_and_absent_archives_are_no_source() throws IOException {
    written(
        "sources.list.d/off.sources",
        """
        Types: deb
        URIs: https://m.example/debian
        Suites: bookworm
        Components: main
        Enabled: no
        """);
    written("sources.list.d/vendor.list", "deb https://v.example bookworm stable\n");
    assertThat(DebianSource.find(apt, "bookworm")).isEmpty();
    assertThat(DebianSource.find(apt.resolve("none"), "bookworm")).isEmpty();
  }

  private void written(String name, String text) throws IOException {
    Path file = apt.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }
}
