package io.creativefactory.scoring.rubric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rules of all criteria that rules can decide, by criterion.
final class Rules {
  private Rules() {}

  static Map<String, Rule> all() {
    Map<String, Rule> all = new HashMap<>();
    for (Map<String, Rule> some :
        List.of(
            AttractRules.rules(),
            BrandRules.rules(),
            PeopleRules.rules(),
            DirectRules.rules(),
            ShortFormRules.rules(),
            DriverRules.rules(),
            HookRules.rules())) {
      some.forEach((id, rule) -> {
        if (all.put(id, rule) != null) {
          throw new IllegalStateException("two rules decide " + id);
        }
      });
    }
    return Map.copyOf(all);
  }
}
