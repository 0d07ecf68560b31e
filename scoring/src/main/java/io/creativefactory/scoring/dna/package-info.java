/// Creative DNA: what the elements of ads earned, each for itself.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.dna;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
