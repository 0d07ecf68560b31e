package io.creativefactory.graph.attribution;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.attribution.Sheets.Told;
import io.creativefactory.tools.csv.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in what exports of pixels, servers and CRMs tell, as JSON or as CSV: all of a file or
/// nothing of it. Sent again, a file changes nothing. Thread safe.
public final class AttributionIntake {
  /// How far a sender's clock may go ahead of ours.
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /// A moment before this is a mistake of units.
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final int MOST = 50_000;

  private final AttributionBook book;
  private final DealDesk deals;
  private final TransactionOperations transactions;

  public AttributionIntake(
      AttributionBook book, DealDesk deals, TransactionOperations transactions) {
    this.book = book;
    this.deals = deals;
    this.transactions = transactions;
  }

  /// @param told how many stood in the file
  /// @param fresh how many of them were new
  public record Taken(int told, int fresh) {}

  /// How an export is written.
  public enum Form {
    /// One document, as the API takes it.
    JSON,
    /// An entry on each line.
    JSON_LINES,
    CSV
  }

  public record Sheet(String text, Form form) {
    /// @param csv whether it is CSV; else one JSON document
    public Sheet(String text, boolean csv) {
      this(text, csv ? Form.CSV : Form.JSON);
    }
  }

  record Touchpoints(List<Touchpoint> touchpoints) {}

  record Reports(List<Conversion> conversions) {}

  record Steps(List<DealStep> steps) {}

  /// @param consent the sender's word that every person in it agreed
  /// @throws FactoryException CONVERSIONS_INVALID without that word, for a moment in the future,
  ///   and for every line that cannot be read
  public Taken touches(TenantId tenant, Sheet sheet, boolean consent) {
    if (!consent) {
      throw new FactoryException(
          ErrorCode.CONVERSIONS_INVALID,
          "What people clicked is kept with their consent only: say consent=true when every person"
              + " in it agreed. Nothing was kept.");
    }
    Faults faults = faults(sheet);
    List<Told<Touchpoint>> all =
        switch (sheet.form()) {
          case CSV -> Sheets.touches(sheet.text(), faults);
          case JSON_LINES -> Sheets.lines(sheet.text(), Touchpoint.class, faults);
          case JSON -> told(read(sheet, Touchpoints.class).touchpoints());
        };
    check(all, new Facts<>(Touchpoint::at, Touchpoint::id), faults);
    return keep(all, each -> book.keep(tenant, each));
  }

  /// @throws FactoryException CONVERSIONS_INVALID as for touches
  public Taken conversions(TenantId tenant, Sheet sheet) {
    Faults faults = faults(sheet);
    List<Told<Conversion>> all =
        switch (sheet.form()) {
          case CSV -> Sheets.conversions(sheet.text(), faults);
          case JSON_LINES -> Sheets.lines(sheet.text(), Conversion.class, faults);
          case JSON -> told(read(sheet, Reports.class).conversions());
        };
    check(all, new Facts<>(Conversion::at, AttributionIntake::name), faults);
    return keep(all, each -> book.keep(tenant, each));
  }

  private static String name(Conversion told) {
    return "%s %s of %s at %s".formatted(told.what(), told.id(), told.source(), told.at());
  }

  /// @throws FactoryException CONVERSIONS_INVALID as for touches
  public Taken deals(TenantId tenant, Sheet sheet) {
    Faults faults = faults(sheet);
    List<Told<DealStep>> all =
        switch (sheet.form()) {
          case CSV -> Sheets.steps(sheet.text(), faults);
          case JSON_LINES -> Sheets.lines(sheet.text(), DealStep.class, faults);
          case JSON -> told(read(sheet, Steps.class).steps());
        };
    check(all, new Facts<>(DealStep::at, DealStep::id), faults);
    return new Taken(all.size(), deals.take(tenant, all.stream().map(Told::entry).toList()));
  }

  /// A document has entries, the other forms have lines.
  private static Faults faults(Sheet sheet) {
    return new Faults(
        sheet.form() == Form.JSON ? "entry" : "import", ErrorCode.CONVERSIONS_INVALID);
  }

  private static <T> T read(Sheet sheet, Class<T> type) {
    return DomainJson.mapper().readValue(sheet.text(), type);
  }

  private static <T> List<Told<T>> told(List<T> entries) {
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new Told<>(i + 1, entries.get(i)))
        .toList();
  }

  private <T> Taken keep(List<Told<T>> all, Predicate<T> row) {
    Long fresh = transactions.execute(_ -> all.stream().map(Told::entry).filter(row).count());
    return new Taken(all.size(), fresh == null ? 0 : fresh.intValue());
  }

  /// @param name by which it is known when it is told again
  private record Facts<T>(Function<T, Instant> at, Function<T, String> name) {}

  /// What is told twice in the same words is one; in other words one of them would be lost.
  private <T> void check(List<Told<T>> all, Facts<T> facts, Faults faults) {
    Map<String, Told<T>> seen = new HashMap<>();
    for (Told<T> each : all) {
      time(facts.at().apply(each.entry()), each.line(), faults);
      Told<T> first = seen.putIfAbsent(facts.name().apply(each.entry()), each);
      if (first != null && !first.entry().equals(each.entry())) {
        faults.add(
            each.line(),
            "tells '%s' again, but not as line %d does"
                .formatted(facts.name().apply(each.entry()), first.line()));
      }
    }
    try {
      faults.throwIfAny();
    } catch (FactoryException e) {
      throw new FactoryException(e.code(), e.getMessage() + "\nNothing was kept.", e);
    }
    if (all.isEmpty() || all.size() > MOST) {
      throw new FactoryException(
          ErrorCode.CONVERSIONS_INVALID,
          "1 to %,d entries can be sent at once, not %,d. Nothing was kept."
              .formatted(MOST, all.size()));
    }
  }

  private void time(Instant at, int line, Faults faults) {
    if (at.isAfter(book.now().plus(AHEAD))) {
      faults.add(line, "happened at " + at + ", which is still to come");
    }
    if (at.isBefore(EARLIEST)) {
      faults.add(line, "happened at " + at + ", before anybody counted: seconds or milliseconds?");
    }
  }
}
