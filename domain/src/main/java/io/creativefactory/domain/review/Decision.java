package io.creativefactory.domain.review;

import io.creativefactory.domain.Checks;

/// What a reviewer said of one version.
public sealed interface Decision {
  record Approve() implements Decision {}

  /// Do it again, with this in mind.
  record RequestChanges(Reason reason, String note) implements Decision {
    public RequestChanges {
      Checks.text("note", note);
    }
  }

  /// Not this one; the reason steers the next run.
  record Reject(Reason reason, String note) implements Decision {
    public Reject {
      Checks.text("note", note);
    }
  }

  /// Why a creative was sent back. The list is short on purpose: it is learned from.
  enum Reason {
    HOOK_WEAK("The hook does not stop me"),
    TEXT_TOO_LONG("Too many words"),
    TEXT_HARD_TO_READ("Hard to read"),
    PICTURE_DOES_NOT_FIT("The picture does not fit the words"),
    PACE_TOO_SLOW("Too slow"),
    PACE_TOO_FAST("Too fast"),
    OFF_BRAND("Not our brand"),
    CLAIM_DOUBTFUL("A claim is doubtful"),
    TOO_SIMILAR("Too much like another variant"),
    POLICY_RISK("A platform may refuse it"),
    OTHER("Something else");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /// As shown to the reviewer.
    public String label() {
      return label;
    }
  }
}
