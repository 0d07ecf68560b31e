/// Looks into media: what a file is, where its shots are, how it sounds.
@NamedInterface("look")
@NullMarked
package io.creativefactory.render.look;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
