package io.creativefactory.tools.claims;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Script;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a claim is what the brief says: its proof stands there word for word, and its text is
/// the proof or a piece of it that still means the same.
final class ClaimProof {
  /// A piece of a fact may not lose one of these: without it the fact would promise more.
  private static final Pattern LIMITS =
      Plain.words(
          "not|no|never|without|less|fewer|up|from|only|over|under|above|below|about|almost|nearly"
              + "|roughly|around|half|if|when|while|until|till|for|with|except|excluding|selected"
              + "|some|most|many|may|can|could|might|helps?|per|least|than|on|during|before|after"
              + "|between|within|first|new|subject|terms",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HARMLESS =
      Plain.words("made (?:from|of|with|in)|100 ?%", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  private final Brief brief;

  ClaimProof(Brief brief) {
    this.brief = brief;
  }

  /// Why the claim does not hold, or nothing when it does.
  Optional<String> fault(Script.Claim claim) {
    String text = Plain.lower(claim.text());
    if (text.isEmpty()) {
      return Optional.of("an empty claim proves nothing");
    }
    return switch (claim.source()) {
      case FACT -> faultIn(claim, brief.message().facts(), "fact");
      case OFFER -> {
        String offer = brief.message().offer();
        yield faultIn(claim, offer == null ? List.of() : List.of(offer), "offer");
      }
      case PRICE -> faultInPrice(claim);
    };
  }

  private Optional<String> faultIn(Script.Claim claim, List<String> sources, String kind) {
    String proof = Plain.lower(claim.proof());
    if (sources.stream().map(Plain::lower).noneMatch(proof::equals)) {
      return Optional.of("'" + claim.proof() + "' stands in no " + kind + " of the brief");
    }
    String text = Plain.lower(claim.text());
    Matcher piece = Plain.phrase(text).matcher(proof);
    if (!piece.find()) {
      return Optional.of("'" + claim.text() + "' is not what '" + claim.proof() + "' says");
    }
    String dropped = proof.substring(0, piece.start()) + " | " + proof.substring(piece.end());
    String telling = HARMLESS.matcher(dropped).replaceAll(" ");
    if (LIMITS.matcher(telling).find() || DIGIT.matcher(telling).find()) {
      return Optional.of(
          "'" + claim.text() + "' promises more than '" + claim.proof() + "': a limit is lost");
    }
    return Optional.empty();
  }

  private Optional<String> faultInPrice(Script.Claim claim) {
    Money price = brief.product().price();
    if (price == null) {
      return Optional.of("'" + claim.text() + "': the brief names no price");
    }
    List<String> forms = PriceWords.forms(price).stream().map(Plain::lower).toList();
    boolean holds =
        forms.contains(Plain.lower(claim.text())) && forms.contains(Plain.lower(claim.proof()));
    return holds
        ? Optional.empty()
        : Optional.of("'" + claim.text() + "' is not the price " + price);
  }
}
