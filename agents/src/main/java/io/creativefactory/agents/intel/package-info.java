/// The intel stage's agent: its interface and its minds.
@NamedInterface
@NullMarked
package io.creativefactory.agents.intel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
