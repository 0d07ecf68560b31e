/// What a policy would do, before it is switched on.
@NamedInterface
@NullMarked
package io.creativefactory.graph.simulate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
