/// Words into lines: faces, sizes, tracking, balanced wrapping.
@NullMarked
package io.creativefactory.render.type;

import org.jspecify.annotations.NullMarked;
