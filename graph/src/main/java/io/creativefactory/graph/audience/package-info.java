/// Who saw a run's ads, as platforms tell it.
@NamedInterface
@NullMarked
package io.creativefactory.graph.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
