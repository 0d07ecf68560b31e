package io.creativefactory.tools.library;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.tools.csv.Faults;
import io.creativefactory.tools.csv.FileText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A file of competitors' ads that somebody noted down, UTF-8, at most 16 MB.
///
/// - CSV (RFC 4180, comma): the first record names the columns, in any order.
/// - JSON: one array of objects with the same names.
///
/// Columns: `id advertiser text headline callToAction firstSeen lastSeen source`, days as
/// `2026-11-20`. Only headline, callToAction and lastSeen may be missing or empty.
public final class SwipeFile {
  private SwipeFile() {}

  /// All ads of the file, in its order.
  ///
  /// @throws FactoryException SWIPE_FILE_INVALID with one line per fault, each with the file, the
  ///   line and what would be right; nothing is taken from a file with a fault
  public static List<SwipeAd> read(Path file) {
    Faults faults = new Faults(file.getFileName().toString(), ErrorCode.SWIPE_FILE_INVALID);
    String text = FileText.read(file, faults);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    List<SwipeRow> rows;
    if (name.endsWith(".csv")) {
      rows = SwipeCsv.rows(text, faults);
    } else if (name.endsWith(".json")) {
      rows = SwipeJson.rows(text, faults);
    } else {
      throw faults.stopAt(1, "is neither .csv nor .json");
    }
    List<SwipeAd> ads = SwipeRow.ads(rows, faults);
    faults.throwIfAny();
    return ads;
  }
}
