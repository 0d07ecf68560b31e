package io.creativefactory.tools.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that Meta, Google and TikTok restrict in ads. Whole words only, in the whole text: here a
/// fact does not help, though it softens a warning into what a reviewer should know. Read
/// 2026-11-20: https://transparency.meta.com/policies/ad-standards/,
/// https://support.google.com/adspolicy/answer/6008942, https://ads.tiktok.com/help/article/
/// tiktok-advertising-policies-ad-creatives-landing-page-misleading-false-content.
final class PlatformWords implements Policy {
  private record Word(String platforms, Finding.Severity severity, Pattern words, String why) {}

  private static final List<Word> WORDS =
      List.of(
          block("Meta, TikTok", "miracles?|miracle cure", "promises a miracle"),
          block("Meta", "cur(?:e|es|ed|ing)", "promises a cure"),
          block("Meta", "risk-free|risk free|no risk", "denies a risk"),
          block("Meta, TikTok", "free money|get rich quick", "promises easy money"),
          block("Meta, Google", "click here|click now", "speaks of clicking"),
          block("Meta, Google", "limited time only|act now", "presses the viewer"),
          block("TikTok", "before and after results", "shows results as typical"),
          warn("Meta", "guarantee[sd]?", "is a guarantee; its terms must stand on the page"),
          warn("Meta", "100 ?%", "is an absolute figure; keep its proof at hand"),
          warn("Google", "free", "is free only when the page says the same"),
          warn("Google", "buy now", "is better left to the button"));

  @Override
  public List<Finding> judge(Line line) {
    List<Finding> found = new ArrayList<>();
    for (Word word : WORDS) {
      Matcher matcher = word.words().matcher(line.text());
      if (matcher.find()) {
        String reason = "'" + matcher.group() + "' " + word.why() + " (" + word.platforms() + ")";
        found.add(
            new Finding(
                line.beat(), Finding.Rule.PLATFORM, word.severity(), matcher.group(), reason));
      }
    }
    return found;
  }

  private static Word block(String platforms, String words, String why) {
    return new Word(
        platforms, Finding.Severity.BLOCK, Plain.words(words, Pattern.CASE_INSENSITIVE), why);
  }

  private static Word warn(String platforms, String words, String why) {
    return new Word(
        platforms, Finding.Severity.WARN, Plain.words(words, Pattern.CASE_INSENSITIVE), why);
  }
}
