package io.creativefactory.bench;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.tools.csv.CsvReader;
import io.creativefactory.tools.csv.CsvRecord;
import io.creativefactory.tools.csv.Faults;
import io.creativefactory.tools.csv.FileText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What one policy showed and what was clicked, in the shape of the Open Bandit Dataset: CSV with
/// the columns `timestamp`, `item_id`, `position`, `click`, `propensity_score`, in any order beside
/// others. Files are known by their columns, whatever their names.
///
/// @param rounds by time
record BanditLog(Path file, List<Round> rounds) {
  private static final List<String> COLUMNS =
      List.of("timestamp", "item_id", "position", "click", "propensity_score");

  BanditLog {
    rounds = List.copyOf(rounds);
  }

  /// @param item which one was shown, at which `position` of the page
  /// @param propensity of the policy to show this item there, in (0, 1]
  record Round(String at, String item, String position, boolean clicked, double propensity) {}

  /// Every log of a folder, by name.
  ///
  /// @throws FactoryException NOT_FOUND when there is no such folder or no log in it;
  ///   TRAINING_DATA_INVALID with one line per fault
  static List<BanditLog> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new FactoryException(ErrorCode.NOT_FOUND, "there is no folder " + folder);
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<BanditLog> logs = files.stream().flatMap(file -> read(file).stream()).toList();
    if (logs.isEmpty()) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND,
          "no CSV file of %s has the columns %s; there is: %s"
              .formatted(folder, String.join(", ", COLUMNS), files));
    }
    return logs;
  }

  /// Whether every item had the same chance at its position: only of such a log the past of another
  /// policy can be replayed.
  boolean isRandom() {
    Map<String, List<Round>> byPosition = new TreeMap<>();
    rounds.forEach(r -> byPosition.computeIfAbsent(r.position(), _ -> new ArrayList<>()).add(r));
    return byPosition.values().stream()
        .allMatch(all -> all.stream().map(Round::propensity).distinct().count() == 1);
  }

  private static Optional<BanditLog> read(Path file) {
    Faults faults = new Faults(file.toString(), ErrorCode.TRAINING_DATA_INVALID);
    List<CsvRecord> records = new CsvReader(FileText.read(file, faults), faults).records();
    if (records.isEmpty() || !records.getFirst().fields().containsAll(COLUMNS)) {
      return Optional.empty();
    }
    List<Integer> places = COLUMNS.stream().map(records.getFirst().fields()::indexOf).toList();
    List<Round> rounds = new ArrayList<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      round(record, records.getFirst().fields().size(), places, faults).ifPresent(rounds::add);
    }
    faults.throwIfAny();
    rounds.sort(Comparator.comparing(Round::at));
    return rounds.isEmpty() ? Optional.empty() : Optional.of(new BanditLog(file, rounds));
  }

  private static Optional<Round> round(
      CsvRecord record, int fields, List<Integer> places, Faults faults) {
    if (record.fields().size() != fields) {
      faults.add(record.line(), "it has %d of %d fields".formatted(record.fields().size(), fields));
      return Optional.empty();
    }
    List<String> values = places.stream().map(record.fields()::get).toList();
    String click = values.get(3);
    double propensity = number(values.get(4));
    if (!click.equals("0") && !click.equals("1")) {
      faults.add(record.line(), "click is '" + click + "'; give 0 or 1");
    } else if (!(propensity > 0 && propensity <= 1)) {
      faults.add(
          record.line(),
          "propensity_score is '" + values.get(4) + "'; give a number above 0, at most 1");
    } else if (values.get(1).isBlank()) {
      faults.add(record.line(), "item_id is blank");
    } else {
      return Optional.of(
          new Round(values.get(0), values.get(1), values.get(2), click.equals("1"), propensity));
    }
    return Optional.empty();
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
