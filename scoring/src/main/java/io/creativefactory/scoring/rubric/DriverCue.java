package io.creativefactory.scoring.rubric;

import java.util.Map;
import java.util.regex.Pattern;

/// Words that betray a psychological driver. English; each stands alone, so that `free` is not
/// found in `freedom` nor in `sugar-free`.
final class DriverCue {
  static final Map<String, Pattern> ALL =
      Map.of(
          "pain_point",
          Words.any(
              "(?:tired|sick) of",
              "fed up with",
              "struggl(?:e|es|ed|ing)",
              "frustrat(?:ed|ing|ion)",
              "annoy(?:ed|ing|s)",
              "(?:a|the|no) hassle",
              "pain(?:s|ful)?",
              "problems?",
              "stress(?:ed|ful)?",
              "worr(?:y|ies|ied|ying)",
              "hates?",
              "ruin(?:s|ed|ing)?",
              "mess(?:y)?"),
          "transformation",
          Words.any(
              "transform(?:s|ed|ing|ation)?",
              "before (?:and|&) after",
              "turns? (?:your|any|every|old) .{1,40} into",
              "from [\\w ]{2,25} to [\\w ]{2,25} in",
              "no longer",
              "finally",
              "went from",
              "in (?:just|only) \\d+ (?:days?|weeks?|minutes?)",
              "(?:day|week) \\d+ .{1,40}(?:day|week) \\d+"),
          "urgency",
          Words.any(
              "hurry",
              "(?:today|tonight|this week(?:end)?) only",
              "ends? (?:today|tonight|tomorrow|soon|this \\w+|on \\w+|at midnight|\\w+day)",
              "last (?:chance|call|days?|hours?)",
              "until (?:midnight|tomorrow|\\w+day)",
              "limited[- ]time",
              "\\d+ (?:hours?|days?) left",
              "act now",
              "now or never",
              "before it['’]s (?:gone|too late)"),
          "authority",
          Words.any(
              "experts?",
              "doctors?",
              "dentists?",
              "dermatologists?",
              "dermatologically",
              "scientists?",
              "engineers?",
              "clinically",
              "certified",
              "award[- ]winning",
              "awards?",
              "patented",
              "lab(?:oratory)?[- ]tested",
              "(?:tested|approved|developed) by",
              "since (?:1[6-9]|20)\\d\\d"),
          "social_proof",
          Words.any(
              "(?:loved|trusted|chosen|worn|used|recommended) by",
              "[\\d.,]+ ?(?:k|m|thousand|million)?\\+? (?:happy )?(?:customers|people|buyers|users"
                  + "|members|families|runners|reviews)",
              "best[- ]?sell(?:er|ers|ing)",
              "(?:five|5)[- ]stars?",
              "rated",
              "reviews?",
              "everyone(?:['’]s)? (?:loves|talking)",
              "join (?:over )?[\\d.,]+"),
          "scarcity",
          Words.any(
              "only \\d+ (?:left|remaining|spots?|pairs?|pieces?|made)",
              "limited (?:edition|stock|run|supply|quantit(?:y|ies))",
              "while (?:stocks?|supplies) lasts?",
              "(?:almost|nearly) (?:gone|sold out)",
              "sold out",
              "sell(?:s|ing) (?:out )?fast",
              "waiting ?list",
              "few left"),
          "reciprocity",
          Words.any(
              "(?<!-)free(?!-|\\s+(?:of|from))",
              "gifts?",
              "on us",
              "bonus(?:es)?",
              "complimentary",
              "samples?",
              "(?:free )?trials?"),
          "commitment",
          Words.any(
              "take the (?:quiz|test|pledge|challenge|first step)",
              "(?:first|small|one) step",
              "quiz",
              "pledge",
              "challenge",
              "join (?:us|the|in)",
              "start (?:small|with (?:one|a))",
              "try it (?:once|first|for)",
              "promise yourself"),
          "loss_aversion",
          Words.any(
              "don['’]t (?:miss|lose|risk|let)",
              "miss(?:ing)? out",
              "los(?:e|es|ing)",
              "too late",
              "wast(?:e|es|ed|ing)",
              "stop (?:losing|wasting|paying)",
              "costs? you"),
          "anchoring",
          Words.any(
              "\\d+ ?(?:%|percent|per cent) (?:off|less|cheaper)",
              "(?:was|were|instead of|rather than|normally|usually|regularly|worth|valued at)"
                  + " [€$£]\\s?\\d[\\d.,]*",
              "(?:was|were|instead of|normally|usually|regularly|worth) \\d[\\d.,]* ?(?:€|euros?"
                  + "|dollars?|pounds?)",
              "half (?:the |of the )?(?:usual )?price",
              "(?:save|saves) [€$£]?\\s?\\d[\\d.,]*"));

  private DriverCue() {}
}
