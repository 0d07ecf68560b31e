/// Which trained model serves: versions with their origin and figures, promotion by exam only,
/// roll-back, and the one that every replica asks.
@NamedInterface
@NullMarked
package io.creativefactory.tools.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
