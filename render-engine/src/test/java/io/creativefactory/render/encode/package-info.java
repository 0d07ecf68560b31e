@NullMarked
package io.creativefactory.render.encode;

import org.jspecify.annotations.NullMarked;
