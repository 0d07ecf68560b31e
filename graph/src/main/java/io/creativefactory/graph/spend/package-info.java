/// What ads cost, and what came back for it.
@NamedInterface
@NullMarked
package io.creativefactory.graph.spend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
