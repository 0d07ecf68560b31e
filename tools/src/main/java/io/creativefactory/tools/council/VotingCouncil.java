package io.creativefactory.tools.council;

import io.creativefactory.config.council.CouncilRules;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.domain.testing.Vote;
import io.creativefactory.scoring.council.Tally;
import io.creativefactory.tools.council.Docket.Entry;
import io.creativefactory.tools.council.Judge.Case;
import io.creativefactory.tools.council.Judge.Opinion;
import io.creativefactory.tools.council.VoteBook.Asked;
import io.creativefactory.tools.council.VoteBook.CutKey;
import io.creativefactory.tools.rubric.RubricDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Every vote and every verdict is a row under its natural key: who asks again gets what stands
/// there, and nothing is bought twice.
public final class VotingCouncil implements Council {
  private final List<Judge> judges;
  private final VoteBook book;
  private final JudgeWeights weights;
  private final Supplier<CouncilRules> rules;

  /// @param judges each with a name of its own
  /// @param rules as they are at the moment of asking
  public VotingCouncil(
      List<Judge> judges, VoteBook book, JudgeWeights weights, Supplier<CouncilRules> rules) {
    this.judges = List.copyOf(judges);
    this.book = book;
    this.weights = weights;
    this.rules = rules;
    if (judges.stream().map(Judge::name).distinct().count() < judges.size()) {
      throw new IllegalArgumentException(
          "two judges of one name: " + judges.stream().map(Judge::name).toList());
    }
  }

  @Override
  public List<Heard> judge(Docket docket) {
    return docket.entries().stream().map(entry -> judge(docket, entry)).toList();
  }

  private Heard judge(Docket docket, Entry entry) {
    RubricReport report =
        RubricDesk.judge(
            docket.brief(),
            entry.concept(),
            entry.storyboard(),
            new RubricDesk.Finished(entry.videos(), entry.assessment().features()));
    CutKey cut = docket.key(entry);
    CouncilVerdict verdict =
        book.verdict(cut, report.version())
            .orElseGet(() -> book.keep(cut, ruled(cut, new Case(docket, entry, report))));
    return new Heard(entry, new Hearing(verdict, report));
  }

  private CouncilVerdict ruled(CutKey cut, Case before) {
    JudgeWeights.Weights now = weights.now(cut.tenant(), judges.stream().map(Judge::name).toList());
    List<Vote> votes = new ArrayList<>();
    for (Judge judge : judges) {
      votes.add(
          vote(
              cut,
              before,
              judge,
              new Asked(
                  judge.name(),
                  judge.version(),
                  before.report().version(),
                  now.of(judge.name()).orElse(0))));
    }
    List<String> findings = Vetoes.of(before.docket().brief(), before.entry());
    return Tally.of(
        rules.get(), new Tally.Brought(before.report().version(), votes, findings), book.now());
  }

  private Vote vote(CutKey cut, Case before, Judge judge, Asked asked) {
    Optional<Vote> given = book.answered(cut, asked);
    if (given.isPresent()) {
      return given.get();
    }
    boolean first = book.ask(cut, asked);
    if (first || !judge.isPaid()) {
      Opinion opinion = opinion(judge, before);
      book.answer(cut, asked, opinion);
    }
    return book.find(cut, asked).orElseThrow();
  }

  private static Opinion opinion(Judge judge, Case before) {
    try {
      return judge.judge(before);
    } catch (FactoryException failed) {
      if (failed.code() == ErrorCode.CANCELLED) {
        throw failed;
      }
      return Opinion.absent(judge.name() + " failed: " + failed.code());
    }
  }
}
