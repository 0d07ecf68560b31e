package io.creativefactory.render.check;

import static io.creativefactory.domain.editor.QaCheck.Verdict.FAIL;
import static io.creativefactory.domain.editor.QaCheck.Verdict.PASS;

import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.render.proof.Glance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says where a video is black and where it stands still for too long.
final class SightCheck {
  private static final double BLACK_FOR = 0.1;
  private static final double FROZEN_FOR = 1.5;

  private final Glance whole;
  private final int framesPerSecond;

  /// @param whole the glances of all pieces, joined
  SightCheck(Glance whole, int framesPerSecond) {
    this.whole = whole;
    this.framesPerSecond = framesPerSecond;
  }

  List<QaCheck> checks() {
    return List.of(
        stretches("black", whole.black(), BLACK_FOR),
        stretches("frozen", whole.still(), FROZEN_FOR));
  }

  private QaCheck stretches(String check, List<Glance.Run> runs, double most) {
    List<String> found = new ArrayList<>();
    for (Glance.Run run : runs) {
      double from = (double) run.start() / framesPerSecond;
      double to = (double) run.end() / framesPerSecond;
      if (to - from > most + 1e-9) {
        found.add(String.format(Locale.ROOT, "%.2f to %.2f s", from, to));
      }
    }
    String detail = found.isEmpty() ? "none" : String.join(", ", found);
    return new QaCheck(
        check, found.isEmpty() ? PASS : FAIL, detail + ", wanted none longer than " + most + " s");
  }
}
