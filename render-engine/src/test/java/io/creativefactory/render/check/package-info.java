@NullMarked
package io.creativefactory.render.check;

import org.jspecify.annotations.NullMarked;
