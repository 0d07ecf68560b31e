package io.creativefactory.agents.creative;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.tools.claims.ClaimCheck;
import io.creativefactory.tools.claims.PriceWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The claims that the brief allows, each short enough for the screen. A fact that is too long is
/// shortened by dropping words at its ends, never inside and never a limit; a fact that cannot be
/// shortened, or that may not run (a word the brand never says, a word no platform takes), is left
/// out.
final class Proofs {
  /// Characters of a super.
  static final int LONGEST = 60;

  private static final Set<String> DANGLING =
      Set.of(
          "a", "an", "the", "of", "for", "from", "with", "at", "in", "on", "by", "to", "and", "or",
          "per", "that", "which", "is", "are", "was", "we", "it", "its", "than", "as", "our",
          "your");

  private final ClaimCheck check;
  private final int longest;

  Proofs(ClaimCheck check, int longest) {
    this.check = check;
    this.longest = longest;
  }

  List<Script.Claim> facts(Brief brief) {
    return brief.message().facts().stream()
        .distinct()
        .flatMap(fact -> claim(fact, Script.Source.FACT).stream())
        .toList();
  }

  Optional<Script.Claim> offer(Brief brief) {
    String offer = brief.message().offer();
    return offer == null ? Optional.empty() : claim(offer, Script.Source.OFFER);
  }

  Optional<Script.Claim> price(Brief brief) {
    Money price = brief.product().price();
    if (price == null) {
      return Optional.empty();
    }
    String shown = PriceWords.shown(price);
    return Optional.of(new Script.Claim(shown, Script.Source.PRICE, shown));
  }

  private Optional<Script.Claim> claim(String said, Script.Source source) {
    return pieces(said)
        .map(text -> new Script.Claim(text, source, said))
        .filter(claim -> check.judge(claim.text(), List.of(claim)).holds())
        .findFirst();
  }

  /// The whole, or its pieces of at most the length wanted: longest first, from the start first.
  private java.util.stream.Stream<String> pieces(String said) {
    String whole = said.strip().replaceAll("\\s+", " ").replaceAll("(?<=[^.])[.!]+$", "");
    if (whole.length() <= longest) {
      return java.util.stream.Stream.of(whole);
    }
    String[] words = whole.split(" ", -1);
    List<String> found = new ArrayList<>();
    for (int from = 0; from < words.length; from++) {
      for (int to = words.length; to > from + 1; to--) {
        String piece = String.join(" ", java.util.Arrays.copyOfRange(words, from, to));
        if (piece.length() <= longest && !dangles(words[from]) && !dangles(words[to - 1])) {
          found.add(piece.replaceAll("[,;:–-]+$", "").strip());
          break;
        }
      }
    }
    return found.stream().sorted(Comparator.comparingInt(String::length).reversed());
  }

  private static boolean dangles(String word) {
    return DANGLING.contains(word.toLowerCase(Locale.ROOT));
  }
}
