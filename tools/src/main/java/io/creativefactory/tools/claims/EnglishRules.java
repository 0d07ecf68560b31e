package io.creativefactory.tools.claims;

import io.creativefactory.domain.brief.Brief;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What an English text may not assert on its own. Each rule reads only what no proven claim
/// covers, so the same words are fine where the brief says them.
final class EnglishRules {
  private static final String UNPROVEN = "stands in no fact, offer or price of the brief";

  private static final WordRule NUMBER =
      new WordRule(
          Finding.Rule.NUMBER,
          Pattern.compile(
              "[#€$£¥₹]? ?\\p{N}[\\p{N}.,:/]*(?: ?[%€$£¥₹+])?(?:[- ]?\\p{L}+)?|[%€$£¥₹]",
              Pattern.UNICODE_CASE),
          UNPROVEN);

  private static final WordRule NUMBER_WORD =
      WordRule.of(
          Finding.Rule.NUMBER,
          "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
              + "|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?"
              + "|billions?|half|twice|doubles?|triples?|percent|per cent",
          UNPROVEN);

  private static final WordRule OFFER =
      WordRule.of(
          Finding.Rule.OFFER,
          "free|freebies?|discount\\p{L}*|sales?|save[sd]?|savings?|bonus|gifts?|vouchers?|coupons?"
              + "|deals?|bargains?|complimentary|refunds?|money[- ]back|cash ?back|on us|price drop"
              + "|reduced|clearance|giveaways?|bogo|(?:percent|money|price) off|off your",
          "promises something that the brief does not offer");

  private static final WordRule OFFER_NAMED =
      WordRule.of(Finding.Rule.OFFER, "offers?", "speaks of an offer; the brief makes none");

  private static final WordRule ABSOLUTE =
      WordRule.of(
          Finding.Rule.ABSOLUTE,
          "best|bestsell\\p{L}*|best-sell\\p{L}*|number one|no\\. ?1|top|leading|finest|perfect\\p{L}*"
              + "|ultimate\\p{L}*|guarantee\\p{L}*|always|never|only|every|everyone|everybody"
              + "|everything|everywhere|nobody|no one|nothing|none|all|forever|for ever|lifetime"
              + "|instant\\p{L}*|complete\\p{L}*|total\\p{L}*|absolute\\p{L}*|unbeatable|unmatched"
              + "|unrivall?ed|unique|flawless\\p{L}*|world[- ]class|revolutionary|unlimited"
              + "|permanent\\p{L}*|zero|impossible|infallible|most \\p{L}+"
              + "|(?!rest|test|best|west|nest|guest|honest|request|forest|harvest|invest|suggest"
              + "|chest|quest|latest|contest|modest|digest|arrest|protest|earnest|manifest|interest"
              + "|vest|pest|zest|jest|crest|fest|lest|conquest|ingest|behest|attest|detest|bequest)"
              + "\\p{L}{2,}est",
          "is an absolute; " + UNPROVEN + " proves it");

  private static final WordRule COMPARATIVE =
      WordRule.of(
          Finding.Rule.COMPARATIVE,
          "better|faster|cheaper|softer|lighter|stronger|safer|cleaner|easier|longer|healthier"
              + "|fresher|smoother|brighter|warmer|cooler|smarter|quicker|slimmer|tastier|thinner"
              + "|tougher|greener|purer|richer|younger|bigger|higher|lower|superior|beats?"
              + "|outperforms?|unlike|versus|vs|compared|(?<!rather |other )than"
              + "|(?:more|less) (?!about)\\p{L}+",
          "compares; no fact of the brief does");

  private static final WordRule PROMISE =
      WordRule.of(
          Finding.Rule.PROMISE,
          "cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|treats?|treatments?|reliev\\p{L}+|relief|remed\\p{L}+"
              + "|prevents?|detox\\p{L}*|immun\\p{L}+|anti-?ag(?:e|ing|eing)|wrinkles?|slim(?:ming)?"
              + "|(?:lose|losing|shed) weight|weight loss|burns? fat|fat[- ]burn\\p{L}*|clinical\\p{L}*"
              + "|medical\\p{L}*|doctors?|dermatolog\\p{L}+|therap\\p{L}+|symptoms?|diseases?"
              + "|pain[- ]free|stress[- ]free|sleep better|miracles?|profits?|earn(?:s|ed|ings?)?"
              + "|incomes?|make money|get rich|rich quick|risk[- ]free|no risk|interest[- ]free"
              + "|returns? of|invest\\p{L}*|wealth\\p{L}*|debt[- ]free|financial freedom|passive",
          "promises health or money; no fact of the brief does");

  private static final WordRule SOCIAL =
      WordRule.of(
          Finding.Rule.SOCIAL_PROOF,
          "customers?|clients?|buyers?|users?|fans?|subscribers?|members?|reviews?|reviewed|ratings?"
              + "|rated|stars?|testimonials?|trusted|loved|adored|preferred|favou?rites?|popular"
              + "|viral|trending|sold out|awards?|award-winning|featured in|as seen|endorsed"
              + "|recommend\\p{L}*|experts?|scientists?|stud(?:y|ies)|research\\p{L}*|proven|tested"
              + "|certified|approved|celebrit\\p{L}+|people (?:love|choose|buy|trust|swear|rave)"
              + "|join (?:the|us|our|over|thousands|millions)",
          "is social proof; no fact of the brief gives it");

  private static final WordRule TIME =
      WordRule.of(
          Finding.Rule.TIME_LIMIT,
          "hurry|last chance|final (?:hours?|days?|call)|limited|ends|end of|ending|expires?|until|till"
              + "|tonight|midnight|tomorrow|(?:this|next) (?:week|weekend|month|morning|evening)"
              + "|today|while (?:stocks?|supplies) lasts?|running out|selling fast|almost gone"
              + "|few left|before it'?s gone|now or never|don'?t miss|deadline|countdown|act now"
              + "|last (?:day|days|hours?|one|ones)|too late|soon",
          "sets a time limit; " + UNPROVEN + " sets it");

  private static final WordRule ATTRIBUTE =
      WordRule.of(
          Finding.Rule.ATTRIBUTE,
          "\\p{L}+-free|\\p{L}{3,}proof|\\p{L}+-resistant|organic|recycled|recyclable|sustainab\\p{L}+"
              + "|eco\\p{L}*|eco-\\p{L}+|natural\\p{L}*|vegan|handmade|hand-made|handcrafted|compostable"
              + "|biodegradable|carbon\\p{L}*|climate\\p{L}*|green|non-?toxic|hypoallergenic|durable"
              + "|breathable|soft|softness|comfy|comfort\\p{L}*|premium|luxur\\p{L}+|quality"
              + "|high-quality|authentic|pure|purity|healthy|safe|safety|secure|fresh|delicious|tasty"
              + "|patented|innovative|advanced|genuine|exclusive|award\\p{L}*|fair[- ]?trade|ethical"
              + "|affordable|cheap|low[- ]cost|effortless\\p{L}*|fast|powerful|energi[sz]\\p{L}+"
              + "|long-lasting|lightweight|stretch\\p{L}*|stain\\p{L}*|washable|local\\p{L}*",
          "describes the product; no fact of the brief says it");

  private static final WordRule ABSENCE =
      WordRule.of(
          Finding.Rule.ABSENCE,
          "(?:without|free (?:of|from)) \\p{L}+"
              + "|no (?!thanks|idea|wonder|matter|to |more$|more\\b)\\p{L}{3,}|no more \\p{L}+",
          "says that something is absent; no fact of the brief does");

  private static final String SPEAKER =
      "(?:" + Plain.NAME + "|we|they|this \\p{L}+|these \\p{L}+|our \\p{L}+|the product)";

  private static final String ASSERTS =
      "(?:is|are|was|were|has|have|had|makes?|keeps?|gives?|lasts?|works?|helps?|stays?|comes?"
          + "|feels?|fits?|protects?|lets?|removes?|reduces?|improves?|delivers?|offers?|uses?"
          + "|contains?|loves?|donates?|plants?|supports?|solves?|fixes|changes?|ships?)";

  private static final WordRule ASSERTION =
      new WordRule(
          Finding.Rule.ASSERTION,
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])(?:"
                  + SPEAKER
                  + " (?:\\p{L}+ly )?"
                  + ASSERTS
                  + "|it (?:\\p{L}+ly )?(?:makes|keeps|gives|lasts|works|helps|stays|feels|fits"
                  + "|protects|lets|removes|reduces|improves|delivers|uses|contains|solves|fixes)"
                  + "|(?:makes|keeps|gives|helps|lets) (?:you|your|us|them))"
                  + " (?![^.?!]*[?\\uE000])\\p{L}+",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          "asserts something that no fact of the brief says");

  private EnglishRules() {}

  /// The rules for a brief, in the order in which they report.
  static List<Policy> of(Brief brief) {
    List<Policy> rules =
        new ArrayList<>(
            List.of(
                NUMBER,
                NUMBER_WORD,
                OFFER,
                ABSOLUTE,
                COMPARATIVE,
                PROMISE,
                SOCIAL,
                TIME,
                ATTRIBUTE,
                ABSENCE,
                ASSERTION));
    if (brief.message().offer() == null) {
      rules.add(OFFER_NAMED);
    }
    return List.copyOf(rules);
  }

  /// Whether a claim itself names a time limit; the playbook needs one for urgency.
  static boolean limitsTime(String words) {
    return TIME.finds(Plain.of(words));
  }

  /// Whether a claim itself is social proof.
  static boolean provesByOthers(String words) {
    return SOCIAL.finds(Plain.of(words));
  }
}
