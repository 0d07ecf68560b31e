/// Where one shot of a clip ends and the next begins, and how the picture moves in between.
@NamedInterface("shot")
@NullMarked
package io.creativefactory.render.shot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
