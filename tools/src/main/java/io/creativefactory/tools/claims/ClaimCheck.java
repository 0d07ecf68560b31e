package io.creativefactory.tools.claims;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Checks the words of an ad against its brief: a text may assert only what a fact, the offer or
/// the price says. Claims whose proof holds, names, the address and the button's words are taken
/// out of a text first; what is left may ask, address and call, but not assert.
///
/// The rules read English. When the brief's audience does not, only the brief's own words may stand
/// in an ad, because nobody here could tell what other words promise.
///
/// Immutable and safe for use by many threads; the same words always get the same verdict.
public final class ClaimCheck {
  private final ClaimProof proof;
  private static final List<Pattern> LABELS =
      Arrays.stream(CallToAction.values()).map(cta -> Plain.phrase(cta.label())).toList();

  private final List<Pattern> names;
  private final List<Policy> onRest;
  private final List<Policy> onText;

  public ClaimCheck(Brief brief) {
    this.proof = new ClaimProof(brief);
    this.names = names(brief);
    this.onRest =
        brief.audience().languages().contains("en")
            ? EnglishRules.of(brief)
            : List.of(ClaimCheck::ownWordsOnly);
    this.onText =
        List.of(
            new NeverSay(brief.brand().neverSay()), new PersonalAttributes(), new PlatformWords());
  }

  /// Every beat of a script.
  public ClaimVerdict judge(Script script) {
    List<Script.Beat> beats = script.beats();
    return ClaimVerdict.of(
        IntStream.range(0, beats.size())
            .boxed()
            .flatMap(i -> findings(i, beats.get(i).text(), beats.get(i).claims(), true))
            .toList());
  }

  /// One text alone, as beat 0.
  ///
  /// @param claims what it asserts; each must stand in the text
  public ClaimVerdict judge(String text, List<Script.Claim> claims) {
    return ClaimVerdict.of(findings(0, text, claims, true).toList());
  }

  /// All words of a finished ad, numbered from 0, against claims that may stand in any of them.
  public ClaimVerdict judge(List<String> texts, List<Script.Claim> claims) {
    return ClaimVerdict.of(
        IntStream.range(0, texts.size())
            .boxed()
            .flatMap(i -> findings(i, texts.get(i), claims, false))
            .toList());
  }

  /// What a finished ad shows, scene by scene, against the claims of its script.
  public ClaimVerdict judge(Storyboard board, Script script) {
    List<Script.Claim> claims =
        script.beats().stream().flatMap(beat -> beat.claims().stream()).distinct().toList();
    return judge(board.scenes().stream().map(ClaimCheck::read).toList(), claims);
  }

  /// As a viewer reads it; a number that stands large beside its own sentence is read once.
  private static String read(Scene scene) {
    List<String> words = scene.texts().stream().map(Text::words).toList();
    return scene.texts().stream()
        .filter(text ->
            text.role() != Text.Role.NUMBER
                || words.stream()
                    .noneMatch(w -> !w.equals(text.words()) && w.contains(text.words())))
        .map(Text::words)
        .collect(Collectors.joining(" "));
  }

  /// Whether words that the brief says name a time limit, such as `this week`.
  public static boolean limitsTime(String words) {
    return EnglishRules.limitsTime(words);
  }

  /// Whether words that the brief says tell what others did or thought.
  public static boolean provesByOthers(String words) {
    return EnglishRules.provesByOthers(words);
  }

  private Stream<Finding> findings(
      int beat, String text, List<Script.Claim> claims, boolean claimsStandHere) {
    String plain = Plain.of(text);
    Line bare = new Line(beat, plain, plain);
    List<Finding> found = new ArrayList<>();
    List<String> proven = new ArrayList<>();
    for (Script.Claim claim : claims) {
      proof
          .fault(claim)
          .ifPresentOrElse(
              fault -> found.add(bare.blocked(Finding.Rule.PROOF, claim.text(), fault)),
              () -> proven.add(claim.text()));
      if (claimsStandHere
          && !plain.toLowerCase(java.util.Locale.ROOT).contains(Plain.lower(claim.text()))) {
        found.add(
            bare.blocked(
                Finding.Rule.PROOF,
                claim.text(),
                "the claim '" + claim.text() + "' does not stand in '" + text + "'"));
      }
    }
    Line line = new Line(beat, named(plain), rest(plain, proven));
    return Stream.concat(
        found.stream(),
        Stream.concat(onRest.stream(), onText.stream()).flatMap(p -> p.judge(line).stream()));
  }

  /// Longest first, so that a claim inside another one leaves no crumbs.
  private String rest(String plain, List<String> proven) {
    String rest = plain;
    for (String claim : proven.stream().sorted(longestFirst()).toList()) {
      rest = Plain.without(rest, Plain.phrase(claim), Plain.PROVEN);
    }
    rest = named(rest);
    for (Pattern label : LABELS) {
      rest = Plain.without(rest, label, Plain.PROVEN);
    }
    return rest;
  }

  private String named(String plain) {
    String rest = plain;
    for (Pattern name : names) {
      rest = Plain.without(rest, name, Plain.NAME);
    }
    return rest;
  }

  private static List<Pattern> names(Brief brief) {
    URI url = brief.product().url();
    String host = url.getHost() == null ? "" : url.getHost();
    return Stream.of(brief.product().name(), brief.brand().name(), host)
        .flatMap(name -> Stream.of(name, name.replaceFirst("^www\\.", "")))
        .filter(name -> !Plain.of(name).isEmpty())
        .distinct()
        .sorted(longestFirst())
        .map(Plain::phrase)
        .toList();
  }

  private static Comparator<String> longestFirst() {
    return Comparator.comparingInt(String::length).reversed();
  }

  private static List<Finding> ownWordsOnly(Line line) {
    String left = line.rest().replaceAll("[\uE000\uE001\\p{P}\\p{S}\\p{Z}]+", " ").strip();
    return left.isEmpty()
        ? List.of()
        : List.of(
            line.blocked(
                Finding.Rule.LANGUAGE,
                left,
                "'"
                    + left
                    + "' stands neither in a fact nor in the offer, and the rules read"
                    + " English only"));
  }
}
