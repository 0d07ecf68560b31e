/// Whether what is measured today still looks like what a model learned from.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.drift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
