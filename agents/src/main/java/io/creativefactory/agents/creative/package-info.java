/// The creative stage's agent: its interface and its minds.
@NamedInterface
@NullMarked
package io.creativefactory.agents.creative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
