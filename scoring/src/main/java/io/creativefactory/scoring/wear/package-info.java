/// How ads wear out.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.wear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
