package io.creativefactory.tools.claims;

/// One thing that is wrong, or delicate, with the words of an ad.
///
/// @param beat index of the beat, from 0
/// @param rule which rule found it
/// @param words the words it is about, as they stand in the text
/// @param reason one sentence for people
public record Finding(int beat, Rule rule, Severity severity, String words, String reason) {

  /// How bad it is.
  public enum Severity {
    /// Legal and proven, but a platform may look twice; a reviewer should know.
    WARN,
    /// The words may not run.
    BLOCK
  }

  /// What the check looks for.
  public enum Rule {
    /// A claim whose proof does not stand in the brief, or says more than its proof.
    PROOF,
    /// A number, percentage or amount.
    NUMBER,
    /// A discount, a gift, a refund.
    OFFER,
    /// Best, guaranteed, always, never, only.
    ABSOLUTE,
    /// Better, more than, unlike.
    COMPARATIVE,
    /// What health or money it would bring.
    PROMISE,
    /// Who else bought, rated or recommended it.
    SOCIAL_PROOF,
    /// How long it lasts or how little is left.
    TIME_LIMIT,
    /// What it is made of, or what it is like.
    ATTRIBUTE,
    /// What it lacks: `no sugar`, `without bleach`.
    ABSENCE,
    /// A statement about the product, the brand or its customers.
    ASSERTION,
    /// A word that the brand never says.
    NEVER_SAY,
    /// Says or implies that it knows something private about the viewer.
    PERSONAL_ATTRIBUTE,
    /// A word that an ad platform restricts.
    PLATFORM,
    /// Words in a language that the rules cannot read.
    LANGUAGE
  }

  public boolean blocks() {
    return severity == Severity.BLOCK;
  }

  @Override
  public String toString() {
    return "beat " + (beat + 1) + ": " + reason;
  }
}
