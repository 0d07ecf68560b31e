/// Pixels, colours, clocks and cues: what everything painted is made of.
@NullMarked
package io.creativefactory.render.canvas;

import org.jspecify.annotations.NullMarked;
