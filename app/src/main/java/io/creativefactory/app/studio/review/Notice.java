package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.Wording;

/// Why a decision was not taken, and what to do now.
///
/// @param kind style class: `late`, `stale`, `refused` or `incomplete`
record Notice(String kind, String title, String text, String advice) {
  static Notice late(String reviewer, String at) {
    return new Notice(
        "late",
        reviewer + " was first",
        "This creative was decided on " + at + ". That decision stands; yours was not recorded.",
        "Talk to " + reviewer + " if you disagree, or go on with the next one.");
  }

  /// @param shown whether the page shows the current version
  static Notice stale(String reason, boolean shown) {
    return new Notice(
        "stale",
        "It changed while you looked",
        Wording.sentence(reason) + " Your decision was not recorded.",
        shown
            ? "What you see now is the current version. Look again, then decide."
            : "The newer version comes to the inbox. Decide on that one.");
  }

  static Notice refused(String reason) {
    return new Notice(
        "refused",
        "This decision is not allowed",
        Wording.sentence(reason),
        "Nothing was recorded. Look at what stands in the way, then decide again.");
  }

  static Notice unsigned() {
    return new Notice(
        "incomplete",
        "Who decides?",
        "A decision needs a name under it. Nothing was recorded.",
        "Sign with your name, then decide again.");
  }

  static Notice incomplete(String message) {
    return new Notice("incomplete", "Not recorded yet", message, "");
  }
}
