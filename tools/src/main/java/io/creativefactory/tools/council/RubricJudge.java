package io.creativefactory.tools.council;

import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.domain.testing.RubricReport.Answer;
import io.creativefactory.domain.testing.RubricReport.Finding;
import io.creativefactory.domain.testing.Vote.Ballot;
import io.creativefactory.scoring.rubric.Rubric;
import java.util.List;

/// Votes the share of the rubric's criteria that are met.
public final class RubricJudge implements Judge {
  public static final String NAME = "rubric";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return "rules " + Rubric.house().version();
  }

  @Override
  public Opinion judge(Case before) {
    RubricReport report = before.report();
    RubricReport.Share total = report.total();
    if (!total.isKnown()) {
      return Opinion.absent("none of %d criteria could be decided".formatted(total.undecided()));
    }
    String why =
        "%d of %d criteria are met, %d could not be decided"
            .formatted(total.met(), total.decided(), total.undecided());
    List<String> unmet =
        report.answers().stream()
            .filter(Answer::counts)
            .filter(answer -> answer.finding() instanceof Finding.NotMet)
            .map(answer ->
                "%s is not met: %s"
                    .formatted(answer.criterion(), ((Finding.NotMet) answer.finding()).reason()))
            .toList();
    return new Opinion(new Ballot.Cast(total.value(), why), unmet);
  }
}
