package io.creativefactory.domain.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be said. `facts` and `offer` are the only claims that an ad may make.
///
/// @param facts at least one, each a claim that the advertiser can prove
/// @param offer the current offer, or null
/// @param tone how it should sound, for example `plain`, `confident`
public record Message(List<String> facts, @Nullable String offer, List<String> tone) {
  public Message {
    facts = List.copyOf(facts);
    tone = List.copyOf(tone);
    if (facts.isEmpty()) {
      throw new IllegalArgumentException("facts is empty: an ad without a fact can claim nothing");
    }
  }
}
