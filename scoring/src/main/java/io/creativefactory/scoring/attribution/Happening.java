package io.creativefactory.scoring.attribution;

import io.creativefactory.domain.Checks;
import java.time.Instant;

/// Something that was reported, perhaps by several: a browser's pixel, a server, the CRM.
///
/// @param name such as `Purchase`
/// @param id made once by whoever saw it happen, and sent along by everybody who reports it
/// @param source who reported it
public record Happening(String name, String id, String source, Instant at) {
  public Happening {
    Checks.text("name", name);
    Checks.text("id", id);
    Checks.text("source", source);
  }
}
