/// Holds ads against the rubric, and reads how they open.
@NamedInterface
@NullMarked
package io.creativefactory.tools.rubric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
