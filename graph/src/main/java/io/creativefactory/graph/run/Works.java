package io.creativefactory.graph.run;

import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.intel.LibraryReading;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.TestPlan;
import io.creativefactory.graph.run.Artefacts.Name;
import java.util.List;

/// The names of everything that a run makes. They stand in the database: never change one.
public final class Works {
  public static final Name<LibraryReading> LIBRARIES =
      new Name<>("libraries", "run", LibraryReading.class);
  public static final Name<Intel> INTEL = new Name<>("intel", "run", Intel.class);
  public static final Name<Grid> GRID = new Name<>("grid", "run", Grid.class);
  public static final Name<ScalingDecision> SCALING =
      new Name<>("scaling", "run", ScalingDecision.class);

  private Works() {}

  /// The concepts as the creative agent wrote them at once.
  public record Grid(List<Concept> concepts) {
    public Grid {
      concepts = List.copyOf(concepts);
    }
  }

  /// A concept written again; attempt 0 stands in the [Grid].
  public static Name<Concept> revised(Cut cut) {
    return new Name<>("concept", cut.key(), Concept.class);
  }

  public static Name<Storyboard> storyboard(Cut cut) {
    return new Name<>("storyboard", cut.key(), Storyboard.class);
  }

  public static Name<Assessment> assessment(Cut cut) {
    return new Name<>("assessment", cut.key(), Assessment.class);
  }

  public static Name<TestPlan> plan(int round) {
    return new Name<>("plan", Integer.toString(round), TestPlan.class);
  }
}
