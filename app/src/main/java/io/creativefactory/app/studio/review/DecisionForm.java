package io.creativefactory.app.studio.review;

import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.VersionHash;
import io.creativefactory.graph.review.DecisionRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision as a form or an API call words it, before any of it is believed.
///
/// @param seen the version hash that was on the screen
/// @param decision `approve`, `request_changes` or `reject`
/// @param reason name of a [Decision.Reason]; needed unless approving
/// @param note the reviewer's own words; needed unless approving
public record DecisionForm(
    @Nullable String seen,
    @Nullable String decision,
    @Nullable String reason,
    @Nullable String note) {
  private static final int MAX_NOTE = 2000;

  /// What the form says, or what is wrong with it.
  public sealed interface Reading {
    record Good(DecisionRequest request) implements Reading {}

    /// @param field the field at fault
    /// @param message what it should be
    record Bad(String field, String message) implements Reading {}
  }

  public Reading read(UUID item, String reviewer) {
    VersionHash version;
    try {
      version = new VersionHash(text(seen));
    } catch (IllegalArgumentException e) {
      return new Reading.Bad(
          "seen", "The version hash of what you looked at is missing or broken.");
    }
    if ("approve".equals(decision)) {
      return good(item, version, new Decision.Approve(), reviewer);
    }
    if (!"request_changes".equals(decision) && !"reject".equals(decision)) {
      return new Reading.Bad("decision", "Decide approve, request_changes or reject.");
    }
    return withReason(item, version, reviewer);
  }

  private Reading withReason(UUID item, VersionHash version, String reviewer) {
    Decision.Reason code = reasonCode();
    if (code == null) {
      return new Reading.Bad("reason", "Choose the reason: the next version is made from it.");
    }
    String words = text(note).strip();
    if (words.isEmpty() || words.length() > MAX_NOTE) {
      return new Reading.Bad(
          "note", "Say in your own words what is wrong, in 1 to " + MAX_NOTE + " characters.");
    }
    Decision made =
        "reject".equals(decision)
            ? new Decision.Reject(code, words)
            : new Decision.RequestChanges(code, words);
    return good(item, version, made, reviewer);
  }

  private Decision.@Nullable Reason reasonCode() {
    for (Decision.Reason candidate : Decision.Reason.values()) {
      if (candidate.name().equals(reason)) {
        return candidate;
      }
    }
    return null;
  }

  private static Reading good(UUID item, VersionHash seen, Decision decision, String reviewer) {
    return new Reading.Good(new DecisionRequest(item, seen, decision, reviewer));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
