package io.creativefactory.domain.intel;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import java.util.List;

/// What libraries of other people's ads told for one brief, and what they did not.
///
/// @param answers one to each question; none where the brief names no rivals
public record LibraryReading(List<Answer> answers) {
  public static final LibraryReading NONE = new LibraryReading(List.of());

  public LibraryReading {
    answers = List.copyOf(answers);
  }

  /// Whether a simulated library was asked.
  public boolean simulated() {
    return answers.stream().anyMatch(Answer::sandbox);
  }

  /// @param question what was asked of whom: `Meta for "polo shirt" in AT, DE`
  /// @param ads how many different ones came and were kept; Unknown where nothing could be read
  public record Answer(String question, Figure ads, boolean sandbox) {
    public Answer {
      Checks.text("question", question);
    }
  }
}
