package io.creativefactory.agents.testing;

import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.TestPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judges finished variants and plans what to run against what.
public interface TestingAgent {

  @UserMessage(fromResource = "/prompts/testing.txt")
  Assessment assess(
      @V("brief") Brief brief,
      @V("concept") Concept concept,
      @V("storyboard") Storyboard storyboard,
      @V("videos") List<Video> videos);

  /// Chooses a diverse set, no near-twins, and says what could be concluded within the budget.
  @UserMessage(fromResource = "/prompts/testing-plan.txt")
  TestPlan plan(@V("brief") Brief brief, @V("candidates") List<Candidate> candidates);

  /// @param storyboard tells twins apart together with the concept
  /// @param verdict of the council; null where none was asked
  record Candidate(
      Concept concept,
      Storyboard storyboard,
      Assessment assessment,
      @Nullable CouncilVerdict verdict) {
    /// One of whom no council was asked.
    public Candidate(Concept concept, Storyboard storyboard, Assessment assessment) {
      this(concept, storyboard, assessment, null);
    }
  }
}
