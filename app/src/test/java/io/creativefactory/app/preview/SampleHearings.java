package io.creativefactory.app.preview;

import io.creativefactory.config.council.CouncilFile;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.domain.testing.Vote;
import io.creativefactory.domain.testing.Vote.Ballot;
import io.creativefactory.scoring.council.Tally;
import io.creativefactory.scoring.rubric.Ad;
import io.creativefactory.scoring.rubric.Rubric;
import java.util.List;

/// What a council says of the samples: the rubric's real answers, and invented votes beside it.
final class SampleHearings {
  private SampleHearings() {}

  /// @param copy the copy model's vote
  /// @param findings what forbids it
  static Hearing of(ReviewItem item, double copy, List<String> findings) {
    RubricReport report =
        Rubric.house()
            .judge(
                new Ad(
                    new Ad.Subject(item.storyboard().look().brand(), "Spring Bottle", "en"),
                    item.concept(),
                    item.storyboard(),
                    item.assessment().features(),
                    item.videos(),
                    null));
    List<Vote> votes =
        List.of(
            vote(
                "rubric",
                new Ballot.Cast(report.total().value(), "most of what could be decided is met"),
                "a_supers_with_audio is not met: nobody speaks"),
            vote(
                "copy",
                new Ballot.Cast(copy, "its opening line against 3 others"),
                "0.58 (0.44 to 0.71) against 'A bottle is a bottle'"),
            vote("ctr", new Ballot.Absent("too few outcomes: 12 of 100")),
            vote(
                "model:large",
                new Ballot.Cast(0.66, "19 of 29 criteria are met. A calm start, a late product."),
                "a_dynamic_start is met: 's1'",
                "1,204 tokens read, 812 written"));
    return new Hearing(
        Tally.of(
            CouncilFile.house(),
            new Tally.Brought(report.version(), votes, findings),
            SampleCreatives.NOW),
        report);
  }

  private static Vote vote(String judge, Ballot ballot, String... grounds) {
    return new Vote(
        judge,
        judge.startsWith("model") ? "large, prompt judge@1" : judge + " of the sample",
        "1",
        0.25,
        ballot,
        List.of(grounds),
        SampleCreatives.NOW);
  }
}
