@NullMarked
package io.creativefactory.render.paint;

import org.jspecify.annotations.NullMarked;
