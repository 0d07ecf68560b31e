package io.creativefactory.app.studio.review;

import java.util.List;

/// The inbox: what waits, and what was decided lately.
record InboxView(List<Waiting> waiting, List<Decided> decided) {
  /// Whether any stands before its turn because a person should look at it first.
  public boolean flagged() {
    return waiting.stream().anyMatch(row -> row.creative().judged().flag() != null);
  }

  record Waiting(CreativeView creative, String age) {}

  record Decided(CreativeView creative, VerdictView verdict) {}
}
