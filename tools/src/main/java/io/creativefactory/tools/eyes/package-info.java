/// What can be told about one media file: the one way in which the tools look at it.
@NamedInterface("eyes")
@NullMarked
package io.creativefactory.tools.eyes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
