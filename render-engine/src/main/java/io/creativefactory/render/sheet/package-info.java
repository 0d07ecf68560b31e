/// What the eyes know of a file, as a picture for people.
@NamedInterface("sheet")
@NullMarked
package io.creativefactory.render.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
