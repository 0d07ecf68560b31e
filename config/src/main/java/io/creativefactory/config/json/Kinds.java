package io.creativefactory.config.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.domain.testing.Vote;

/// The names that the cases of sealed types carry in `kind`. Mix-ins, so that `domain` stays free
/// of Jackson. They are a stored format: never rename one.
final class Kinds {
  private Kinds() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Figure.Measured.class, name = "measured"),
    @JsonSubTypes.Type(value = Figure.Modelled.class, name = "modelled"),
    @JsonSubTypes.Type(value = Figure.Unknown.class, name = "unknown")
  })
  interface OfFigure {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Shot.Still.class, name = "still"),
    @JsonSubTypes.Type(value = Shot.Footage.class, name = "footage")
  })
  interface OfShot {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.Approve.class, name = "approve"),
    @JsonSubTypes.Type(value = Decision.RequestChanges.class, name = "request-changes"),
    @JsonSubTypes.Type(value = Decision.Reject.class, name = "reject")
  })
  interface OfDecision {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ProposedChange.SetDailyBudget.class, name = "set-daily-budget"),
    @JsonSubTypes.Type(value = ProposedChange.PauseAd.class, name = "pause-ad"),
    @JsonSubTypes.Type(value = ProposedChange.ActivateAd.class, name = "activate-ad"),
    @JsonSubTypes.Type(value = ProposedChange.ReviveAd.class, name = "revive-ad"),
    @JsonSubTypes.Type(value = ProposedChange.RefreshAd.class, name = "refresh-ad"),
    @JsonSubTypes.Type(value = ProposedChange.Reallocate.class, name = "reallocate")
  })
  interface OfChange {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Grade.Named.class, name = "named"),
    @JsonSubTypes.Type(value = Grade.Lut.class, name = "lut")
  })
  interface OfGrade {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Vote.Ballot.Cast.class, name = "cast"),
    @JsonSubTypes.Type(value = Vote.Ballot.Absent.class, name = "absent")
  })
  interface OfBallot {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = CouncilVerdict.Ruling.Agreed.class, name = "agreed"),
    @JsonSubTypes.Type(value = CouncilVerdict.Ruling.Disputed.class, name = "disputed"),
    @JsonSubTypes.Type(value = CouncilVerdict.Ruling.NoQuorum.class, name = "no-quorum"),
    @JsonSubTypes.Type(value = CouncilVerdict.Ruling.Vetoed.class, name = "vetoed")
  })
  interface OfRuling {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = RubricReport.Finding.Met.class, name = "met"),
    @JsonSubTypes.Type(value = RubricReport.Finding.NotMet.class, name = "not-met"),
    @JsonSubTypes.Type(value = RubricReport.Finding.Unknown.class, name = "unknown")
  })
  interface OfFinding {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = RubricReport.Evidence.Words.class, name = "words"),
    @JsonSubTypes.Type(value = RubricReport.Evidence.Moment.class, name = "moment"),
    @JsonSubTypes.Type(value = RubricReport.Evidence.Measure.class, name = "measure")
  })
  interface OfEvidence {}
}
