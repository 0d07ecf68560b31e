/// What can be measured of a creative before anybody sees it.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.features;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
