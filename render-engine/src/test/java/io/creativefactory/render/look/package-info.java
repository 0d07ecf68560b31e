@NullMarked
package io.creativefactory.render.look;

import org.jspecify.annotations.NullMarked;
