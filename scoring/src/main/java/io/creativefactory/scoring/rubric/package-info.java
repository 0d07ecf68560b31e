/// Holds an ad against a versioned list of criteria, each answered with its evidence.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.rubric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
