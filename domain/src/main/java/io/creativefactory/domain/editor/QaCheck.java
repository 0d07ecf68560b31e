package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;

/// One question that the gate asks of a finished file.
///
/// @param check its name, for example `loudness`
/// @param detail the figure and the bound, for example `-14.1 LUFS, wanted -14 ± 0.5`
public record QaCheck(String check, Verdict verdict, String detail) {
  public QaCheck {
    Checks.text("check", check);
    Checks.text("detail", detail);
  }

  public enum Verdict {
    PASS,
    FAIL,
    /// Could not be found out; the detail says why. Never treated as a pass by itself.
    UNKNOWN
  }
}
