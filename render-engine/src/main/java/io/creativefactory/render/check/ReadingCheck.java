package io.creativefactory.render.check;

import static io.creativefactory.domain.editor.QaCheck.Verdict.FAIL;
import static io.creativefactory.domain.editor.QaCheck.Verdict.PASS;
import static io.creativefactory.domain.editor.QaCheck.Verdict.UNKNOWN;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.proof.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says whether all words stand in the safe zone and can be read, and whether the brand's mark is
/// there.
final class ReadingCheck {
  /// WCAG 2.2, 1.4.3 (https://www.w3.org/TR/WCAG22/#contrast-minimum, read 2026-11-20).
  private static final double LEGIBLE = 4.5;

  /// What encoding and a moving ground leave of a letter's likeness; something painted over it
  /// leaves nothing.
  private static final double PRESENT = 0.5;

  private final Placement placement;
  private final boolean draft;
  private final List<Worded> words;
  private final List<Marked> marks;

  /// Words and the scene that they stand in.
  record Worded(String scene, Proof.Words words) {
    String name() {
      String said = words.words();
      return "'" + (said.length() > 32 ? said.substring(0, 31) + "…" : said) + "' in " + scene;
    }
  }

  record Marked(String scene, Proof.Mark mark) {}

  ReadingCheck(Expected expected, List<Worded> words, List<Marked> marks) {
    this.placement = expected.placement();
    this.draft = expected.isDraft();
    this.words = List.copyOf(words);
    this.marks = List.copyOf(marks);
  }

  List<QaCheck> checks() {
    return List.of(zone(), seen(), contrast(), logo());
  }

  private QaCheck zone() {
    PixelSize size = placement.size();
    Placement.Margins safe = placement.safe();
    int left = (int) Math.ceil(size.width() * safe.left());
    int top = (int) Math.ceil(size.height() * safe.top());
    int right = (int) Math.floor(size.width() * (1 - safe.right()));
    int bottom = (int) Math.floor(size.height() * (1 - safe.bottom()));
    Box zone = new Box(left, top, right - left, bottom - top);
    List<String> outside = new ArrayList<>();
    for (Worded each : words) {
      if (!zone.holds(each.words().box())) {
        outside.add(each.name() + " at " + place(each.words().box()));
      }
    }
    String what = words.size() + " blocks of words, wanted inside " + place(zone);
    return outside.isEmpty()
        ? new QaCheck("text zone", PASS, what)
        : new QaCheck("text zone", FAIL, String.join(", ", outside) + "; of " + what);
  }

  private static String place(Box box) {
    return box.x() + "," + box.y() + " to " + box.right() + "," + box.bottom();
  }

  private QaCheck seen() {
    return worst(
        "text shown",
        words.stream().map(w -> new Measured(w, w.words().presence())).toList(),
        PRESENT);
  }

  private QaCheck contrast() {
    QaCheck found =
        worst(
            "text contrast",
            words.stream().map(w -> new Measured(w, w.words().ratio())).toList(),
            LEGIBLE);
    boolean mixed = draft && found.verdict() == FAIL;
    return mixed
        ? new QaCheck(
            found.check(),
            UNKNOWN,
            found.detail() + "; in a draft the edges of letters mix with what is behind them")
        : found;
  }

  private record Measured(Worded words, double value) {
    boolean known() {
      return words.words().unmeasured().isEmpty();
    }
  }

  /// FAIL for any figure below the bound, else UNKNOWN for any that is missing.
  private static QaCheck worst(String check, List<Measured> all, double least) {
    List<String> failed = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    double lowest = Double.MAX_VALUE;
    for (Measured each : all) {
      if (!each.known()) {
        missing.add(each.words().name() + ": " + each.words().words().unmeasured());
        continue;
      }
      lowest = Math.min(lowest, each.value());
      if (each.value() < least) {
        failed.add(String.format(Locale.ROOT, "%.2f for %s", each.value(), each.words().name()));
      }
    }
    String wanted = ", at least " + least + " is wanted";
    if (!failed.isEmpty()) {
      return new QaCheck(check, FAIL, String.join(", ", failed) + wanted);
    }
    if (!missing.isEmpty()) {
      return new QaCheck(check, UNKNOWN, String.join(", ", missing));
    }
    String figure =
        all.isEmpty()
            ? "no words are shown"
            : String.format(Locale.ROOT, "lowest %.2f of %d blocks of words", lowest, all.size());
    return new QaCheck(check, PASS, figure + wanted);
  }

  private QaCheck logo() {
    if (marks.isEmpty()) {
      return new QaCheck("logo", FAIL, "the brand's mark is in no scene, wanted in one at least");
    }
    List<String> unseen = new ArrayList<>();
    double least = 1;
    for (Marked each : marks) {
      least = Math.min(least, each.mark().likeness());
      if (each.mark().likeness() < PRESENT) {
        unseen.add(String.format(Locale.ROOT, "%.2f in %s", each.mark().likeness(), each.scene()));
      }
    }
    String wanted = ", at least " + PRESENT + " is wanted wherever it was set";
    return unseen.isEmpty()
        ? new QaCheck(
            "logo",
            PASS,
            String.format(Locale.ROOT, "lowest likeness %.2f of %d scenes", least, marks.size())
                + wanted)
        : new QaCheck("logo", FAIL, "likeness " + String.join(", ", unseen) + wanted);
  }
}
