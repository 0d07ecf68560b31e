package io.creativefactory.agents.intel;

import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.intel.LibraryReading;

/// Reads what is known of the field for a brief.
public interface IntelAgent {

  /// Every finding points at its evidence; without evidence the basis says so.
  ///
  /// @param reading what libraries of ads told for this brief; those ads stand in the collection
  @UserMessage(fromResource = "/prompts/intel.txt")
  Intel study(
      @V("tenant") TenantId tenant, @V("brief") Brief brief, @V("reading") LibraryReading reading);
}
