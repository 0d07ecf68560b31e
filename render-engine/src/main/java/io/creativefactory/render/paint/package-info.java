/// Boxes into pixels: fields, products, plates, shadows, marks and whole scenes.
@NullMarked
package io.creativefactory.render.paint;

import org.jspecify.annotations.NullMarked;
