/// The testing stage's agent: its interface and its minds.
@NamedInterface
@NullMarked
package io.creativefactory.agents.testing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
