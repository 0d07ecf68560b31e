package io.creativefactory.graph.intel;

import io.creativefactory.domain.TenantId;
import io.creativefactory.platform.AdLibrary;
import io.creativefactory.tools.library.AdLibrary.ImportReport;
import io.creativefactory.tools.library.AdLibrary.Sighted;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// The platforms' libraries of ads that this installation may read, and where it keeps what it
/// read. Only job handlers hold it.
@NamedInterface("libraries")
public record Libraries(List<AdLibrary> open, Shelf shelf) {
  /// Where nobody's ads can be read.
  public static final Libraries NONE =
      new Libraries(List.of(), (_, _) -> new ImportReport(0, 0, 0));

  public Libraries {
    open = List.copyOf(open);
  }

  /// The house's own collection.
  @FunctionalInterface
  @NamedInterface("libraries")
  public interface Shelf {
    ImportReport keep(TenantId tenant, List<Sighted> ads);
  }
}
