package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.FigureView;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.domain.testing.RubricReport.Answer;
import io.creativefactory.domain.testing.RubricReport.Evidence;
import io.creativefactory.domain.testing.RubricReport.Finding;
import io.creativefactory.domain.testing.RubricReport.Group;
import io.creativefactory.domain.testing.RubricReport.Share;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The rubric's answers, group by group; in each what is not met comes first.
///
/// @param total for example `12 of 18 met, 9 undecided`
/// @param form for example `short form`
/// @param advice what to do, a sentence a criterion that counts and is not met
record RubricView(
    String version, String total, String form, List<String> advice, List<GroupView> groups) {

  /// @param share for example `3 of 5 met, 1 undecided`
  record GroupView(String name, String share, Meter meter, List<AnswerView> answers) {}

  /// Of all criteria of a group, in per cent: how many are met, how many could be decided.
  record Meter(long met, long decided) {
    static Meter of(Share share) {
      int all = share.decided() + share.undecided();
      return new Meter(100L * share.met() / all, 100L * share.decided() / all);
    }
  }

  /// @param state `pass`, `fail` or `unknown`, `told` for what is not met and does not count
  /// @param reason why it is not met or unknown
  record AnswerView(
      String criterion,
      String state,
      String question,
      String reason,
      String advice,
      List<EvidenceView> evidence) {}

  /// @param place empty for a figure
  /// @param seconds where the player goes; empty for a figure
  /// @param words a quote in its line, or what is seen, as its key
  record EvidenceView(String place, String from, String seconds, ScriptView.Words words) {}

  static RubricView of(RubricReport report) {
    return new RubricView(
        report.version(),
        share(report.total(), "met"),
        report.form() == RubricReport.Form.SHORT ? "short form" : "long form",
        report.answers().stream()
            .filter(Answer::counts)
            .map(Answer::advice)
            .filter(advice -> !advice.isEmpty())
            .toList(),
        Arrays.stream(Group.values())
            .map(group -> group(report, group))
            .filter(group -> !group.answers().isEmpty())
            .toList());
  }

  private static GroupView group(RubricReport report, Group group) {
    List<AnswerView> answers =
        report.answers().stream()
            .filter(answer -> answer.group() == group)
            .map(RubricView::answer)
            .sorted(Comparator.comparingInt(RubricView::urgency))
            .toList();
    Share share = report.share(group);
    return new GroupView(name(group), share(share, word(group)), Meter.of(share), answers);
  }

  /// Nobody wants all drivers and all hooks in one ad.
  private static String word(Group group) {
    return switch (group) {
      case ATTRACT, BRAND, CONNECT, DIRECT -> "met";
      case SHORT_FORM, DRIVER, HOOK -> "found";
    };
  }

  private static int urgency(AnswerView answer) {
    return List.of("fail", "pass", "told", "unknown").indexOf(answer.state());
  }

  private static String share(Share share, String word) {
    String open = share.undecided() == 0 ? "" : ", " + share.undecided() + " undecided";
    return share.isKnown()
        ? share.met() + " of " + share.decided() + " " + word + open
        : "none decided" + open;
  }

  private static AnswerView answer(Answer answer) {
    return switch (answer.finding()) {
      case Finding.Met(List<Evidence> evidence) -> view(answer, "pass", "", evidence);
      case Finding.NotMet(String reason, List<Evidence> evidence) ->
          view(answer, answer.counts() ? "fail" : "told", Wording.sentence(reason), evidence);
      case Finding.Unknown(String reason) ->
          view(answer, "unknown", Wording.sentence(reason), List.of());
    };
  }

  private static AnswerView view(
      Answer answer, String state, String reason, List<Evidence> evidence) {
    return new AnswerView(
        answer.criterion(),
        state,
        answer.question(),
        reason,
        answer.counts() ? answer.advice() : "",
        evidence.stream().map(RubricView::evidence).toList());
  }

  private static EvidenceView evidence(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Words words ->
          new EvidenceView(
              words.place(),
              Wording.timecode(Duration.ofMillis(words.startMs())),
              seconds(words.startMs()),
              new ScriptView.Words(
                  words.line().substring(0, words.from()),
                  words.quote(),
                  words.line().substring(words.to())));
      case Evidence.Moment moment ->
          new EvidenceView(
              moment.place(),
              Wording.timecode(Duration.ofMillis(moment.startMs())),
              seconds(moment.startMs()),
              new ScriptView.Words(moment.what(), "", ""));
      case Evidence.Measure measure ->
          new EvidenceView(
              "",
              "",
              "",
              new ScriptView.Words(
                  measure.feature().replace('_', ' ')
                      + ": "
                      + FigureView.of(measure.figure(), 0).value(),
                  "",
                  ""));
    };
  }

  private static String seconds(long millis) {
    return ScriptView.Span.of(Duration.ofMillis(millis), Duration.ZERO).seconds();
  }

  private static String name(Group group) {
    return switch (group) {
      case ATTRACT -> "Attract: the first seconds";
      case BRAND -> "Brand";
      case CONNECT -> "Connect: people and pace";
      case DIRECT -> "Direct: what to do";
      case SHORT_FORM -> "Short video";
      case DRIVER -> "Psychology";
      case HOOK -> "Opening";
    };
  }
}
