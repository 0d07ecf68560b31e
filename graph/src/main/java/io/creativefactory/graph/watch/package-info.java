/// Whether ads deliver as they should, and whether platforms hold what was done here.
@NamedInterface
@NullMarked
package io.creativefactory.graph.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
