package io.creativefactory.tools.claims;

/// One text as the rules see it.
///
/// @param beat index, from 0
/// @param text everything, in [Plain] form
/// @param rest what is left when proven claims, names, the address and the button's words are taken
///   out: here nothing may be asserted
record Line(int beat, String text, String rest) {

  Finding blocked(Finding.Rule rule, String words, String reason) {
    return new Finding(beat, rule, Finding.Severity.BLOCK, words, reason);
  }

  Finding warned(Finding.Rule rule, String words, String reason) {
    return new Finding(beat, rule, Finding.Severity.WARN, words, reason);
  }
}
