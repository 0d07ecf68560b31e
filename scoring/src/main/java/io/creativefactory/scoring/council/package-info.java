/// The arithmetic of several judges: one verdict out of votes, and how judges' weights move.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
