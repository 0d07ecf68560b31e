/// What platforms told of our ads and when, by the day and by the hour; nothing told is forgotten.
@NamedInterface
@NullMarked
package io.creativefactory.graph.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
