package io.creativefactory.agents.creative;

import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.LineChoice;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.tools.copy.CopyJudge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chooses lines of the book and fills them. Remembers the hooks it wrote, so that no two ads of a
/// campaign open with the same words. Every line that leaves it passed the claim check.
final class Voice {
  /// Characters of a hook: three lines of eighteen.
  static final int HOOK_LINES = 3;

  static final int HOOK_WIDTH = 18;
  private static final Pattern SLOT = Pattern.compile("\\{(\\p{L}+)}");

  private final Campaign campaign;
  private final LineBook book;
  private final CopyJudge judge;
  private final Map<String, Integer> saidLines = new HashMap<>();
  private final Set<String> saidHooks = new HashSet<>();
  private final Set<String> saidFirstWords = new HashSet<>();
  private Optional<LineChoice> choice = Optional.empty();

  /// @param judge chooses among openings that fit about as well
  Voice(Campaign campaign, CopyJudge judge) {
    this.campaign = campaign;
    this.judge = judge;
    this.book = LineBook.house();
  }

  /// Why the last opening line; empty when the book had none that fits.
  Optional<LineChoice> choice() {
    return choice;
  }

  /// The opening line; the claim itself when the book has none that fits.
  Optional<Words> hook(HookType type, Angle angle, Wishes wishes) {
    List<Shortlist.Scored> fitting = fitting(type.name(), angle, wishes, true);
    Optional<Shortlist> list =
        fitting.isEmpty() ? Optional.empty() : Optional.of(Shortlist.of(fitting));
    choice = list.map(openings -> openings.choose(judge));
    Optional<Words> line =
        list.flatMap(openings -> choice.map(openings::words))
            .or(() -> Optional.of(Words.claim(angle.claim().text())).filter(Voice::fitsHook));
    line.ifPresent(words -> {
      saidHooks.add(words.text());
      saidFirstWords.add(words.firstWord());
    });
    return line;
  }

  /// A line for a beat of the argument.
  Optional<Words> line(Script.Role role, Angle angle, Wishes wishes) {
    Optional<Words> line = best(role.name(), angle, wishes);
    line.ifPresent(words -> saidLines.merge(words.text(), 1, Integer::sum));
    return line;
  }

  /// A question that leads to a claim, of the claim's own theme.
  Optional<Words> leadIn(Angle angle, Wishes wishes) {
    return campaign.english() && angle.theme() != Theme.ANY
        ? best(HookType.QUESTION.name(), angle, wishes)
        : Optional.empty();
  }

  private Optional<Words> best(String use, Angle angle, Wishes wishes) {
    return fitting(use, angle, wishes, false).stream().map(Shortlist.Scored::words).findFirst();
  }

  /// Lines of the book that may be said, best first; ties keep the book's order.
  private List<Shortlist.Scored> fitting(String use, Angle angle, Wishes wishes, boolean hook) {
    if (!campaign.english()) {
      return List.of();
    }
    List<Shortlist.Scored> fitting = new ArrayList<>();
    for (LineBook.Entry entry : book.find(use, angle.theme())) {
      fill(entry.words(), angle)
          .filter(words -> may(words, angle, wishes, hook))
          .map(words -> new Shortlist.Scored(words, score(entry, words, wishes, hook)))
          .ifPresent(fitting::add);
    }
    fitting.sort(Comparator.comparingInt(Shortlist.Scored::score).reversed());
    return fitting;
  }

  private boolean may(Words words, Angle angle, Wishes wishes, boolean hook) {
    String text = words.text();
    return text.length() <= wishes.longest()
        && !wishes.avoided().contains(text)
        && (!hook || fitsHook(words))
        && campaign.check().judge(text, claims(text, angle)).holds();
  }

  private static boolean fitsHook(Words words) {
    return words.fits(HOOK_LINES, HOOK_WIDTH);
  }

  /// The angle's claim when the text says it.
  static List<Script.Claim> claims(String text, Angle angle) {
    String claim = angle.claim().text().toLowerCase(Locale.ROOT);
    return text.toLowerCase(Locale.ROOT).contains(claim) ? List.of(angle.claim()) : List.of();
  }

  private int score(LineBook.Entry entry, Words words, Wishes wishes, boolean hook) {
    int score = entry.theme() == Theme.ANY ? 0 : 4;
    long shared = entry.tones().stream().filter(wishes.tones()::contains).count();
    score += (int) Math.min(shared, 1) * 3;
    score += entry.tones().isEmpty() ? 1 : 0;
    score -= 3 * saidLines.getOrDefault(words.text(), 0);
    if (hook) {
      score -= saidHooks.contains(words.text()) ? 20 : 0;
      score -= saidFirstWords.contains(words.firstWord()) ? 6 : 0;
    }
    return score;
  }

  private Optional<Words> fill(String line, Angle angle) {
    if (line.equals("{claim}")) {
      return Optional.of(Words.claim(angle.claim().text()));
    }
    Map<String, String> slots = slots(angle);
    Matcher slot = SLOT.matcher(line);
    boolean known = slot.results().map(match -> match.group(1)).allMatch(slots::containsKey);
    return known
        ? Optional.of(Words.marked(SLOT.matcher(line).replaceAll(match -> value(match, slots))))
        : Optional.empty();
  }

  private static String value(MatchResult match, Map<String, String> slots) {
    String value = slots.get(match.group(1));
    return Matcher.quoteReplacement(value == null ? "" : value);
  }

  private Map<String, String> slots(Angle angle) {
    Map<String, String> slots = new HashMap<>();
    ProductWords product = campaign.product();
    slots.put("claim", angle.claim().text());
    slots.put("product", product.spoken());
    if (!product.spoken().contains(campaign.brief().brand().name())) {
      slots.put("brand", campaign.brief().brand().name());
    }
    slots.put("inline", inline(angle.claim().text()));
    slots.put("theProduct", product.withArticle());
    product
        .nounIn(angle.claim().proof())
        .ifPresent(noun -> {
          slots.put("noun", noun.word());
          slots.put("is", noun.plural() ? "are" : "is");
          slots.put("does", noun.plural() ? "do" : "does");
          slots.put("Does", noun.plural() ? "Do" : "Does");
        });
    AngleLabel.absent(angle.claim().text())
        .ifPresent(absent -> {
          slots.put("absent", absent);
          slots.put("Absent", capital(absent));
        });
    if (angle.theme() == Theme.PAIN) {
      slots.put("pain", angle.label());
      slots.put("Pain", capital(angle.label()));
    }
    return slots;
  }

  /// A claim in the middle of a line: its first word small, unless that could be a name.
  private static String inline(String claim) {
    String first = claim.split(" ", 2)[0];
    boolean plain =
        first.matches("\\p{Lu}\\p{Ll}+ed|Free|All|Two|Three|Four|Five|Six|Made|No|Every");
    return plain || ProductWords.isNoun(first)
        ? first.toLowerCase(Locale.ROOT) + claim.substring(first.length())
        : claim;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
