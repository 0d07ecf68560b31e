package io.creativefactory.domain.creative;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.MadeBy;
import java.util.List;

/// One cell of the angle x hook x CTA grid, written out. Its three tags are the hypothesis that a
/// test of it examines.
///
/// @param id stable within its run: `v1`, `v2`, …
/// @param angle why this product, in a few words; for example `no bleach`
/// @param why one sentence: why this cell was chosen, with its evidence
public record Concept(
    String id,
    String angle,
    HookType hook,
    CallToAction cta,
    Framework framework,
    Script script,
    String why,
    MadeBy madeBy) {
  public Concept {
    Checks.text("id", id);
    Checks.text("angle", angle);
    Checks.text("why", why);
  }

  /// The hypothesis in names: `question_no-bleach_shop-now`.
  public String hypothesis() {
    return String.join("_", List.of(hook.slug(), Slug.of(angle), Slug.of(cta.label())));
  }
}
