/// Which of two headlines wins more clicks, learned from real tests and predicted with an interval.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
