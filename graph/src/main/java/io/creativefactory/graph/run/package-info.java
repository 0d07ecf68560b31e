/// Runs of the line: their state, their events.
@NamedInterface
@NullMarked
package io.creativefactory.graph.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
