package io.creativefactory.render.check;

import static io.creativefactory.domain.editor.QaCheck.Verdict.UNKNOWN;

import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.render.proof.Glance;
import io.creativefactory.render.proof.Proof;
import io.creativefactory.render.proof.ProofBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the pieces of one video say together.
record Measurements(
    Optional<Glance> whole, List<ReadingCheck.Worded> words, List<ReadingCheck.Marked> marks) {

  /// @throws io.creativefactory.domain.FactoryException when a piece carries no measurements
  static Measurements of(List<Seen> seen) {
    Glance whole = null;
    List<ReadingCheck.Worded> words = new ArrayList<>();
    List<ReadingCheck.Marked> marks = new ArrayList<>();
    for (Seen each : seen) {
      Proof proof = ProofBox.of(each.piece());
      whole = whole == null ? proof.glance() : whole.then(proof.glance());
      proof.texts().forEach(text -> words.add(new ReadingCheck.Worded(each.scene(), text)));
      proof.marks().forEach(mark -> marks.add(new ReadingCheck.Marked(each.scene(), mark)));
    }
    return new Measurements(Optional.ofNullable(whole), words, marks);
  }

  List<QaCheck> checks(Expected expected) {
    if (whole.isEmpty()) {
      String why = "there is no piece that was measured";
      return List.of(new QaCheck("black", UNKNOWN, why), new QaCheck("frozen", UNKNOWN, why));
    }
    List<QaCheck> checks = new ArrayList<>();
    checks.addAll(new SightCheck(whole.get(), expected.framesPerSecond()).checks());
    checks.addAll(new ReadingCheck(expected, words, marks).checks());
    return checks;
  }
}
