package io.creativefactory.config.council;

import io.creativefactory.domain.Checks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What a language model is told before it judges an ad.
///
/// @param version goes up with every change of the text
/// @param text with the places `{rubric}` and `{criteria}`
public record JudgePrompt(String version, String text) {
  private static final String FILE = "judge.txt";
  private static final String FIRST = "version ";

  public JudgePrompt {
    Checks.text("version", version);
    if (!text.contains("{rubric}") || !text.contains("{criteria}")) {
      throw new IllegalArgumentException(
          "the judges' prompt has no place for {rubric} or {criteria}");
    }
  }

  /// The one that comes with the program.
  public static JudgePrompt house() {
    try (InputStream in = JudgePrompt.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program comes without its " + FILE);
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int line = all.indexOf('\n');
      if (!all.startsWith(FIRST) || line < 0) {
        throw new IllegalStateException(FILE + " does not begin with its version");
      }
      return new JudgePrompt(all.substring(FIRST.length(), line).strip(), all.substring(line + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text for one rubric.
  public String filled(String rubric, String criteria) {
    return text.replace("{rubric}", rubric).replace("{criteria}", criteria);
  }
}
