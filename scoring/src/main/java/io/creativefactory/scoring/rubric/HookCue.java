package io.creativefactory.scoring.rubric;

import static io.creativefactory.domain.creative.HookType.CONTROVERSY_HOOK;
import static io.creativefactory.domain.creative.HookType.CURIOSITY_GAP;
import static io.creativefactory.domain.creative.HookType.NEGATIVE_HOOK;
import static io.creativefactory.domain.creative.HookType.PATTERN_INTERRUPT;
import static io.creativefactory.domain.creative.HookType.QUESTION;
import static io.creativefactory.domain.creative.HookType.SOCIAL_PROOF;
import static io.creativefactory.domain.creative.HookType.STATISTIC_HOOK;
import static io.creativefactory.domain.creative.HookType.STORY_HOOK;
import static io.creativefactory.domain.creative.HookType.TRANSFORMATION;
import static io.creativefactory.domain.creative.HookType.URGENCY_SCARCITY;

import io.creativefactory.domain.creative.HookType;
import java.util.List;
import java.util.regex.Pattern;

/// Words that betray a hook. English.
///
/// @param weight how much they say alone, 0 to 1: a strong cue is enough for a label, a weak one
///   needs another
record HookCue(HookType hook, Pattern words, double weight) {
  private static final double STRONG = 0.8;
  private static final double WEAK = 0.4;

  /// Every cue that is known.
  static final List<HookCue> ALL =
      List.of(
          strong(
              CURIOSITY_GAP,
              "\\bsecrets?\\b|what happens next|won['’]t believe|here['’]s (why|how|what)"
                  + "|this is why|the (real )?reason\\b|nobody (tells|told) you"
                  + "|(the )?truth about|ever wonder(ed)?\\b|guess (what|why|how)"
                  + "|find out (why|how|what)|what (nobody|no one) "
                  + "|what (we|they) (left|leave) out\\b"),
          weak(
              CURIOSITY_GAP,
              "\\bdiscover\\b|\\brevealed?\\b|\\bthis one\\b|\\bhidden\\b|\\bwhy\\b"),
          strong(
              TRANSFORMATION,
              "before (and|&|/|vs\\.?) after|\\btransform(s|ed|ing|ation)?\\b"
                  + "|\\bturns? (your|any|every|old)\\b.{1,40}\\binto\\b|\\bwent from\\b"
                  + "|\\bfrom [\\w ]{2,25} to [\\w ]{2,25} in\\b|\\b(day|week) 1\\b.{1,40}\\b(day|week) \\d"),
          weak(
              TRANSFORMATION,
              "\\bin (just|only) \\d+ (days?|weeks?|minutes?)\\b|\\bfinally\\b|\\bresults?\\b"),
          strong(
              URGENCY_SCARCITY,
              "\\b(today|tonight|this week(end)?|24 hours) only\\b|\\blast (chance|call|day|days)\\b"
                  + "|\\bends? (today|tonight|soon|tomorrow|at midnight|on \\w+day|\\w+day|this)\\b"
                  + "|\\bhurry\\b|\\blimited[- ](time|edition|offer|stock|run)\\b"
                  + "|\\bonly \\d+ (left|remaining|spots?|pairs?|pieces?)\\b"
                  + "|\\bwhile (stocks?|supplies|it) lasts?\\b|\\b(almost|nearly) (gone|sold out)\\b"
                  + "|\\bselling (out )?fast\\b|\\b\\d+ (hours|days) left\\b|\\bnow or never\\b"),
          weak(
              URGENCY_SCARCITY,
              "\\bthis week(end)?\\b|\\btoday\\b|\\bdon['’]t miss\\b|\\bbefore it['’]s\\b|\\buntil \\w+day\\b"),
          strong(
              SOCIAL_PROOF,
              "\\b(loved|trusted|worn|used|chosen|recommended) by\\b|\\bjoin (the )?(over )?[\\d.,]+"
                  + "|(?<!out of )(?<! in )\\b[\\d.,]+ ?(k|m|thousand|million)?\\+? (happy |five[- ]star |5[- ]star )?"
                  + "(customers|people|reviews|buyers|users|members|families|runners|women|men)\\b"
                  + "|\\b(rated|voted)\\b.{0,25}(\\d|best|no\\.)|\\bbest[- ]?sell(er|ing)\\b"
                  + "|\\bas seen (on|in)\\b|[★⭐]{3,}|\\b(5|five)[- ]stars?\\b|\\beveryone['’]s talking\\b"),
          weak(
              SOCIAL_PROOF,
              "\\breviews?\\b|\\bcustomers (say|love)\\b|\\beveryone\\b|\\bfavou?rite\\b"),
          strong(
              PATTERN_INTERRUPT,
              "\\bstop scrolling\\b|\\bdon['’]t scroll\\b|^\\W*(wait|stop|hold on|psst|pov|listen)\\b"
                  + "|\\b(do not|don['’]t) (buy|read|watch|click|open) this\\b|\\bnot an? ad\\b"),
          weak(PATTERN_INTERRUPT, "^\\W*(hey|oops|warning|attention)\\b|\\bweird(est)?\\b"),
          strong(QUESTION, "^[^.!?\\n]{3,120}\\?"),
          weak(QUESTION, "\\?"),
          strong(
              NEGATIVE_HOOK,
              "\\b(tired|sick|fed up) (of|with)\\b|\\bstop (?!scrolling)\\w+ing\\b"
                  + "|\\bworst\\b|\\bmistakes?\\b|\\bhates?\\b|\\bnever again\\b|\\bstruggl(e|es|ing)\\b"
                  + "|\\b(ruin|ruins|ruining|destroy|destroys|destroying)\\b|\\byou['’]re doing .{2,30} wrong\\b"),
          weak(
              NEGATIVE_HOOK,
              "\\bavoid\\b|\\bwrong\\b|\\bnever\\b|\\bno more\\b|\\bwithout the\\b|\\bannoying\\b"),
          strong(
              STORY_HOOK,
              "\\b(I|we) (used to|was|were|tried|started|began|bought|quit|couldn['’]t|spent|built|almost)\\b"
                  + "|\\bwhen (I|we) (was|were|first|started|moved|met)\\b|\\bthe day (I|we|my|our)\\b"
                  + "|\\b(years|months|weeks) ago\\b|\\bit all (started|began)\\b|\\b(my|our) story\\b"),
          weak(
              STORY_HOOK,
              "\\bmy (mum|mom|dad|husband|wife|friend|son|daughter|doctor)\\b|\\bonce\\b|^\\W*meet \\w+"),
          strong(
              STATISTIC_HOOK,
              "\\b\\d+([.,]\\d+)? ?(%|percent\\b|per cent\\b)(?! ?off)|\\b\\d+ (out of|in) (every )?\\d+\\b"
                  + "|\\b\\d+([.,]\\d+)?(x|×| times) (more|less|faster|longer|lighter|stronger|as)\\b"
                  + "|\\bstud(y|ies) (show|find|found|say)"
                  + "|\\b\\d+([.,]\\d+)? ?(hours?|minutes?|seconds?|kg|g|mg|ml|km|cm|mm|kcal)\\b(?! (left|only))"),
          weak(STATISTIC_HOOK, "\\b\\d{3,}\\b|\\baccording to\\b|\\bhalf of\\b|\\baverage\\b"),
          strong(
              CONTROVERSY_HOOK,
              "\\bunpopular opinion\\b|\\bhot take\\b|\\bcontroversial\\b|\\bmyths?\\b|\\boverrated\\b"
                  + "|\\bscams?\\b|\\b(is|are) dead\\b|\\bdon['’]t want you to know\\b"
                  + "|\\b(lied|lying|lies) (to|about)\\b|\\beverything you know\\b"),
          weak(
              CONTROVERSY_HOOK,
              "\\bthe .{3,20} industry\\b|\\bbig \\w+ (brands|companies)\\b|\\bwe said it\\b"));

  private static HookCue strong(HookType hook, String words) {
    return new HookCue(hook, compiled(words), STRONG);
  }

  private static HookCue weak(HookType hook, String words) {
    return new HookCue(hook, compiled(words), WEAK);
  }

  private static Pattern compiled(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
