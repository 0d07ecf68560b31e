package io.creativefactory.agents.creative;

import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.review.Decision;
import java.util.List;

/// Writes concepts: angle x hook x CTA, each with a timed script whose every claim is proven by the
/// brief.
public interface CreativeAgent {

  /// As many concepts as the brief wants variants, ids `v1`, `v2`, …, no two with the same hook
  /// unless there are more variants than hooks.
  @UserMessage(fromResource = "/prompts/creative.txt")
  List<Concept> write(@V("brief") Brief brief, @V("intel") Intel intel);

  /// The same concept id, written again with a reviewer's words in mind.
  @UserMessage(fromResource = "/prompts/creative-revise.txt")
  Concept revise(
      @V("brief") Brief brief,
      @V("concept") Concept concept,
      @V("changes") Decision.RequestChanges changes);
}
