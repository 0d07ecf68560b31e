package io.creativefactory.app.studio.scaling;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.graph.watch.Alarm;
import java.util.Locale;

/// What stays as it is, or what a person should look at, as one row.
///
/// @param state style class: `winner`, `loser`, `keep`, `too_early`, `collapse`, `unusual` or
///   `standing`
/// @param subject empty when the whole run is meant
/// @param sandbox whether the platform is simulated
record StandingView(
    String state, String label, String subject, String reason, String run, boolean sandbox) {

  static StandingView of(Proposals.Standing standing, boolean sandbox) {
    return new StandingView(
        standing.judgement().name().toLowerCase(Locale.ROOT),
        label(standing.judgement()),
        Wording.name(standing.subject()),
        Wording.sentence(standing.reason()),
        standing.run().toString(),
        sandbox);
  }

  static StandingView of(Alarm alarm, boolean sandbox, Wording wording) {
    String label =
        switch (alarm.kind()) {
          case "collapse" -> "Delivery collapsed";
          case "standing" -> "Changed at the platform";
          default -> "Out of the ordinary";
        };
    return new StandingView(
        alarm.kind(),
        label + ", " + wording.ago(alarm.at()),
        "",
        Wording.sentence(alarm.said()),
        alarm.run().toString(),
        sandbox);
  }

  private static String label(Judgement judgement) {
    return switch (judgement) {
      case WINNER -> "Winner";
      case LOSER -> "Loser";
      case KEEP -> "Stays";
      case TOO_EARLY -> "Too early";
    };
  }
}
