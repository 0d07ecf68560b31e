/// Scenes into boxes: where each picture and each block of words stands in a frame.
@NullMarked
package io.creativefactory.render.layout;

import org.jspecify.annotations.NullMarked;
