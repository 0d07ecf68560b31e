/// The frames that ads are delivered in: sizes, safe zones, loudness.
@NamedInterface("placement")
@NullMarked
package io.creativefactory.config.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
