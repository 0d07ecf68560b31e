package io.creativefactory.app.studio.review;

import java.util.List;

/// The inbox: what waits, and what was decided lately.
record InboxView(List<Waiting> waiting, List<Decided> decided) {
  record Waiting(CreativeView creative, String age) {}

  record Decided(CreativeView creative, VerdictView verdict) {}
}
