package io.creativefactory.agents.editor;

import io.creativefactory.domain.editor.Grade;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The look of an ad's pictures by the tone that the brief asks for. It never depends on the
/// variant: ads of one campaign share the brand's hand.
final class ToneGrade {
  private static final Map<String, Grade.Name> LOOKS =
      Map.ofEntries(
          Map.entry("warm", Grade.Name.WARM),
          Map.entry("cosy", Grade.Name.WARM),
          Map.entry("friendly", Grade.Name.WARM),
          Map.entry("bold", Grade.Name.CRISP),
          Map.entry("crisp", Grade.Name.CRISP),
          Map.entry("energetic", Grade.Name.CRISP),
          Map.entry("cool", Grade.Name.COOL),
          Map.entry("technical", Grade.Name.COOL),
          Map.entry("nostalgic", Grade.Name.FADED),
          Map.entry("vintage", Grade.Name.FADED));

  private ToneGrade() {}

  /// The first word of the tone that names a look decides; without one the look is gentle.
  static Grade of(List<String> tone) {
    for (String word : tone) {
      Grade.Name look = LOOKS.get(word.strip().toLowerCase(Locale.ROOT));
      if (look != null) {
        return new Grade.Named(look);
      }
    }
    return Grade.GENTLE;
  }
}
