/// Text on screen: which frames show text that was not read yet, what stands there, and how long.
@NamedInterface("words")
@NullMarked
package io.creativefactory.render.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
