package io.creativefactory.tools.claims;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ads may not say or imply that they know a private attribute of the viewer, not even when the
/// brief names it as the audience
/// (https://transparency.meta.com/policies/ad-standards/objectionable-content/
/// privacy-violations-personal-attributes/, read 2026-11-20).
final class PersonalAttributes implements Policy {
  /// Private wherever they stand.
  private static final String CLEAR =
      "diabet\\p{L}+|depress\\p{L}+|anxiety|autis\\p{L}+|adhd|bipolar|obes\\p{L}+|overweight"
          + "|acne|cancer|hiv|addict\\p{L}*|alcoholi\\p{L}*|arthritis|infertil\\p{L}*|impoten\\p{L}*"
          + "|erectile\\p{L}*|menopaus\\p{L}+|pregnan\\p{L}+|disab\\p{L}+|insomnia|migraines?"
          + "|(?:back|chronic) pain|gay|lesbian|bisexual|transgender|queer|divorced|widow\\p{L}*"
          + "|christian\\p{L}*|muslims?|jew(?:s|ish)?|hindus?|buddhists?|catholics?|atheists?"
          + "|immigrants?|refugees?|bankrupt\\p{L}*|unemployed|jobless|felons?|convicted|elderly"
          + "|democrats?|republicans?|single (?:mums?|moms?|dads?|mothers?|fathers?|parents?)";

  /// Private only when said of a person.
  private static final String OF_A_PERSON =
      "anxious|fat|skinny|bald\\p{L}*|blind|deaf|ill|sick|trans|straight|single|black|white|asian"
          + "|latin\\p{L}+|african|arab\\p{L}*|broke|in debt|poor|retired|middle-aged|a senior"
          + "|a criminal|a teenager|conservative|liberal";

  private static final String EITHER = "(?:" + CLEAR + "|" + OF_A_PERSON + ")";

  private static final Pattern SAID =
      Plain.words(
          "(?:are|aren't) you (?:(?:an?|still|also|feeling|too|really|always) )*"
              + EITHER
              + "|(?:you are|you're) (?:(?:an?|too|so) )*"
              + EITHER
              + "|(?:you have|you've got|do you have|got|suffering from|struggling with|living with"
              + "|tired of|sick of|your|fellow|other|meet|date|for|as an?)"
              + " (?:an?|your|being|own)?\\s?(?:"
              + CLEAR
              + ")|(?:are you|you're|you are|if you're) (?:over|under|aged?|in your|between)"
              + " \\p{N}+\\p{L}*|(?:over|under) \\p{N}{2}\\?"
              + "|at your age|your (?:race|religion|ethnicity|sexuality|disability|diagnosis"
              + "|credit score|criminal record|debts?|weight|age)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> judge(Line line) {
    Matcher matcher = SAID.matcher(line.text());
    return matcher
        .results()
        .map(java.util.regex.MatchResult::group)
        .distinct()
        .map(w -> told(line, w))
        .toList();
  }

  private static Finding told(Line line, String words) {
    return line.blocked(
        Finding.Rule.PERSONAL_ATTRIBUTE,
        words,
        "'" + words + "' says that the ad knows something private about the viewer");
  }
}
