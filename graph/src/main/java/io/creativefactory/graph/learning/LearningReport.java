package io.creativefactory.graph.learning;

import io.creativefactory.domain.Checks;
import io.creativefactory.scoring.ctr.Accuracy;
import io.creativefactory.scoring.dna.Lift;
import io.creativefactory.scoring.drift.Drift;
import java.time.Instant;
import java.util.List;

/// What one round of learning found and did.
///
/// @param sample what it learned from
/// @param accuracy how predictions of ads that ran came true
/// @param drift of the ads of the last four weeks against those before
/// @param training what became of the click-through model
/// @param weights what became of the judges' weights
/// @param dna what the elements earned, unknown ones among them
/// @param lessons what the next brief will read of it, one sentence each
public record LearningReport(
    Instant at,
    Sample sample,
    Accuracy accuracy,
    Drift drift,
    Step training,
    Step weights,
    List<Lift> dna,
    List<String> lessons) {
  public LearningReport {
    dna = List.copyOf(dna);
    lessons = List.copyOf(lessons);
  }

  /// @param outcomes ads that count
  /// @param simulated ads of simulated platforms, which teach nothing
  /// @param thin ads with too few impressions yet
  /// @param refused one sentence for each ad whose record cannot be right
  public record Sample(int outcomes, int simulated, int thin, List<String> refused) {
    public Sample {
      refused = List.copyOf(refused);
    }
  }

  /// @param acted whether it was done; what came of it is told either way
  /// @param said what came of it, or why it was not done
  public record Step(boolean acted, String said) {
    public Step {
      Checks.text("said", said);
    }

    /// What was done.
    public static Step done(String said) {
      return new Step(true, said);
    }

    /// Nothing was done.
    public static Step kept(String why) {
      return new Step(false, why);
    }
  }
}
