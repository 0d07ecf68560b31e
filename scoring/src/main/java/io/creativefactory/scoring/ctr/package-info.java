/// Click-through rate, learned from outcomes and predicted with an interval.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.ctr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
