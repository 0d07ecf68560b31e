/// Effects that are learned together and drawn together as far as their data are thin.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.pooling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
