/// What is out of the ordinary in figures that come day by day, and whether they still come.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.anomaly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
