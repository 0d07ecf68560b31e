package io.creativefactory.agents.creative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The copywriter's lines, read once from `playbook/lines.txt`; the file says how it is written.
final class LineBook {
  private static final LineBook HOUSE = read("/playbook/lines.txt");

  /// @param use a hook or a beat's role
  /// @param tones empty when it suits all
  record Entry(String use, Theme theme, Set<String> tones, String words) {
    Entry {
      tones = Set.copyOf(tones);
    }
  }

  private final List<Entry> entries;

  private LineBook(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  static LineBook house() {
    return HOUSE;
  }

  List<Entry> entries() {
    return entries;
  }

  /// Lines of a use: those of the theme first, then those for any.
  List<Entry> find(String use, Theme theme) {
    return Stream.of(theme, Theme.ANY)
        .distinct()
        .flatMap(t -> entries.stream().filter(e -> e.use().equals(use) && e.theme() == t))
        .toList();
  }

  private static LineBook read(String resource) {
    try (InputStream file = LineBook.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("the build lacks " + resource);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new LineBook(
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(LineBook::entry)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }

  private static Entry entry(String line) {
    String[] cells = line.split("\\|", 4);
    if (cells.length != 4) {
      throw new IllegalStateException("'" + line + "' has " + cells.length + " cells, not 4");
    }
    String tones = cells[2].strip();
    return new Entry(
        cells[0].strip(),
        Theme.valueOf(cells[1].strip()),
        tones.equals("-") ? Set.of() : Set.of(tones.split(" ", -1)),
        cells[3].strip());
  }
}
