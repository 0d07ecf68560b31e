/// The scaling stage's agent: its interface and its minds.
@NamedInterface
@NullMarked
package io.creativefactory.agents.scaling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
