@NullMarked
package io.creativefactory.render.canvas;

import org.jspecify.annotations.NullMarked;
