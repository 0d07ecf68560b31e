package io.creativefactory.graph.learning;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.graph.brief.Lessons;
import io.creativefactory.scoring.dna.Lift;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Writes what the elements earned for the next brief: the clear lifts only. One that is no longer
/// clear is withdrawn.
final class DnaLessons {
  private static final String SOURCE = "dna ";

  private final Lessons lessons;

  DnaLessons(Lessons lessons) {
    this.lessons = lessons;
  }

  /// @return what was written, one sentence each
  List<String> write(TenantId tenant, List<Lift> dna, Instant at) {
    List<Lesson> clear = dna.stream().filter(Lift::clear).map(lift -> lesson(lift, at)).toList();
    lessons.replace(tenant, SOURCE, clear);
    return clear.stream().map(Lesson::text).toList();
  }

  private static Lesson lesson(Lift lift, Instant at) {
    Figure.Modelled figure = (Figure.Modelled) lift.lift();
    String text =
        String.format(
            Locale.ROOT,
            "%s got %.0f %% %s clicks for an impression than other ads of the same campaigns"
                + " (%.0f to %.0f %%, %d ads in %d campaigns)",
            spoken(lift),
            100 * Math.abs(figure.value()),
            figure.value() > 0 ? "more" : "fewer",
            100 * Math.min(Math.abs(figure.low()), Math.abs(figure.high())),
            100 * Math.max(Math.abs(figure.low()), Math.abs(figure.high())),
            lift.ads(),
            lift.campaigns());
    return new Lesson(subject(lift), text, figure, at);
  }

  /// As a brief looks for it: `hook:QUESTION`, `angle:no-bleach`.
  private static String subject(Lift lift) {
    return lift.gene().name().toLowerCase(Locale.ROOT) + ":" + lift.form();
  }

  private static String spoken(Lift lift) {
    String form = lift.form().toLowerCase(Locale.ROOT).replace('_', ' ');
    return switch (lift.gene()) {
      case HOOK -> "Ads with the hook '" + form + "'";
      case ANGLE -> "Ads with the angle '" + form.replace('-', ' ') + "'";
      case CTA -> "Ads that ask '" + form + "'";
      case PACING -> "Ads of " + form + " pacing";
      case FORMAT -> "Ads in " + form;
    };
  }
}
