package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Slug;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an ad shares with others: the three tags of its hypothesis, and where it runs.
public final class Traits {
  private Traits() {}

  /// Kind to value: `hook`, `angle`, `call to action`.
  public static SortedMap<String, String> of(Concept concept) {
    SortedMap<String, String> traits = new TreeMap<>();
    traits.put("hook", concept.hook().slug());
    traits.put("angle", Slug.of(concept.angle()));
    traits.put("call to action", Slug.of(concept.cta().label()));
    return Collections.unmodifiableSortedMap(traits);
  }

  /// The same with `format`, which arms of one test have in common and those of others may not.
  ///
  /// @param format shape of the video that runs
  public static SortedMap<String, String> of(Concept concept, Ratio format) {
    SortedMap<String, String> traits = new TreeMap<>(of(concept));
    traits.put("format", format.toString());
    return Collections.unmodifiableSortedMap(traits);
  }
}
