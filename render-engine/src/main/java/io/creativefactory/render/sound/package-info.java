/// Mixes what an ad sounds like.
@NamedInterface("sound")
@NullMarked
package io.creativefactory.render.sound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
