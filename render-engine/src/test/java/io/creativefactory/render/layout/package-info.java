@NullMarked
package io.creativefactory.render.layout;

import org.jspecify.annotations.NullMarked;
