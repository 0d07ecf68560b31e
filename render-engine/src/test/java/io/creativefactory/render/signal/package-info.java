@NullMarked
package io.creativefactory.render.signal;

import org.jspecify.annotations.NullMarked;
