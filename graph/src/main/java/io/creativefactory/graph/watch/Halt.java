package io.creativefactory.graph.watch;

import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.graph.watch.Placed.Seen;
import io.creativefactory.platform.AdPlatform.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Why nothing of a run can be shown, by the platform's own word.
///
/// @param said empty where the platform says that it can
record Halt(String said) {
  private static final int NAMED = 3;

  /// Shown is what is active itself, in an ad set and a campaign that are.
  static Halt of(List<Seen> all) {
    List<String> halted = new ArrayList<>();
    for (Kind kind : List.of(Kind.CAMPAIGN, Kind.AD_SET, Kind.AD)) {
      List<Seen> these = all.stream().filter(each -> each.object().kind() == kind).toList();
      if (these.stream().noneMatch(each -> each.status() == Status.ACTIVE)) {
        these.forEach(each -> halted.add(words(each)));
      }
    }
    if (halted.size() <= NAMED) {
      return new Halt(String.join(", ", halted));
    }
    return new Halt(
        String.join(", ", halted.subList(0, NAMED))
            + " and %d more that are not shown".formatted(halted.size() - NAMED));
  }

  private static String words(Seen seen) {
    String what = seen.object().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String how =
        switch (seen.status()) {
          case PAUSED -> "is paused there";
          case REFUSED -> "was refused by its review";
          case GONE -> "is gone from there";
          case PROCESSING -> "is being reviewed";
          case ACTIVE -> throw new IllegalStateException(seen + " is shown");
        };
    return what + " " + seen.object().name() + " " + how;
  }
}
