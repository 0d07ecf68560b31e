package io.creativefactory.domain.testing;

/// What was found out about one cut before a person looks at it.
public record Hearing(CouncilVerdict verdict, RubricReport rubric) {}
