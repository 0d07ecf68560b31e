package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.testing.RubricReport.Finding;

/// Decides one criterion.
@FunctionalInterface
interface Rule {
  Finding decide(Reading ad);
}
