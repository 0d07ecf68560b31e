package io.creativefactory.agents.editor;

import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Storyboard;
import java.nio.file.Path;

/// Turns a concept into a storyboard of the brief's own media.
public interface EditorAgent {

  /// @param assets the folder that the brief's media lie below
  /// @param attempt 0 for the first cut of a concept, 1, 2, … after changes were requested; another
  ///   attempt chooses other pictures and layouts
  @UserMessage(fromResource = "/prompts/editor.txt")
  Storyboard cut(
      @V("brief") Brief brief,
      @V("concept") Concept concept,
      @V("assets") Path assets,
      @V("attempt") int attempt);
}
