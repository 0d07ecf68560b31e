/// Measures and predicts for agents, and tells what earlier ads did.
@NamedInterface
@NullMarked
package io.creativefactory.tools.scorer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
