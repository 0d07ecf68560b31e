package io.creativefactory.graph.attribution;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.scoring.attribution.Happening;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that was bought or done, as one source reported it.
///
/// @param id made once, the same from pixel and server
/// @param source `pixel`, `server`, `crm` or another word for who reported it
/// @param value null when there is none; negative for what was given back
/// @param visitor as touches name the person; null where the report does not say
/// @param clickId of the touch, where the report carries it
public record Conversion(
    ConversionEvent.Happening what,
    String id,
    String source,
    Instant at,
    @Nullable Money value,
    @Nullable String visitor,
    @Nullable String clickId) {
  public Conversion {
    Checks.text("id", id);
    Checks.text("source", source);
    if (visitor != null) {
      Visitors.check(visitor);
    }
  }

  public Happening happening() {
    return new Happening(what.name(), id, source, at);
  }
}
