/// Changes of money and of ads: proposed, held against the policy, decided, carried out.
@NamedInterface
@NullMarked
package io.creativefactory.graph.scaling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
