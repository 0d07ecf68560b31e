@NullMarked
package io.creativefactory.render.type;

import org.jspecify.annotations.NullMarked;
