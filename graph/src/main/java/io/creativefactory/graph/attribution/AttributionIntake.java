package io.creativefactory.graph.attribution;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in what exports of pixels, servers and CRMs tell, as JSON or as CSV: all of a file or
/// nothing of it. Sent again, a file changes nothing. Thread safe.
public final class AttributionIntake {
  /// How far a sender's clock may go ahead of ours.
  private static final Duration AHEAD = Duration.ofMinutes(5);

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

  /// @param csv whether it is CSV; else JSON
  public record Sheet(String text, boolean csv) {}

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
    List<Touchpoint> all =
        sheet.csv() ? Sheets.touches(sheet.text()) : read(sheet, Touchpoints.class).touchpoints();
    bounds(all.stream().map(Touchpoint::at).toList());
    return keep(all, each -> book.keep(tenant, each));
  }

  /// @throws FactoryException CONVERSIONS_INVALID as for touches
  public Taken conversions(TenantId tenant, Sheet sheet) {
    List<Conversion> all =
        sheet.csv() ? Sheets.conversions(sheet.text()) : read(sheet, Reports.class).conversions();
    bounds(all.stream().map(Conversion::at).toList());
    return keep(all, each -> book.keep(tenant, each));
  }

  /// @throws FactoryException CONVERSIONS_INVALID as for touches
  public Taken deals(TenantId tenant, Sheet sheet) {
    List<DealStep> all =
        sheet.csv() ? Sheets.steps(sheet.text()) : read(sheet, Steps.class).steps();
    bounds(all.stream().map(DealStep::at).toList());
    return new Taken(all.size(), deals.take(tenant, all));
  }

  private static <T> T read(Sheet sheet, Class<T> type) {
    return DomainJson.mapper().readValue(sheet.text(), type);
  }

  private <T> Taken keep(List<T> all, Predicate<T> row) {
    Long fresh = transactions.execute(_ -> all.stream().filter(row).count());
    return new Taken(all.size(), fresh == null ? 0 : fresh.intValue());
  }

  private void bounds(List<Instant> moments) {
    if (moments.isEmpty() || moments.size() > MOST) {
      throw new FactoryException(
          ErrorCode.CONVERSIONS_INVALID,
          "1 to %,d entries can be sent at once, not %,d. Nothing was kept."
              .formatted(MOST, moments.size()));
    }
    Instant latest = book.now().plus(AHEAD);
    for (int i = 0; i < moments.size(); i++) {
      if (moments.get(i).isAfter(latest)) {
        throw new FactoryException(
            ErrorCode.CONVERSIONS_INVALID,
            "Entry %d happened at %s, which is still to come. Nothing was kept."
                .formatted(i + 1, moments.get(i)));
      }
    }
  }
}
