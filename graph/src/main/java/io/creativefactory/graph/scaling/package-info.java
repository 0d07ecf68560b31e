/// Proposals that wait for a person.
@NamedInterface
@NullMarked
package io.creativefactory.graph.scaling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
