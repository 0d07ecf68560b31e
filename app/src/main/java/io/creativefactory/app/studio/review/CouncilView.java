package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.CouncilVerdict.Ruling;
import io.creativefactory.domain.testing.CouncilVerdict.Seat;
import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.domain.testing.Vote.Ballot;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the judges say, in words.
///
/// @param state `agreed`, `disputed`, `no-quorum` or `vetoed`; also the style class
/// @param score for example `0.72`; empty where there is none
/// @param reason empty for agreement
/// @param findings of a veto
record CouncilView(
    String state,
    String headline,
    String score,
    String reason,
    List<String> findings,
    List<SeatView> seats,
    RubricView rubric) {

  /// @param state `cast`, `aside` or `absent`; also the style class
  /// @param score empty for an absent judge
  /// @param note how much a vote counts, or why it does not although it was cast
  /// @param bar place of the score on a line of 100
  /// @param why the judge's sentence, or why it is absent
  record SeatView(
      String judge,
      String version,
      String state,
      String score,
      String bar,
      String why,
      String note,
      List<String> grounds) {}

  static @Nullable CouncilView of(@Nullable Hearing hearing) {
    if (hearing == null) {
      return null;
    }
    CouncilVerdict verdict = hearing.verdict();
    return new CouncilView(
        state(verdict.ruling()),
        headline(verdict.ruling()),
        verdict.score().isPresent() ? score(verdict.score().getAsDouble()) : "",
        reason(verdict.ruling()),
        verdict.ruling() instanceof Ruling.Vetoed(List<String> findings)
            ? findings.stream().map(Wording::sentence).toList()
            : List.of(),
        verdict.seats().stream().map(CouncilView::seat).toList(),
        RubricView.of(hearing.rubric()));
  }

  private static String state(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Agreed _ -> "agreed";
      case Ruling.Disputed _ -> "disputed";
      case Ruling.NoQuorum _ -> "no-quorum";
      case Ruling.Vetoed _ -> "vetoed";
    };
  }

  private static String headline(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Agreed _ -> "The judges agree";
      case Ruling.Disputed _ -> "The judges disagree";
      case Ruling.NoQuorum _ -> "Too few judges voted";
      case Ruling.Vetoed _ -> "Vetoed";
    };
  }

  private static String reason(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Agreed _, Ruling.Vetoed _ -> "";
      case Ruling.Disputed disputed -> Wording.sentence(disputed.reason());
      case Ruling.NoQuorum(String reason) -> Wording.sentence(reason);
    };
  }

  private static SeatView seat(Seat seat) {
    boolean aside = !seat.setAside().isEmpty();
    return switch (seat.vote().ballot()) {
      case Ballot.Cast(double score, String why) ->
          new SeatView(
              name(seat.vote().judge()),
              seat.vote().judgeVersion(),
              aside ? "aside" : "cast",
              score(score),
              Wording.number(100 * score, 1),
              Wording.sentence(why),
              aside ? Wording.sentence("Set aside: " + seat.setAside()) : counts(seat),
              seat.vote().grounds());
      case Ballot.Absent(String reason) ->
          new SeatView(
              name(seat.vote().judge()),
              seat.vote().judgeVersion(),
              "absent",
              "",
              "0",
              Wording.sentence(reason),
              "",
              seat.vote().grounds());
    };
  }

  /// Always with both decimals, so that scores stand below each other.
  private static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  private static String counts(Seat seat) {
    return seat.share() > 0 ? "counts " + Wording.number(100 * seat.share(), 0) + " %" : "";
  }

  private static String name(String judge) {
    return switch (judge) {
      case "rubric" -> "Rubric";
      case "copy" -> "Copy model";
      case "ctr" -> "CTR model";
      default -> judge.replaceFirst("^model:", "Language model ");
    };
  }
}
